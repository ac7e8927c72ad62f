# SPDX-License-Identifier: EUPL-1.2
# Sourced by packaging/test: runs steps, counts them, gives the last line.
passed=0 failed=0 step_number=0
declare -a failures=()

# run_step TITLE COMMAND...: leaves log, took and the status.
run_step() {
    local title="$1" began=$SECONDS status=0
    shift
    step_number=$((step_number + 1))
    log="$logs/test-$step_number.log"
    say "[$step_number] $title"
    run_logged "$log" "$@" || status=$?
    took=$((SECONDS - began))
    return "$status"
}

report_failure() {
    failures+=("$1")
    say "        FAILED after $took s: $1"
    show_tail "$log"
}

# check TITLE COMMAND...: one test, passed if the command ends with 0.
check() {
    if run_step "$@"; then
        passed=$((passed + 1))
        say "        ok, $took s"
    else
        failed=$((failed + 1))
        report_failure "$1"
        return 0
    fi
}

# must_not_stop TITLE COMMAND...: check, with its status.
must_not_stop() {
    local before=$failed
    check "$@"
    ((failed == before))
}

# must TITLE COMMAND...: check; without it nothing that follows has a meaning.
must() {
    must_not_stop "$@" || finish
}

# tests TITLE COMMAND...: many tests; the command's last `N passed, N failed` line counts.
tests() {
    local status=0 counts good bad
    run_step "$@" || status=$?
    counts=$(grep -E '^[0-9]+ passed, [0-9]+ failed' "$log" | tail -n 1 || true)
    good=$(sed -E 's/^([0-9]+) passed.*/\1/' <<<"${counts:-0}")
    bad=$(sed -E 's/^[0-9]+ passed, ([0-9]+) failed.*/\1/' <<<"${counts:-0}")
    # A command that counts no test, or fails without saying which, has failed.
    if ((good + bad == 0)) || ((status != 0 && bad == 0)); then
        bad=$((bad + 1))
    fi
    passed=$((passed + good)) failed=$((failed + bad))
    if ((bad == 0)); then
        say "        ok, $good tests, $took s"
    else
        report_failure "$1 ($bad of $((good + bad)))"
    fi
}

finish() {
    local one
    close_stage
    say ""
    say "$((SECONDS - started)) s"
    for one in "${failures[@]}"; do
        say "failed: $one"
    done
    say "$passed passed, $failed failed"
    ((failed == 0 && passed > 0)) && exit 0
    exit 1
}
