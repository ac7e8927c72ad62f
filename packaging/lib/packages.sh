# SPDX-License-Identifier: EUPL-1.2
# Sourced: what the house needs from Debian. Nothing is asked of apt when all of it is there.
readonly kOldestOffice=4:25.2
readonly kOldestCatch=3.0

release_name() { (. /etc/os-release && say "${VERSION_CODENAME:-unknown}"); }

# From the release itself: to build and to write documents with.
packages_to_build="g++ cmake ninja-build python3 libxml2-dev libzip-dev libutf8proc-dev libssl-dev libsqlite3-dev libpcre2-dev
    libgettextpo-dev nlohmann-json3-dev libicu-dev
    libcli11-dev fonts-liberation fonts-dejavu-core procps"
# Newer than Debian 12 has: from its backports there.
packages_of_office="libreoffice-writer libreoffice-calc libreoffice-dev python3-uno catch2"
packages_for_window="libreoffice-gtk3"
packages_to_test="clang-tidy-19 xvfb openbox xdotool imagemagick poppler-utils at-spi2-core dbus dbus-x11 libxml2-utils git
    python3-gi gir1.2-atspi-2.0 gcovr clang-19 libclang-rt-19-dev"

# missing_packages NAME...: those not installed, or older than what we need.
missing_packages() {
    local name version
    declare -A installed=()
    while read -r name version; do
        installed[$name]=$version
    done < <(dpkg-query -W -f '${db:Status-Abbrev}|${Package} ${Version}\n' "$@" 2>/dev/null | sed -n 's/^ii *|//p')
    for name in "$@"; do
        version=${installed[$name]:-}
        case "$name" in
            libreoffice-*) [[ -n $version ]] && dpkg --compare-versions "$version" ge "$kOldestOffice" || say "$name" ;;
            catch2) [[ -n $version ]] && dpkg --compare-versions "$version" ge "$kOldestCatch" || say "$name" ;;
            *) [[ -n $version ]] || say "$name" ;;
        esac
    done
}

# debian_mirror SUITE: where this machine already gets Debian from, the archive itself if that cannot be told.
debian_mirror() {
    local uri
    uri=$(apt-get indextargets --format '$(RELEASE) $(COMPONENT) $(REPO_URI)' 2>/dev/null |
        awk -v suite="$1" '$1 == suite && $2 == "main" {print $3; exit}')
    say "${uri:-http://deb.debian.org/debian}"
}

# add_suite SUITE: adds it beside the sources that are there, unless they have it.
add_suite() {
    local suite="$1" base="${1%-backports}" keyring=/usr/share/keyrings/debian-archive-keyring.gpg signed=""
    if apt-get indextargets --format '$(RELEASE)' 2>/dev/null | grep -qx "$suite"; then
        return
    fi
    [[ -e $keyring ]] && signed="[signed-by=$keyring] "
    say "deb ${signed}$(debian_mirror "$base") $suite main" |
        as_root tee "/etc/apt/sources.list.d/bestek-$suite.list" >/dev/null
}

apt() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 -o Acquire::Retries=3 "$@"
}

# install_packages build|test|window: idempotent; says what it adds.
install_packages() {
    local wanted="$packages_to_build" office="$packages_of_office" release missing missing_office
    release=$(release_name)
    [[ $1 == window || $1 == test ]] && office+=" $packages_for_window"
    if [[ $1 == test ]]; then
        wanted+=" $packages_to_test"
        [[ $release == bookworm ]] && wanted+=" clang-format-14"
    fi
    command -v apt-get >/dev/null || fail "no apt here: this needs Debian 12 or 13. See README.md for what to install."
    # shellcheck disable=SC2086 # lists of words
    missing=$(missing_packages $wanted) missing_office=$(missing_packages $office)
    if [[ -z $missing$missing_office ]]; then
        say "all packages are there"
        return
    fi
    say "installing:" $missing $missing_office
    [[ -n $missing_office && $release == bookworm ]] && add_suite bookworm-backports
    apt update
    # shellcheck disable=SC2086
    [[ -z $missing ]] || apt install --no-install-recommends $missing
    if [[ -n $missing_office ]]; then
        local from=()
        [[ $release == bookworm ]] && from=(-t bookworm-backports)
        # shellcheck disable=SC2086
        apt install --no-install-recommends "${from[@]}" $missing_office
    fi
    # shellcheck disable=SC2086
    missing=$(missing_packages $wanted $office)
    [[ -z $missing ]] || fail "still missing or too old after installing: $missing"
}
