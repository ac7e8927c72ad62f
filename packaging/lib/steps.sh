# SPDX-License-Identifier: EUPL-1.2
# Sourced by packaging/test: the steps that take more than one command.

git_here() { git -C "$root" -c safe.directory="$root" "$@"; }

# ctest_preset PRESET [ARGUMENT...]: the tests of one build; ends with `N passed, N failed`.
ctest_preset() {
    local output status=0 total bad
    be_gentle
    output=$(cd "$root" && ctest --preset "$1" --parallel "$(parallel_jobs)" --no-tests=error --output-on-failure "${@:2}" 2>&1) || status=$?
    say "$output"
    total=$(sed -nE 's/.* ([0-9]+) tests? failed out of ([0-9]+).*/\2/p' <<<"$output" | tail -n 1)
    bad=$(sed -nE 's/.* ([0-9]+) tests? failed out of ([0-9]+).*/\1/p' <<<"$output" | tail -n 1)
    say "$((${total:-0} - ${bad:-0})) passed, ${bad:-0} failed"
    return "$status"
}

# By xmllint, so that it does not rest on our own reader.
check_schema() {
    local clauses="$root/clauses"
    valid() { xmllint --noout --nonet --schema "$clauses/schema/$1.xsd" "${@:2}"; }
    mapfile -d '' -t files < <(find "$clauses" -mindepth 2 -name '*.xml' -not -path '*/schema/*' -not -path '*/rules/*' \
        -not -path '*/risk-cards/*' -print0)
    valid clause "${files[@]}"
    valid risk-card "$clauses"/risk-cards/*.xml
    valid frameworks "$clauses/frameworks.xml"
    valid scorecard "$clauses/scorecard.xml"
    xmllint --noout --nonet "$clauses/library.xml" "$clauses/taxonomy.xml" "$clauses"/schema/*.xsd
}

check_house() {
    local files
    mapfile -t files < <(git_here ls-files --cached --others --exclude-standard)
    /usr/bin/python3 "$root/tests/packaging/check_house.py" "$root" "${files[@]}"
}

# Our C++ files, new ones that are not committed yet included.
source_files() {
    git_here ls-files --cached --others --exclude-standard -- '*.cpp' '*.hpp' |
        while read -r file; do
            if [[ -e $root/$file ]]; then say "$root/$file"; fi
        done
}

# clang-format 14 is the reference, and Debian 12 has it: elsewhere there is nothing to compare with.
format_is_judged_here() { [[ $(release_name) == bookworm ]] || command -v clang-format-14 >/dev/null; }

check_format() { source_files | xargs clang-format-14 --dry-run -Werror; }

# changed_since: the commit that the changes are counted from: where the branch left main, else the last but one.
changed_since() {
    local base head
    head=$(git_here rev-parse HEAD)
    for base in origin/main origin/HEAD main; do
        base=$(git_here merge-base HEAD "$base" 2>/dev/null) || continue
        [[ $base != "$head" ]] && { say "$base"; return; }
    done
    git_here rev-parse -q --verify HEAD~1 || git_here hash-object -t tree /dev/null
}

# A change of the whole house would take the gate half an hour: it reads the files that changed most, --all every file.
readonly kMostTidyFiles=8

tidy_scope() { [[ $all == yes ]] && say "every file" || say "changed files, at most $kMostTidyFiles"; }

# changed_files: those that changed most first; a file that only moved has not changed.
changed_files() {
    {
        git_here diff -M --numstat --diff-filter=d "$(changed_since)" -- '*.cpp' '*.hpp' |
            sed -E 's/\{[^{}]* => ([^{}]*)\}/\1/; s/\t[^\t]* => /\t/; s|//|/|'
        git_here ls-files --others --exclude-standard -- '*.cpp' '*.hpp' | sed 's/^/1000\t0\t/'
    } | awk -F '\t' '$1 + $2 > 0 {print $1 + $2 "\t" $3}' | sort -rn | cut -f 2
}

run_tidy() {
    local files
    be_gentle
    if [[ $all == yes ]]; then
        mapfile -t files < <(source_files)
    else
        mapfile -t files < <(changed_files | head -n "$kMostTidyFiles" | sed "s|^|$root/|")
    fi
    /usr/bin/python3 "$root/packaging/lib/tidy.py" "$build/release" "$(parallel_jobs)" "${files[@]}"
}
