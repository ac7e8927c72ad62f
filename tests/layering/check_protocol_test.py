#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""check_protocol.py finds what it is there for: each case is a tree with one thing that must or may not be."""
import pathlib
import sys

from cases import fails, report, write

CHECK = pathlib.Path(__file__).with_name("check_protocol.py")
HEADER = "extension/core/document/protocol.hpp"
TABLES = "extension/core/edit/derived_tables.cpp"
TREE = {
    TABLES: 'constexpr std::array<TableColumn, 2> kTwo{\n    {{"one", {"Een", "One"}}, {"two", {"Twee",\n "Two"}}}};\n'
            'constexpr TableModel kPair{"pair", "table-name.pair", kTwo};\n',
    HEADER: '// "bestek_not_said"\nconstexpr auto kPart = "bestek_part_";\nconstexpr auto kTable = "bestek_table_";\n'
            'constexpr auto kRole = "bestek.role";\n',
    "docs/protocol.md": "| `bestek_part_<part>` |\n| `bestek.role` |\n| `bestek_table_<name>` | head | rows: `pair` |\n"
                        "\n| table | columns |\n|---|---|\n| `pair` | `one`, `two` |\n\nParts: `award`,\n`terms`.\n",
    "templates/open/guide.fodt": '<a text:name="bestek_part_award"/><b meta:name="bestek.role"/>'
                                 '<c text:name="bestek_part_terms"/>',
}

# name, file, what is added to it, words of the complaint (None: none)
CASES = [
    ("the_same_names_everywhere_are_right", HEADER, "", None),
    ("a_name_elsewhere_is_found", "extension/core/check/a.cpp", 'auto a = "bestek.role";\n', 'a.cpp:1: writes "bestek.role"'),
    ("a_name_inside_markup_too", "extension/writer/a.cpp", '\n\nauto a = "<x name=\\"bestek_row_1\\"/>";\n', "a.cpp:3: writes"),
    ("a_raw_string_too", "extension/cli/a.cpp", 'auto a = R"(bestek.term.buyer)";\n', "a.cpp:1: writes"),
    ("a_comment_may_name_it", "extension/core/check/a.hpp", '/// "bestek.role": who\n/* "bestek.role" */\n', None),
    ("the_office_s_names_are_others", "extension/writer/a.cpp", 'auto a = "/org.bestek.Settings";\n', None),
    ("a_header_s_name_has_to_be_on_the_page", HEADER, 'constexpr auto kNew = "bestek_col_";\n', "bestek_col_ is not on"),
    ("a_page_s_name_has_to_be_in_the_header", "docs/protocol.md", "`bestek.new.<name>`\n", "bestek.new. is not in"),
    ("a_template_s_name_has_to_be_on_the_page", "templates/open/guide.fodt", '<d loext:tag="bestek.other"/>',
     "bestek.other is not on"),
    ("a_template_s_part_has_to_be_listed", "templates/open/guide.fodt", '<d text:name="bestek_part_more"/>', "part more"),
    ("a_listed_part_is_in_a_template", "docs/protocol.md", None, "part terms"),
    ("a_table_of_the_code_is_on_the_page", TABLES, 'constexpr TableModel kOther{"other", "table-name.other", kTwo};\n',
     "the columns of other are None"),
]


# name, file, what stands there, what stands there instead, words of the complaint
CHANGES = [
    ("a_column_of_the_code_is_on_the_page", TABLES, '"two", {', '"second", {', "the columns of pair are ['one', 'two'], in"),
    ("a_column_of_the_page_is_in_the_code", "docs/protocol.md", "`one`, `two`", "`one`, `two`, `three`", "'three'], in"),
    ("columns_have_their_order", "docs/protocol.md", "`one`, `two`", "`two`, `one`", "the columns of pair"),
    ("a_table_of_the_page_is_in_the_code", "docs/protocol.md", "| `pair` | `one`", "| `couple` | `one`", "the columns of couple"),
    ("the_mark_of_a_table_names_it", "docs/protocol.md", "rows: `pair`", "rows: `couple`", "names the tables ['couple']"),
    ("tables_that_are_not_found_are_told", TABLES, "TableModel kPair", "OtherModel kPair", "no derived table is found"),
]


def replace(folder, changed, old, new):
    write_tree(folder, changed, "")
    file = pathlib.Path(folder, changed)
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def write_tree(folder, changed, addition):
    for name, text in TREE.items():
        write(folder, name, text)
    if addition is None:
        guide = "templates/open/guide.fodt"
        write(folder, guide, TREE[guide].replace("bestek_part_terms", "other"))
        return
    write(folder, changed, TREE.get(changed, "") + addition)


def main():
    return report([fails(name, CHECK, lambda folder: write_tree(folder, changed, addition), words)  # pylint: disable=cell-var-from-loop
                   for name, changed, addition, words in CASES] +
                  [fails(name, CHECK, lambda folder: replace(folder, changed, old, new), words)  # pylint: disable=cell-var-from-loop
                   for name, changed, old, new, words in CHANGES])


if __name__ == "__main__":
    sys.exit(main())
