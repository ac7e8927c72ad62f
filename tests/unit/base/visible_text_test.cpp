// SPDX-License-Identifier: EUPL-1.2
#include "core/base/visible_text.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/base/messages.hpp"

using namespace bestek;

TEST_CASE("a name shows what nobody sees, what a terminal obeys and what is no text") {
  CHECK(visible_name("programma-van-eisen (2).odt") == "programma-van-eisen (2).odt");
  CHECK(visible_name("één map/ünïcode – 葛城.odt") == "één map/ünïcode – 葛城.odt");
  CHECK(visible_name("esc\x1b[31mred.xml") == "esc‹U+001B›[31mred.xml");
  CHECK(visible_name("two\nlines\r\t.odt") == "two‹U+000A›lines‹U+000D›‹U+0009›.odt");
  CHECK(visible_name("programma\u202etdo.odt") == "programma‹U+202E›tdo.odt");  // NOLINT(misc-misleading-bidirectional)
  CHECK(visible_name("a\u200bb\u0085c\u00add") == "a‹U+200B›b‹U+0085›c‹U+00AD›d");
  CHECK(visible_name("progr\u0430mma.odt") == "progr‹U+0430›mma.odt");
  CHECK(visible_name("raw\x9b[31m\xff.odt") == "raw‹9B›[31m‹FF›.odt");
}

TEST_CASE("lines keep their ends, and JSON means what it meant") {
  CHECK(visible_lines("one\n\ttwo\x1b[0m\r\n") == "one\n\ttwo‹U+001B›[0m‹U+000D›\n");
  CHECK(visible_lines("\u202eom") == "‹U+202E›om");  // NOLINT(misc-misleading-bidirectional)
  CHECK(visible_lines("a\u200db \u05d0\u200e") == "a\u200db \u05d0\u200e");
  CHECK(escaped_json("[\"\u202e\u0085\U000E0041é\"]\n") ==
        "[\"\\u202e\\u0085\\udb40\\udc41é\"]\n");  // NOLINT(misc-misleading-bidirectional)
}

TEST_CASE("a message shows the names in it") {
  const Error error{"document.conflicted-copy", {"a\nb\x1b.odt", 0, {}, {}}, {{"document", "c\x1b.odt"}}};
  const std::string text = message_with_place(error, Language::kEnglish);
  CHECK(text.starts_with("a‹U+000A›b‹U+001B›.odt: "));
  CHECK(text.find("c‹U+001B›.odt") != std::string::npos);
}

TEST_CASE("what a message says of something stays on its line") {
  CHECK(visible_line("two\nlines\tand\r") == "two‹U+000A›lines\tand‹U+000D›");
  CHECK(visible_line("een „gewone” tekst – é") == "een „gewone” tekst – é");
  const Error error{"document.not-text", {"a.odt", 0, {}, {}}, {{"type", "text\nError: all is well\x1b[31m"}}};
  for (const Language language : kLanguages)
    CHECK(message(error, language).find("(text‹U+000A›Error: all is well‹U+001B›[31m)") != std::string::npos);
}
