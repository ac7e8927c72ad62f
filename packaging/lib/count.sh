# SPDX-License-Identifier: EUPL-1.2
# Sourced: runs steps, counts them, gives the last line. Call check, must and tests as plain statements (see run_logged).
passed=0 failed=0 step_number=0
lane=""
declare -a lanes=()
declare -A lane_pids=()
declare -a failures=()

# run_step TITLE COMMAND...: leaves $log, $took and $status.
run_step() {
    local title="$1" began=$SECONDS
    shift
    step_number=$((step_number + 1))
    log="$logs/test-$lane$step_number.log"
    say "[$lane$step_number] $title"
    run_logged "$log" "$@"
    took=$((SECONDS - began))
}

report_failure() {
    failures+=("$1")
    say "        FAILED after $took s: $1"
    show_tail "$log"
}

# check TITLE COMMAND...: one test, passed if the command ends with 0; $status says which.
check() {
    run_step "$@"
    if ((status == 0)); then
        passed=$((passed + 1))
        say "        ok, $took s"
    else
        failed=$((failed + 1))
        report_failure "$1"
    fi
}

# must TITLE COMMAND...: check; without it nothing that follows has a meaning.
must() {
    check "$@"
    if ((status != 0)); then
        finish
    fi
}

# tests TITLE COMMAND...: many tests; the command's last `N passed, N failed` line counts.
tests() {
    local counts good bad
    run_step "$@"
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

# beside NAME FUNCTION: runs FUNCTION's steps, a lane, beside those that follow, until join.
beside() {
    local name="$1"
    rm -f "$(lane_file "$name" counts)" "$(lane_file "$name" end)"
    (
        lane="$name-" lanes=() passed=0 failed=0 step_number=0 failures=()
        trap 'close_stage; : >"$(lane_file "$name" end)"' EXIT
        "$2"
        printf '%s\n' "$passed" "$failed" "${failures[@]}" >"$(lane_file "$name" counts)"
    ) >"$(lane_file "$name" log)" 2>&1 &
    lanes+=("$name") lane_pids[$name]=$!
}

# lane_file NAME log|counts|end: what it says; its numbers once it came to its end; that it ended, in whatever way.
lane_file() { say "$logs/test-$1.$2"; }

# The number of a process that has ended is given to others: a lane says itself that it ended.
lane_goes_on() { [[ ! -e $(lane_file "$1" end) ]] && kill -0 "${lane_pids[$1]}" 2>/dev/null; }

# join: waits for every lane, shows what it said and counts it. Steps that did not end are a failure.
join() {
    local name
    for name in "${lanes[@]}"; do
        wait_for_lane "$name"
        cat "$(lane_file "$name" log)"
        count_lane "$name"
    done
    lanes=()
}

wait_for_lane() {
    local began=$SECONDS beat=$kBeatSeconds
    while lane_goes_on "$1"; do
        sleep 0.2
        if ((SECONDS - began >= beat)); then
            printf '        %3d s  waiting: %s\n' $((SECONDS - began)) "$(tail -n 1 "$(lane_file "$1" log)" | cut -c 1-100)"
            beat=$((beat + kBeatSeconds))
        fi
    done
    wait "${lane_pids[$1]}" || true
}

count_lane() {
    local counts=() file
    file=$(lane_file "$1" counts)
    if [[ ! -s $file ]]; then
        failed=$((failed + 1))
        failures+=("what ran beside did not come to its end ($(lane_file "$1" log))")
        return
    fi
    mapfile -t counts <"$file"
    passed=$((passed + counts[0])) failed=$((failed + counts[1]))
    failures+=("${counts[@]:2}")
}

# end_lanes: nothing goes on when the command is interrupted.
end_lanes() {
    local name
    for name in "${lanes[@]}"; do
        if lane_goes_on "$name"; then
            kill "${lane_pids[$name]}"
            wait "${lane_pids[$name]}" || true
        fi
    done
    close_stage
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
