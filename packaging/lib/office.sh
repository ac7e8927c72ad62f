# SPDX-License-Identifier: EUPL-1.2
# Sourced: an office never runs as root. Called by root, it runs as a user of its own on a copy of the tree that
# this user may write to; what it leaves in the folders of build/ that were named comes back. The office itself (throwaway profile, extension installed, ended afterwards) is tests/writer/office.py.
readonly kOfficeUser=bestek-test
stage=""
declare -a stage_results=()

ensure_office_user() {
    id "$kOfficeUser" >/dev/null 2>&1 ||
        useradd --system --user-group --create-home --home-dir "/var/lib/$kOfficeUser" --shell /bin/sh "$kOfficeUser"
}

# open_stage [FOLDER...]: the tree in which office commands run, in $stage; close_stage brings build/FOLDER back.
open_stage() {
    stage_results=("$@")
    if ((EUID != 0)); then
        stage="$root"
        return
    fi
    ensure_office_user
    stage=$(mktemp -d /var/tmp/bestek-stage.XXXXXX)
    local parts=() part
    for part in clauses templates examples extension/oxt tests packaging build/bin build/bestek.oxt build/demo; do
        [[ -e $root/$part ]] && parts+=("$part")
    done
    tar -C "$root" --exclude=__pycache__ -cf - "${parts[@]}" | tar -C "$stage" -xf -
    mkdir -p "$stage/build" "$stage/home"
    chown -R "$kOfficeUser:" "$stage"
}

# close_stage: brings the results back, and removes the stage.
close_stage() {
    [[ -n $stage && $stage != "$root" ]] || return 0
    local folder
    for folder in "${stage_results[@]}"; do
        if [[ -d $stage/build/$folder ]]; then
            rm -rf "${build:?}/$folder"
            cp -r --no-preserve=ownership "$stage/build/$folder" "$build/$folder"
        fi
    done
    rm -rf "$stage"
    stage=""
}

# as_office_user COMMAND...: in the staged tree, with what the commands in tests/ look for.
as_office_user() {
    local variables=(BESTEK_SOURCE_DIR="$stage" BESTEK_OUT_DIR="$stage/build" BESTEK_CLI="$stage/build/bin/bestek"
        BESTEK_OXT="$stage/build/bestek.oxt" BESTEK_TESTDATA="${BESTEK_TESTDATA:-$root/../shared/testdata}"
        LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1)
    (
        cd "$stage"
        if ((EUID == 0)); then
            exec runuser -u "$kOfficeUser" -- env -i HOME="$stage/home" PATH=/usr/local/bin:/usr/bin:/bin \
                DISPLAY="${DISPLAY:-}" "${variables[@]}" "$@"
        fi
        exec env "${variables[@]}" "$@"
    )
}
