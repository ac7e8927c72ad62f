// SPDX-License-Identifier: EUPL-1.2
#include "core/check/finding.hpp"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <tuple>
#include <utility>

#include "core/base/hash.hpp"
#include "core/base/text.hpp"
#include "core/base/words.hpp"

namespace bestek {
namespace {

// In the order of FindingSeverity: the id, and the key of the name.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kSeverities{
    {{"error", "severity.error"}, {"warning", "severity.warning"}, {"hint", "severity.hint"}}};

constexpr std::size_t kLineKey = 6;

using Json = nlohmann::ordered_json;

Json in_languages(const LocalText& text, std::optional<Language> only) {
  if (only) return text.in(*only);
  Json json;
  for (const Language language : kLanguages) json[std::string(language_code(language))] = text.in(language);
  return json;
}

Json answer_json(const Finding& finding, bool of_other_text) {
  const auto& answer = finding.answer;
  if (!answer || answer->of_other_text != of_other_text) return {};
  return {{"reason", answer->reason}, {"role", answer->role}, {"date", format_date(answer->date)}};
}

}  // namespace

std::string about_of(const Finding& finding) {
  std::string about = finding.document;
  for (const std::string* part : {&finding.position, &finding.text})
    if (!part->empty() && *part != finding.document) about += (about.empty() ? "" : "/") + *part;
  return about;
}

std::string line_key(const Finding& finding) {
  if (finding.explain.empty()) return {};
  std::string text;
  for (const std::string* part :
       {&finding.rule, &finding.document, &finding.clause, &finding.tag, &finding.position, &finding.subject_text})
    text += *part + "\n";
  return folded(sha256_base32(text, kLineKey));
}

std::string_view severity_id(FindingSeverity severity) noexcept {
  return kSeverities.at(static_cast<std::size_t>(severity)).first;
}

std::string_view severity_name(FindingSeverity severity, Language language) noexcept {
  return word(word_context::kName, kSeverities.at(static_cast<std::size_t>(severity)).second, language);
}

std::size_t count_errors(const std::vector<Finding>& findings) noexcept {
  return static_cast<std::size_t>(std::ranges::count_if(
      findings, [](const Finding& one) { return one.severity == FindingSeverity::kError && !one.is_explained(); }));
}

bool nothing_was_checked(const std::vector<Finding>& findings) noexcept {
  return std::ranges::any_of(findings, [](const Finding& one) { return one.rule == "DOC-03"; });
}

void sort_findings(std::vector<Finding>& findings) {
  std::stable_sort(findings.begin(), findings.end(), [](const Finding& a, const Finding& b) {
    return std::tie(a.severity, a.document) < std::tie(b.severity, b.document);
  });
}

std::string findings_json(const std::vector<Finding>& findings, std::optional<Language> only) {
  Json list = Json::array();
  for (const Finding& finding : findings) {
    Json& json = list.emplace_back(Json{{"rule", finding.rule},
                                        {"severity", severity_id(finding.severity)},
                                        {"message", in_languages(finding.message, only)},
                                        {"basis", in_languages(finding.basis, only)},
                                        {"explanation", in_languages(finding.explanation, only)},
                                        {"link", finding.link},
                                        {"document", finding.document},
                                        {"position", finding.position},
                                        {"mark", finding.mark},
                                        {"tag", finding.tag},
                                        {"value", finding.value},
                                        {"text", finding.text},
                                        {"clause", finding.clause},
                                        {"fix", finding.fix},
                                        {"about", about_of(finding)},
                                        {"line", line_key(finding)},
                                        {"explain", finding.explain},
                                        {"explained", answer_json(finding, false)},
                                        {"answered-before", answer_json(finding, true)}});
    if (only) json["severity_name"] = severity_name(finding.severity, *only);
  }
  return list.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace bestek
