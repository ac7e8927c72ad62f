#!/usr/bin/python3
# SPDX-License-Identifier: EUPL-1.2
"""check_answers.py finds what it is there for: each case is a file that must or may not be."""
import pathlib
import sys

from cases import report_files

CHECK = pathlib.Path(__file__).with_name("check_answers.py")
LIVE = "extension/writer/live/a.cpp"

# name, file, its text, words of the complaint (None: none)
CASES = [
    ("the_loops_own_file_may", "extension/writer/enumerations.hpp", "while (all->hasMoreElements()) all->nextElement();\n", None),
    ("a_loop_of_its_own", LIVE, "\nwhile (all.is() && all->hasMoreElements()) f();\n", "a.cpp:2: a loop over an enumeration"),
    ("an_element_of_its_own", LIVE, "f(all->nextElement());\n", "a loop over an enumeration"),
    ("an_enumeration_of_its_own", LIVE, "const auto all = there(access)->createEnumeration();\n", "a loop over an enumeration"),
    ("contents_given_to_the_loop_may", LIVE, "for_each_in<X>(there(a)->createContentEnumeration(kind), visit);\n", None),
    ("a_call_on_an_answer", LIVE, "range->getText()->insertString(range, text, false);\n", "insertString is called on an answer"),
    ("a_call_on_an_answer_in_one_word", LIVE, "model->getCurrentController()->select(x);\n", "select is called on an answer"),
    ("a_call_on_what_a_function_of_ours_finds", LIVE, "find_cell(a, b)->getStart();\n", "getStart is called on an answer"),
    ("there_may", LIVE, "there(range->getText())->insertString(range, text, false);\n", None),
    ("a_query_that_throws_may", LIVE, "Reference<X>(range, UNO_QUERY_THROW)->getText();\n", None),
    ("what_is_ours_may", LIVE, "tender.live(file)->apply(plan);\ntexts()->begin()->second.size();\n", None),
    ("a_name_not_asked", LIVE, "const auto text = range->getText();\ntext->getStart();\n", "a.cpp:2: text may be null"),
    ("a_name_asked_may", LIVE, "const auto text = range->getText();\nif (text.is()) text->getStart();\n", None),
    ("a_name_asked_in_its_own_if_may", LIVE, "if (const auto text = f(); text.is()) text->getStart();\n", None),
    ("a_query_not_asked", LIVE, "const Reference<css::a::X> text(range, UNO_QUERY);\ntext->getStart();\n", "text may be null"),
    ("a_query_asked_for_another_name", LIVE, "const Reference<X> text(a, UNO_QUERY);\nif (other.is()) text->getStart();\n",
     "text may be null"),
    ("a_name_made_sure_may", LIVE, "const auto text = there(range->getText());\ntext->getStart();\n", None),
    ("a_cursor_of_ours_may", LIVE, "const auto cursor = cursor_before(range);\ncursor->goRight(1, false);\n", None),
    ("an_element_of_a_sequence", LIVE, "for (const auto& one : all) one->getModel();\n", "one may be null"),
    ("an_element_of_a_sequence_made_sure_may", LIVE, "for (const auto& one : all) there(one)->getModel();\n", None),
    ("a_parameter_may", LIVE, "void f(const Reference<X>& text, int n) {\n  text->getStart();\n}\n", None),
    ("a_comment_may", LIVE, "// access->createEnumeration() gives null\n", None),
    ("the_core_may", "extension/core/base/a.cpp", "a->getText()->getStart();\n", None),
]


if __name__ == "__main__":
    sys.exit(report_files(CHECK, CASES))
