#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""install_and_load.py OXT: a fresh profile takes the extension, and its service answers in a fresh office."""
import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "writer"))
from office import Office  # noqa: E402 the path above leads there

from com.sun.star.beans import NamedValue  # noqa: E402 needs uno, which office imports

IDENTIFIER = "org.bestek.writer"


def main():
    office = Office(os.path.abspath(sys.argv[1]))
    try:
        commands = office.service("org.bestek.Commands")
        if commands is None:
            print("the office does not know org.bestek.Commands")
            return 1
        # An unknown command is refused with a message: the component is loaded, and lives on afterwards.
        answer = json.loads(commands.execute((NamedValue("command", "no-such-command"),)))
        print(json.dumps(answer))
        if answer.get("ok") is not False or not answer["error"]["message"]:
            print("an unknown command was not refused")
            return 1
        packages = office.context.getValueByName("/singletons/com.sun.star.deployment.PackageInformationProvider")
        if not packages.getPackageLocation(IDENTIFIER):
            print(f"{IDENTIFIER} is not installed")
            return 1
    finally:
        office.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
