// SPDX-License-Identifier: EUPL-1.2
// How much of what documents of others leave open is found, and how much of what is found is open, by the style in
// which a house writes it.
#include <algorithm>
#include <catch2/generators/catch_generators.hpp>
#include <optional>

#include "check_fixture.hpp"
#include "open_place_cases.hpp"

using namespace bestek;
using namespace bestek::testing;

namespace {

constexpr double kLeast = 0.97;

struct Score {
  int open = 0, told = 0, found = 0, wrong = 0;
  std::string faults;  ///< what went wrong, by line

  [[nodiscard]] double recall() const { return open == 0 ? 1 : static_cast<double>(told) / open; }
  [[nodiscard]] double precision() const { return found == 0 ? 1 : static_cast<double>(found - wrong) / found; }
};

/// What a finding says is open: the message without the words round it.
std::optional<std::string> named_by(const Finding& finding) {
  const std::string message(finding.message.in(Language::kEnglish));
  constexpr std::string_view kSure = "Something is still open here: ", kSureEnd = ". Fill it in or remove it.";
  constexpr std::string_view kLooks = "“", kLooksEnd = "” looks like something left open";
  if (message.starts_with(kSure) && message.ends_with(kSureEnd))
    return message.substr(kSure.size(), message.size() - kSure.size() - kSureEnd.size());
  const std::size_t end = message.find(kLooksEnd);
  if (message.starts_with(kLooks) && end != std::string::npos)
    return message.substr(kLooks.size(), end - kLooks.size());
  return std::nullopt;
}

/// Marks what the finding is about as told; false when it is about nothing that is open, or that was told before. The
/// same words twice in a paragraph are told once.
bool tell(const OpenPlaceCase& one, const Finding& finding, std::vector<std::vector<bool>>& told) {
  const auto name = named_by(finding);
  for (std::size_t i = 0; name && i < one.open.size(); ++i) {
    const std::string& text = one.document.blocks[i].text;
    if (!text.starts_with(finding.text)) continue;
    bool about = false;
    for (std::size_t at = 0; (at = text.find(*name, at)) != std::string::npos; at += name->size()) {
      for (std::size_t j = 0; j < one.open[i].size(); ++j) {
        const auto [begin, end] = one.open[i][j];
        if (begin >= at + name->size() || at >= end || told[i][j]) continue;
        told[i][j] = about = true;
        break;
      }
    }
    if (about) return true;
  }
  return false;
}

std::map<std::string, Score> scores_of(const std::string& file) {
  const std::vector<OpenPlaceCase> cases = open_place_cases(file);
  std::map<std::string, DocumentText> texts;
  for (std::size_t i = 0; i < cases.size(); ++i) texts.emplace(std::to_string(i), cases[i].document);
  const auto findings = check_tender(nullptr, texts, shipped(), kNow);
  REQUIRE(findings.ok());
  std::map<std::string, Score> scores;
  for (std::size_t i = 0; i < cases.size(); ++i) {
    std::vector<std::vector<bool>> told;
    for (const auto& open : cases[i].open) told.emplace_back(open.size());
    Score& score = scores[cases[i].style];
    for (const Finding& finding : *findings) {
      if (finding.rule != "STR-02" || finding.document != std::to_string(i)) continue;
      ++score.found;
      if (tell(cases[i], finding, told)) continue;
      ++score.wrong;
      score.faults += "wrong: " + std::string(finding.message.in(Language::kEnglish)) + " in " + cases[i].line + "\n";
    }
    for (const auto& paragraph : told) {
      score.open += static_cast<int>(paragraph.size());
      const auto right = std::ranges::count(paragraph, true);
      score.told += static_cast<int>(right);
      if (right < static_cast<std::ptrdiff_t>(paragraph.size())) score.faults += "missed in " + cases[i].line + "\n";
    }
  }
  return scores;
}

}  // namespace

TEST_CASE("what_others_leave_open_is_found_in_every_style_and_nothing_else") {
  const std::string file = GENERATE("cases.txt", "more_cases.txt", "held_out.txt");
  Score all;
  const std::map<std::string, Score> scores = scores_of(file);
  CHECK(scores.size() >= 15);
  for (const auto& [style, score] : scores) {
    INFO(file << ", " << style << ": " << score.told << " of " << score.open << ", " << score.wrong << " of "
              << score.found << " wrong\n"
              << score.faults);
    CHECK(score.recall() >= kLeast);
    CHECK(score.precision() >= kLeast);
    all.open += score.open;
    all.told += score.told;
    all.found += score.found;
    all.wrong += score.wrong;
  }
  CHECK(all.open > 100);
  CHECK(all.recall() >= kLeast);
  CHECK(all.precision() >= kLeast);
}
