#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""moved_checkout_test.py ROOT: a checkout that was moved or renamed after it was built builds again, by what
packaging/lib/build.sh does, on a project of three lines."""
import os
import shutil
import subprocess
import sys
import tempfile

PRESETS = """{"version": 6,
  "configurePresets": [{"name": "release", "generator": "Ninja", "binaryDir": "${sourceDir}/build/${presetName}"}],
  "buildPresets": [{"name": "release", "configurePreset": "release"}]}"""
PROJECT = """cmake_minimum_required(VERSION 3.25)
project(moved NONE)
add_custom_command(OUTPUT made COMMAND "${CMAKE_COMMAND}" -E copy "${CMAKE_SOURCE_DIR}/given" made DEPENDS given)
add_custom_target(all_of_it ALL DEPENDS made)
"""
BUILD = 'source packaging/lib/common.sh; source packaging/lib/build.sh; build_preset release'


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def build(folder):
    done = subprocess.run(["bash", "-euo", "pipefail", "-c", BUILD], cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        sys.exit(f"does not build: {done.stdout[-2000:]}{done.stderr[-2000:]}")
    return done.stdout


def made(folder):
    with open(os.path.join(folder, "build", "release", "made"), encoding="utf-8") as file:
        return file.read()


def main():
    with tempfile.TemporaryDirectory() as scratch:
        first, second = os.path.join(scratch, "first"), os.path.join(scratch, "second name")
        shutil.copytree(os.path.join(sys.argv[1], "packaging", "lib"), os.path.join(first, "packaging", "lib"))
        write(os.path.join(first, "CMakePresets.json"), PRESETS)
        write(os.path.join(first, "CMakeLists.txt"), PROJECT)
        write(os.path.join(first, "given"), "one")
        build(first)
        if "no work to do" not in build(first):
            sys.exit("a checkout that stayed where it was is built anew")
        os.rename(first, second)
        write(os.path.join(second, "given"), "two")
        build(second)
        if made(second) != "two":
            sys.exit(f"the moved checkout has {made(second)!r}")
    print("a moved checkout builds again")


if __name__ == "__main__":
    main()
