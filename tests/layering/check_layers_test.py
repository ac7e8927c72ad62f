#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""check_layers.py finds what it is there for: each case is a tree with one line that must or may not be."""
import pathlib
import sys

from cases import fails, report, write

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
    ("no_zip_is_made_beside_write_package", "core/document/fragment.cpp", "<zip.h>", "beside write_package"),
    ("nor_by_another_library", "core/plan/a.cpp", "<Poco/Zip/Compress.h>", "beside write_package"),
    ("nor_through_our_handles", "writer/a.cpp", '"core/base/zip_handles.hpp"', "beside write_package"),
    ("the_package_modules_may_know_the_zip_library", "core/base/zip_handles.hpp", "<zip.h>", None),
    ("a_folder_without_a_layer_is_refused", "core/other/a.cpp", "<vector>", "stands in no layer"),
]


def write_twins(folder):
    for layer in ("check", "plan"):
        write(folder, f"extension/core/{layer}/same.hpp", "#pragma once\n")


def main():
    failures = [fails(name, CHECK, lambda folder: write(folder, f"extension/{path}", f"#include {include}\n"), words)  # pylint: disable=cell-var-from-loop
                for name, path, include, words in CASES]
    failures.append(fails("two_files_of_one_name_are_refused", CHECK, write_twins, "has the name of"))
    return report(failures)


if __name__ == "__main__":
    sys.exit(main())
