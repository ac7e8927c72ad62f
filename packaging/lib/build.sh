# SPDX-License-Identifier: EUPL-1.2
# Sourced: configure and build one preset, and put the results in their promised places.
# What the main job needs, and no test.
readonly kProducts="bestek bestek-bench bestek_oxt"

# Heavy work after this is set leaves the processor to others.
gently=no
be_gentle() { [[ $gently == no ]] || renice -n 10 "$BASHPID" >/dev/null; }

# was_built_elsewhere PRESET: CMake refuses a build folder that came along when the checkout was moved or renamed.
was_built_elsewhere() {
    local cache="$build/$1/CMakeCache.txt"
    [[ -f $cache && ! $(sed -n 's/^CMAKE_HOME_DIRECTORY:INTERNAL=//p' "$cache") -ef $root ]]
}

# build_preset PRESET [TARGET...]: everything unless targets are named.
build_preset() {
    local preset="$1" target=()
    shift
    (($# == 0)) || target=(--target "$@")
    (
        cd "$root"
        be_gentle
        # All of it: what was compiled names the old place, and so does what was generated.
        if was_built_elsewhere "$preset"; then rm -rf "${build:?}/$preset"; fi
        cmake --preset "$preset"
        cmake --build --preset "$preset" --parallel "$(parallel_jobs)" "${target[@]}"
    )
}

# publish: build/bin/bestek, build/bin/bestek-bench, build/bestek.oxt and the list of what it carries, whole or not at all.
publish() {
    local name
    mkdir -p "$build/bin"
    for name in bin/bestek bin/bestek-bench bestek.oxt bestek.oxt.cdx.json; do
        if [[ ! -f $build/release/$name ]]; then
            say "the build did not make $name"
            return 1
        fi
        cmp -s "$build/release/$name" "$build/$name" || install -m 755 "$build/release/$name" "$build/$name"
    done
    chmod 644 "$build/bestek.oxt" "$build/bestek.oxt.cdx.json"
}
