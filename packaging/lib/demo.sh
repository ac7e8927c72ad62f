# SPDX-License-Identifier: EUPL-1.2
# Sourced: the demo dossier, made by the extension inside Writer, then judged from outside.
readonly kDemoDocuments="aanbestedingsleidraad programma-van-eisen conceptovereenkomst contractmanagementplan"

# make_demo: build/demo, in the stage.
make_demo() {
    as_office_user rm -rf build/demo
    as_office_user mkdir -p build/demo
    as_office_user /usr/bin/python3 tests/writer/demo.py --oxt build/bestek.oxt --out build/demo
}

# list_findings FOLDER: writes FOLDER/bevindingen.json; findings are expected, being unable to check is not.
list_findings() {
    local status=0
    "$build/bin/bestek" check "$1" --library "$root/clauses" --json >"$1/bevindingen.json" || status=$?
    if ((status > 1)); then
        say "bestek check $1 ended with status $status"
        return 1
    fi
}

# judge_demo FOLDER: each document in three formats, readable as what it says it is, with its chapters in the table of
# contents, and a list of findings.
judge_demo() {
    local folder="$1" name format magic faults=0 odts=()
    [[ -s $folder/dossier.xml ]] || { say "no dossier.xml in $folder"; faults=1; }
    for name in $kDemoDocuments; do
        odts+=("$folder/$name.odt")
        for format in odt docx pdf; do
            magic=$(head -c 2 "$folder/$name.$format" 2>/dev/null || true)
            case "$format:$magic" in
                odt:PK | docx:PK | pdf:%P) ;;
                *) say "$folder/$name.$format is missing or no $format"; faults=1 ;;
            esac
        done
    done
    /usr/bin/python3 "$root/packaging/lib/demo_contents.py" "${odts[@]}" || faults=1
    /usr/bin/python3 "$root/packaging/lib/demo_findings.py" "$folder" "$build/bin/bestek" || faults=1
    return "$faults"
}
