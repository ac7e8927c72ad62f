// SPDX-License-Identifier: EUPL-1.2
#include "core/check/finding.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <tuple>

namespace bestek {
namespace {

struct SeverityText {
  std::string_view id;
  Bilingual name;
};
// In the order of FindingSeverity.
constexpr std::array<SeverityText, 3> kSeverities{
    {{"error", {"Fout", "Error"}}, {"warning", {"Let op", "Warning"}}, {"hint", {"Tip", "Hint"}}}};

}  // namespace

std::string_view severity_id(FindingSeverity severity) noexcept {
  return kSeverities.at(static_cast<std::size_t>(severity)).id;
}

std::string_view severity_name(FindingSeverity severity, Language language) noexcept {
  return kSeverities.at(static_cast<std::size_t>(severity)).name.in(language);
}

std::size_t count_errors(const std::vector<Finding>& findings) noexcept {
  return static_cast<std::size_t>(std::ranges::count(findings, FindingSeverity::kError, &Finding::severity));
}

void sort_findings(std::vector<Finding>& findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.severity, a.document) < std::tie(b.severity, b.document);
  });
}

std::string findings_json(const std::vector<Finding>& findings) {
  using Json = nlohmann::ordered_json;
  Json list = Json::array();
  for (const Finding& finding : findings) {
    list.push_back(
        {{"rule", finding.rule},
         {"severity", severity_id(finding.severity)},
         {"message", {{"nl", finding.message.in(Language::kDutch)}, {"en", finding.message.in(Language::kEnglish)}}},
         {"basis", {{"nl", finding.basis.in(Language::kDutch)}, {"en", finding.basis.in(Language::kEnglish)}}},
         {"document", finding.document},
         {"position", finding.position},
         {"mark", finding.mark},
         {"tag", finding.tag},
         {"value", finding.value},
         {"text", finding.text},
         {"clause", finding.clause},
         {"fix", finding.fix}});
  }
  return list.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace bestek
