#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""check_markup.py finds what it is there for: each case is a file that must or may not be."""
import pathlib
import sys

from cases import report_files

CHECK = pathlib.Path(__file__).with_name("check_markup.py")
CORE = "extension/core/check/a.cpp"

# name, file, its text, words of the complaint (None: none)
CASES = [
    ("the_writer_may", "extension/core/base/xml_writer.cpp", 'out += "</";\nout += "&amp;";\nout += \'<\';\n', None),
    ("an_element_by_string", CORE, 'out += "<p>" + text + "</p>";\n', "a.cpp:1: holds markup"),
    ("an_element_s_beginning", CORE, 'out += "<document role=\\"";\n', "holds markup"),
    ("an_element_s_end", CORE, '\nout += "/>";\n', "a.cpp:2: holds markup"),
    ("a_raw_string", "extension/writer/a.cpp", 'auto x = R"(<office:meta/>)";\n', "holds markup"),
    ("a_declaration", CORE, 'xml = "<?xml version=\\"1.0\\"?>";\n', "holds markup"),
    ("a_name_between_brackets", CORE, 'out += \'<\';\nout += name;\n', "puts markup together"),
    ("own_escaping", CORE, 'out += "&lt;";\n', "escapes by itself"),
    ("a_literal_may", CORE, 'constexpr XmlLiteral kA =\n    "<a>"\n    "<b/></a>";\n', None),
    ("a_literal_with_a_semicolon_may", CORE, 'constexpr XmlLiteral kA =\n    "<style>a;b{c;}"\n    "d</style>";\n', None),
    ("a_pattern_may", CORE, 'auto x = "(?<![\\\\w])a(?<=b)";\n', None),
    ("a_literal_in_a_call_may", CORE, 'out.literal("<text:p/>");\n', None),
    ("what_follows_a_literal_may_not", CORE, 'out.literal("<text:p/>");\nout += "<p/>";\n', "a.cpp:2: holds markup"),
    ("what_follows_a_function_with_a_literal_may_not", CORE, 'void f(XmlLiteral a) {\n  out = "<p/>";\n}\n',
     "a.cpp:2: holds markup"),
    ("a_comparison_may", CORE, 'if (a < b && text == "a < b" && c == \'<\') {}\n', None),
    ("a_comment_may", CORE, '/// <name attribute="value"/>\n', None),
]


if __name__ == "__main__":
    sys.exit(report_files(CHECK, CASES))
