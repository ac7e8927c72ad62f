// SPDX-License-Identifier: EUPL-1.2
#include "core/base/messages.hpp"

#include <catch2/catch_test_macros.hpp>
#include <set>

using namespace bestek;

namespace {

std::set<std::string> arguments_of(std::string_view pattern) {
  std::set<std::string> names;
  for (std::size_t open = pattern.find('{'); open != std::string_view::npos; open = pattern.find('{', open + 1)) {
    names.emplace(pattern.substr(open, pattern.find('}', open) - open));
  }
  return names;
}

}  // namespace

TEST_CASE("both_languages_of_every_message_use_the_same_arguments") {
  std::set<std::string_view> codes;
  for (const auto& table : message_catalogue()) {
    for (const MessageText& entry : table) {
      INFO(entry.code);
      CHECK(codes.insert(entry.code).second);
      CHECK(arguments_of(entry.text.dutch) == arguments_of(entry.text.english));
      CHECK_FALSE(entry.text.dutch.empty());
      CHECK(entry.text.dutch != entry.text.english);
    }
  }
  CHECK(codes.size() > 20);
}

TEST_CASE("a_message_names_its_place") {
  const Error error{"file.too-large", {"a.xml", 3, "x.y", {}}, {{"limit", "10"}}};
  CHECK(message_with_place(error, Language::kEnglish) ==
        "a.xml:3: x.y: This file is larger than 10 bytes and is therefore not read.");
  CHECK(message_then_place(error, Language::kEnglish) ==
        "This file is larger than 10 bytes and is therefore not read.\na.xml:3 · x.y");
}

TEST_CASE("an_unknown_code_hides_nothing") {
  CHECK(message(Error{"no.such", {}, {{"a", "1"}}}, Language::kDutch) == "no.such a=1");
}
