#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""pack_test.py SOURCE_DIR STAGE OXT: what was laid out is packed again as others would find it (made in another order, at
another time, with other modes, under another name) and gives the same bytes."""
import os
import pathlib
import subprocess
import sys
import tempfile

LONG_AGO = 1_000_000_000


def copied(stage, target):
    for path in sorted(stage.rglob("*"), reverse=True):
        if path.is_file():
            place = target / path.relative_to(stage)
            place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            place.write_bytes(path.read_bytes())
            place.chmod(0o600)
            os.utime(place, (LONG_AGO, LONG_AGO))


def main():
    source, stage, oxt = map(pathlib.Path, sys.argv[1:])
    with tempfile.TemporaryDirectory() as scratch:
        folder, packed = pathlib.Path(scratch) / "another, longer name", pathlib.Path(scratch) / "again.oxt"
        copied(stage, folder)
        subprocess.run([sys.executable, "-B", source / "packaging" / "lib" / "pack_oxt.py", folder, packed], check=True,
                       env=dict(os.environ, TZ="Pacific/Auckland"), umask=0o077)
        if packed.read_bytes() != oxt.read_bytes():
            print(f"{oxt}: packed again it has other bytes; `cmp` and `unzip -Zv` show where")
            return 1
    print(f"{oxt}: packed again byte for byte the same")
    return 0


if __name__ == "__main__":
    sys.exit(main())
