# SPDX-License-Identifier: EUPL-1.2
"""How tests write into a closed document as another program would."""
import zipfile


def change_parts(path, **changes):
    """Rewrites parts of a package: content=function of its text, meta=…, and so on."""
    with zipfile.ZipFile(path) as package:
        entries = {name: package.read(name) for name in package.namelist()}
    for part, change in changes.items():
        entries[f"{part}.xml"] = change(entries[f"{part}.xml"].decode()).encode()
    with zipfile.ZipFile(path, "w") as package:
        for name, data in entries.items():
            package.writestr(name, data, zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED)
