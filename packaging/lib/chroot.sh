# SPDX-License-Identifier: EUPL-1.2
# Sourced: a Debian of its own in a folder. Its mounts and processes live in namespaces that end with the command,
# so nothing stays behind, whatever happens.

require_root() { ((EUID == 0)) || fail "$1 needs root (debootstrap and chroot)"; }

# make_root FOLDER SUITE PACKAGE,...: a minimal Debian, as fresh as the archive.
make_root() {
    local folder="$1" suite="$2" packages="$3"
    command -v debootstrap >/dev/null || { apt update && apt install --no-install-recommends debootstrap; }
    mkdir -p "$(dirname "$folder")"
    debootstrap --variant=minbase --include="$packages" "$suite" "$folder.new" "$(debian_mirror "$(release_name)")"
    # No package starts a service in here.
    printf '#!/bin/sh\nexit 101\n' >"$folder.new/usr/sbin/policy-rc.d"
    chmod 755 "$folder.new/usr/sbin/policy-rc.d"
    apt-config dump | grep -E '^Acquire::(http|https)::Proxy' >"$folder.new/etc/apt/apt.conf.d/90proxy" || true
    mv "$folder.new" "$folder"
}

# in_root FOLDER COMMAND...: as root of that Debian, with nothing of this machine's environment.
in_root() {
    local folder="$1"
    shift
    cp -L /etc/resolv.conf "$folder/etc/resolv.conf"
    unshare --mount --propagation private --pid --fork --kill-child -- /bin/sh -c '
        set -e
        folder=$1; shift
        mount -t proc proc "$folder/proc"
        mount --bind /dev "$folder/dev"
        mount -t tmpfs tmpfs "$folder/dev/shm"
        exec chroot "$folder" /usr/bin/env -i HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
            LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"' in_root "$folder" "$@"
}

# remove_root FOLDER: only a folder that make_root made.
remove_root() {
    local folder
    for folder in "$1" "$1.new"; do
        [[ -e $folder ]] || continue
        if grep -q " $(realpath "$folder")/" /proc/mounts; then
            fail "$folder has something mounted in it: look at that first"
        fi
        rm -rf --one-file-system "$folder"
    done
}
