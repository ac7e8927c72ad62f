#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""check_picture.py finds what it is there for: each case is our README with one thing in its picture changed."""
import pathlib
import sys

from cases import fails, report

CHECK = pathlib.Path(__file__).with_name("check_picture.py")
README = (pathlib.Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


def row(room):
    return next(line for line in README.splitlines() if line.startswith(f"| `extension/{room}` |"))


def used(room, now):
    """The README in which the room may use something else."""
    return README.replace(row(room), row(room).rsplit("|", 2)[0] + f"| {now} |")


# name, the README, words of the complaint (None: none)
CASES = [
    ("the_picture_as_it_is_is_right", README, None),
    ("an_arrow_too_many_is_found", used("core/check", "plan, odf"), "extension/core/check may use other rooms"),
    ("an_arrow_too_few_is_found", used("core/tender", "odf"), "['core/docx']"),
    ("an_arrow_up_is_found", used("core/clause", "library"), "extension/core/clause may use other rooms"),
    ("an_arrow_from_the_ground_is_found", used("core/base", "clause"), "extension/core/base may use other rooms"),
    ("an_arrow_of_another_room_changes_those_above", used("core/edit", "library"), "extension/core/odf may use other rooms"),
    ("the_command_line_stands_on_the_whole_core", used("cli", "check"), "extension/cli may use other rooms"),
    ("a_room_that_is_missing_is_found", README.replace(row("core/docx") + "\n", ""), "'core/docx'"),
    ("a_room_that_is_not_there_is_found", README.replace(row("cli"), "| `extension/core/award` | x | plan |\n" + row("cli")),
     "'core/award'"),
    ("a_picture_that_is_not_found_is_told", README.replace("| folder | what | may use |", "| folder | what | uses |"),
     "the rooms differ"),
]


def main():
    return report([fails(name, CHECK, lambda folder: pathlib.Path(folder, "README.md").write_text(text, encoding="utf-8"),  # pylint: disable=cell-var-from-loop
                         words) for name, text, words in CASES])


if __name__ == "__main__":
    sys.exit(main())
