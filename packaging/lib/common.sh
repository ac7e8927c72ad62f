# SPDX-License-Identifier: EUPL-1.2
# Sourced by the commands in packaging/: where things are, how progress is shown.
root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
build="$root/build"
logs="$build/log"
started=$SECONDS
status=0
export LC_ALL=C.UTF-8

readonly kBeatSeconds=15   # a long step says that it is alive this often
readonly kTailLines=40     # so much of its log is shown when it fails

say() { printf '%s\n' "$*"; }

fail() {
    printf 'packaging: %s\n' "$*" >&2
    exit 1
}

# run_logged LOG COMMAND...: output into LOG, a line of progress now and then; leaves the command's status in
# $status and always returns 0. Never call it, nor what calls it, in a condition (if, ||, &&, !): there bash goes on
# after an error inside a function of ours.
run_logged() {
    local log="$1" began=$SECONDS beat=$kBeatSeconds pid
    shift
    mkdir -p "$(dirname "$log")"
    set -m  # a process group of its own: what it started ends with it
    "$@" >"$log" 2>&1 </dev/null &
    pid=$!
    set +m
    trap 'kill -- "-$pid" 2>/dev/null; exit 130' INT TERM
    while kill -0 "$pid" 2>/dev/null; do
        sleep 0.2
        if ((SECONDS - began >= beat)); then
            printf '        %3d s  %s\n' $((SECONDS - began)) "$(tail -n 1 "$log" | tr -d '\r' | cut -c 1-100)"
            beat=$((beat + kBeatSeconds))
        fi
    done
    status=0
    wait "$pid" || status=$?
    trap - INT TERM
}

# show_tail LOG: what a failed step said last.
show_tail() {
    sed 's/^/        | /' < <(tail -n "$kTailLines" "$1")
    say "        (all of it: $1)"
}

# as_root COMMAND...: for apt and debootstrap only.
as_root() {
    if ((EUID == 0)); then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo "$@"
    else
        fail "this needs root and there is no sudo. Run as root: $*"
    fi
}

# Number of parallel jobs: a C++ compiler takes up to a gigabyte each.
parallel_jobs() {
    local cores memory
    cores=$(nproc)
    memory=$(awk '/^MemAvailable/ {print int($2 / 1000000)}' /proc/meminfo)
    ((memory < 1)) && memory=1
    say $((cores < memory ? cores : memory))
}
