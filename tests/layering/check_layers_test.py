#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""check_layers.py finds what it is there for: each case is a tree with one line that must or may not be."""
import pathlib
import subprocess
import sys
import tempfile

CHECK = pathlib.Path(__file__).with_name("check_layers.py")

# name, file, its include line, words of the complaint (None: none)
CASES = [
    ("a_lower_layer_may_be_included", "core/check/a.cpp", '"core/dossier/b.hpp"', None),
    ("own_layer_may_be_included", "core/check/a.cpp", '"core/check/b.hpp"', None),
    ("system_headers_may_be_included", "core/base/a.cpp", "<vector>", None),
    ("a_higher_layer_is_refused", "core/clause/a.cpp", '"core/library/b.hpp"', "points up or sideways to core/library"),
    ("plan_does_not_know_check", "core/plan/a.cpp", '"core/check/b.hpp"', "sideways to core/check"),
    ("check_does_not_see_odf", "core/check/a.cpp", '"core/odf/read/b.hpp"', "sideways to core/odf"),
    ("plan_does_not_see_files", "core/plan/a.cpp", '"core/tender/b.hpp"', "sideways to core/tender"),
    ("an_edit_does_not_know_how_it_is_carried_out", "core/edit/a.hpp", '"core/odf/render/b.hpp"', "sideways to core/odf"),
    ("odf_and_docx_do_not_know_each_other", "core/docx/a.cpp", '"core/odf/read/b.hpp"', "sideways to core/odf"),
    ("core_does_not_know_the_command_line", "core/plan/a.cpp", '"cli/b.hpp"', "points up or sideways to cli"),
    ("core_does_not_know_uno", "core/base/a.hpp", "<rtl/ustring.hxx>", "is UNO"),
    ("core_does_not_know_office_types", "core/base/a.hpp", "<com/sun/star/uno/Any.hpp>", "is UNO"),
    ("the_component_may_know_uno", "writer/a.cpp", "<com/sun/star/uno/Any.hpp>", None),
    ("the_command_line_does_not_know_uno", "cli/a.cpp", "<sal/types.h>", "is UNO"),
    ("the_command_line_does_not_know_the_component", "cli/a.cpp", '"writer/b.hpp"', "points up or sideways to writer"),
    ("only_the_command_line_parses_arguments", "core/check/a.cpp", "<CLI/CLI.hpp>", "parses a command line"),
    ("a_relative_include_is_refused", "core/check/a.cpp", '"../plan/b.hpp"', "relative to the file"),
    ("a_folder_without_a_layer_is_refused", "core/other/a.cpp", "<vector>", "stands in no layer"),
]


def run(source):
    done = subprocess.run([sys.executable, CHECK, source], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout


def fails(name, path, include, words):
    with tempfile.TemporaryDirectory() as folder:
        file = pathlib.Path(folder, "extension", path)
        file.parent.mkdir(parents=True)
        file.write_text(f"#include {include}\n", encoding="utf-8")
        status, output = run(folder)
    right = status == 0 if words is None else status == 1 and words in output
    if not right:
        print(f"FAILED {name}: status {status}: {output.strip()}")
    return not right


def doubled_name_fails():
    with tempfile.TemporaryDirectory() as folder:
        for layer in ("check", "plan"):
            file = pathlib.Path(folder, "extension", "core", layer, "same.hpp")
            file.parent.mkdir(parents=True)
            file.write_text("#pragma once\n", encoding="utf-8")
        status, output = run(folder)
    if status == 1 and "has the name of" in output:
        return False
    print(f"FAILED two_files_of_one_name_are_refused: {output.strip()}")
    return True


def main():
    failed = sum(fails(*case) for case in CASES) + doubled_name_fails()
    print(f"{len(CASES) + 1 - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
