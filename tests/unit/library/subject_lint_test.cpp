// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch_test_macros.hpp>

#include "scratch_library.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

const char* const kName = "laptop/battery-endurance-significant.xml";

std::string good() { return read_file(shipped() / kName, 100'000).value(); }

std::vector<std::string> codes_of(const std::string& xml) {
  const ScratchLibrary library;
  library.add(kName, xml);
  return library.codes();
}

/// The clause with these codes of the CPV beside those of its group, which is 30213100.
std::vector<std::string> codes_of_subjects(const std::string& cpv) {
  return codes_of(replaced(good(), "<group ref=\"laptop\"/>", "<group ref=\"laptop\"/>" + cpv));
}

/// The same clause with this many short sentences, and so many of 26 words.
std::vector<std::string> codes_of_sentences(int few, int many) {
  std::string text;
  const auto add = [&](int sentences, int words) {
    for (int i = 0; i < sentences; ++i) {
      text += "<p>Kort";
      for (int word = 1; word < words; ++word) text += " woord";
      text += ".</p>";
    }
  };
  add(few, 3);
  add(many, 26);
  std::string xml = good();
  xml.insert(xml.find("<body>") + 6, text);
  return codes_of(xml);
}

}  // namespace

TEST_CASE("a_clause_has_codes_of_its_own_or_none") {
  CHECK(has(codes_of_subjects("<cpv>30213100</cpv>"), "lint.cpv-of-group"));
  CHECK(codes_of_subjects("<cpv>30213200</cpv>").empty());
  CHECK(codes_of_subjects("<cpv>30213100</cpv><cpv>30213200</cpv>").empty());
  CHECK(codes_of_subjects("").empty());
}

TEST_CASE("a_requirement_says_how_it_is_shown") {
  std::string xml = good();
  for (std::size_t at = xml.find("<evidence>"); at != std::string::npos; at = xml.find("<evidence>"))
    xml.erase(at, xml.find("</evidence>", at) + 11 - at);
  const auto codes = codes_of(xml);
  CHECK(std::count(codes.begin(), codes.end(), "lint.requirement-without-evidence") == 2);  // one a language
  CHECK_FALSE(
      has(codes_of(replaced(xml, "kind=\"requirement\"", "kind=\"definition\"")), "lint.requirement-without-evidence"));
}

TEST_CASE("one_sentence_in_twenty_may_be_long") {
  CHECK_FALSE(has(codes_of_sentences(380, 18), "lint.long-sentences"));
  CHECK(has(codes_of_sentences(380, 24), "lint.long-sentences"));
  CHECK_FALSE(
      has(codes_of_sentences(20, 24), "lint.long-sentences"));  // of so few, one more or less is several per cent
}
