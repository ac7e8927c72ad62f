# SPDX-License-Identifier: EUPL-1.2
# Sourced by packaging/test: the long steps, each with a name of its own. `--all` runs every one of them after the gate,
# `--long NAME...` the named ones alone: no machine needs to be free for all of them at once.
readonly kLongSteps="tidy commands sanitizers fuzz groups planted file-operations pairs writer sequences odd-documents
autotext coverage benchmarks reproduce office-26.8 bookworm trixie"

is_long_step() { [[ " ${kLongSteps//$'\n'/ } " == *" $1 "* ]]; }

# long_steps NAME...: in this order; a name that is none is a mistake of ours, told before anything is built.
long_steps() {
    local name
    for name in "$@"; do
        "long_${name//[-.]/_}"
    done
}

long_tidy() { all=yes; check "tidy, every file" run_tidy; }

long_commands() {
    tests "slow cases of the command line" /usr/bin/python3 "$root/tests/cli/cli_test.py" "$build/bin/bestek" "$root" --slow
}

long_sanitizers() {
    must "sanitizer build of core and command line" build_preset asan
    tests "unit tests under the sanitizers" /usr/bin/python3 "$root/tests/unit/run.py" "$build/asan"
    tests "what fuzzers found, under the sanitizers" ctest_preset asan --tests-regex "^seeds: "
    check "the clauses under the sanitizers" "$build/asan/bin/bestek" library check "$root/clauses"
    tests "command line under the sanitizers" /usr/bin/python3 "$root/tests/cli/cli_test.py" "$build/asan/bin/bestek" "$root"
}

long_fuzz() {
    tests "fuzz and mutation" "$root/tests/fuzz/run"
    tests "the readers under libFuzzer" "$root/tests/fuzz/guided/run.py" 60
}

long_groups() {
    tests "a dossier for every group, level and language" /usr/bin/python3 "$root/tests/long/all_groups.py" \
        "$build/bin/bestek" "$root"
}

long_planted() {
    tests "faults planted in finished dossiers" /usr/bin/python3 "$root/tests/long/mutations.py" "$build/bin/bestek" "$root"
}

long_file_operations() {
    tests "every file operation fails" /usr/bin/python3 "$root/tests/faults/matrix.py" "$build/bin/bestek" "$root" \
        "$build/release/lib/libbestek_faults.so"
}

long_pairs() {
    tests "200 pairs of commands, and 20 at once" /usr/bin/python3 "$root/tests/faults/together.py" "$build/bin/bestek" \
        "$root"
}

long_in_writer() {
    local title="$1"
    shift
    open_stage
    tests "$title" as_office_user /usr/bin/python3 "$@"
    close_stage
}

long_writer() { long_in_writer "long tests in Writer" tests/writer/run.py build/bestek.oxt --long; }
long_sequences() { long_in_writer "random sequences in Writer" tests/long/random_sequences.py build/bestek.oxt; }
long_odd_documents() { long_in_writer "odd documents in Writer" tests/long/odd_documents.py build/bestek.oxt; }

long_autotext() {
    open_stage
    check "100 clauses against AutoText" as_office_user /usr/bin/python3 tests/bench/writer_bench.py build/bestek.oxt \
        build/bin/bestek-bench
    sed 's/^/        /' "$log"
    close_stage
}

long_coverage() {
    check "how much of the core the unit tests reach" build_preset coverage
    tail -n 9 "$log" | sed 's/^/        /'
}

long_benchmarks() {
    check "benchmarks" "$build/bin/bestek-bench"
    sed 's/^/        /' "$log"
}

long_reproduce() { tests "built twice, the same bytes" "$here/reproduce"; }
long_office_26_8() { tests "LibreOffice 26.8 on Debian 13" "$here/debian13"; }
long_bookworm() { tests "from a bare Debian: bookworm" "$here/bare" bookworm; }
long_trixie() { tests "from a bare Debian: trixie" "$here/bare" trixie; }
