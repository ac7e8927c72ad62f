# SPDX-License-Identifier: EUPL-1.2
"""What Bestek keeps of a dossier, in the dossier's own subfolder."""
import os


def kept_of(dossier):
    """[(time of the action, name, bytes)], the newest first."""
    found = []
    backups = os.path.join(dossier, ".bestek", "backups")
    for time in sorted(os.listdir(backups) if os.path.isdir(backups) else [], key=in_order, reverse=True):
        for name in sorted(os.listdir(os.path.join(backups, time))):
            with open(os.path.join(backups, time, name), "rb") as stream:
                found.append((time, name, stream.read()))
    return found


def in_order(time):
    """"…Z" before "…Z-2" before "…Z-10"."""
    start, _, number = time.partition("Z")
    return start, int(number[1:] or 1)
