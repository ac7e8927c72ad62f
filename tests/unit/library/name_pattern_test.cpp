// SPDX-License-Identifier: EUPL-1.2
#include "core/library/name_pattern.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/base/pattern.hpp"

using namespace bestek;

namespace {

std::vector<std::string> found_in(const std::string& text) {
  const std::vector<CitedName> names{{"Acer", true}, {"AWS", false},   {"iPad", true},   {"iPads", true},
                                     {"HP", false},  {"HPE", false},   {"Éclair", true}, {"3Com", true},
                                     {"C++", false}, {"Apple", false}, {"[x]", false},   {"Konica Minolta", true}};
  std::string fault;
  const auto pattern = Pattern::compile(names_pattern(names), fault);
  REQUIRE(pattern);
  const auto checked = Utf8Text::of(text);
  REQUIRE(checked);
  std::vector<std::string> found;
  for (std::size_t from = 0; from < text.size();) {
    const auto hit = pattern->find(*checked, from, {});
    if (!hit) break;
    found.push_back(text.substr(hit->at, hit->length));
    from = hit->at + hit->length;
  }
  return found;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("each_name_is_found_as_it_may_be_written_and_never_inside_a_word") {
  CHECK(found_in("Acer, ACER en acer; een tracer en Acers") == Names{"Acer", "ACER", "acer"});
  CHECK(found_in("AWS is niet aws of Aws") == Names{"AWS"});
  CHECK(found_in("IPADS en een ipad, geen iPadje") == Names{"IPADS", "ipad"});
  CHECK(found_in("HPE na HP, geen hp of HPX") == Names{"HPE", "HP"});
  CHECK(found_in("éclair van 3COM") == Names{"éclair", "3COM"});
  CHECK(found_in("in C++ en [x] bij konica minolta") == Names{"C++", "[x]", "konica minolta"});
  CHECK(found_in("een apple, een Apple") == Names{"Apple"});
}

TEST_CASE("a_name_s_signs_are_signs") {
  std::string fault;
  const auto pattern = Pattern::compile(name_pattern({"a.c", true}), fault);
  REQUIRE(pattern);
  CHECK_FALSE(pattern->find(*Utf8Text::of("abc"), 0, {}));
  CHECK(pattern->find(*Utf8Text::of("x A.C"), 0, {}).value().at == 2);
}
