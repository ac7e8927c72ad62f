# SPDX-License-Identifier: EUPL-1.2
# Sourced: the calling user's own LibreOffice and screen.

# The person who called: through sudo that is not root.
as_caller() {
    if ((EUID == 0)) && [[ -n ${SUDO_USER:-} && $SUDO_USER != root ]]; then
        runuser -u "$SUDO_USER" -- "$@"
    else
        "$@"
    fi
}

install_extension() {
    local oxt
    oxt=$(mktemp -d)/bestek.oxt
    install -m 644 "$build/bestek.oxt" "$oxt"
    chmod 755 "$(dirname "$oxt")"
    if ((EUID == 0)) && [[ -z ${SUDO_USER:-} || $SUDO_USER == root ]]; then
        say "called by root itself: installing for every user of this machine"
        unopkg add --shared --suppress-license -f "$oxt"
    else
        as_caller unopkg add --suppress-license -f "$oxt"
    fi
    rm -r "$(dirname "$oxt")"
}

# Opens the guide in an office of its own, so that it works with and without --install.
open_guide() {
    [[ -n ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]] || { say "no screen here (DISPLAY is not set)"; return 1; }
    open_stage
    as_office_user /usr/bin/python3 packaging/lib/open_guide.py build/bestek.oxt build/demo/aanbestedingsleidraad.odt
}
