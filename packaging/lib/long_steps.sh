# SPDX-License-Identifier: EUPL-1.2
# Sourced by packaging/test --all.
must "sanitizer build of core and command line" build_preset asan
tests "unit tests under the sanitizers" ctest_preset asan
check "the clauses under the sanitizers" "$build/asan/bin/bestek" library check "$root/clauses"
tests "command line under the sanitizers" /usr/bin/python3 "$root/tests/cli/cli_test.py" "$build/asan/bin/bestek" "$root"
tests "fuzz and mutation" "$root/tests/fuzz/run"
tests "the readers under libFuzzer" "$root/tests/fuzz/guided/run.py" 60
tests "a dossier for every group, level and language" /usr/bin/python3 "$root/tests/long/all_groups.py" \
    "$build/bin/bestek" "$root"
tests "faults planted in finished dossiers" /usr/bin/python3 "$root/tests/long/mutations.py" "$build/bin/bestek" "$root"
tests "every file operation fails" /usr/bin/python3 "$root/tests/faults/matrix.py" "$build/bin/bestek" "$root" \
    "$build/release/lib/libbestek_faults.so"
tests "200 pairs of commands, and 20 at once" /usr/bin/python3 "$root/tests/faults/together.py" "$build/bin/bestek" "$root"
open_stage
tests "long tests in Writer" as_office_user /usr/bin/python3 tests/writer/run.py build/bestek.oxt --long
tests "random sequences in Writer" as_office_user /usr/bin/python3 tests/long/random_sequences.py build/bestek.oxt
tests "odd documents in Writer" as_office_user /usr/bin/python3 tests/long/odd_documents.py build/bestek.oxt
check "100 clauses against AutoText" as_office_user /usr/bin/python3 tests/bench/writer_bench.py build/bestek.oxt build/bin/bestek-bench
sed 's/^/        /' "$log"
close_stage
check "how much of the core the unit tests reach" build_preset coverage
tail -n 9 "$log" | sed 's/^/        /'
check "benchmarks" "$build/bin/bestek-bench"
sed 's/^/        /' "$log"
tests "built twice, the same bytes" "$here/reproduce"
tests "LibreOffice 26.8 on Debian 13" "$here/debian13"
for suite in bookworm trixie; do
    tests "from a bare Debian: $suite" "$here/bare" "$suite"
done
