// SPDX-License-Identifier: EUPL-1.2
#include "core/check/explanations.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

#include "core/base/text.hpp"
#include "core/check/answer_digest.hpp"
#include "core/check/model_facts.hpp"
#include "core/document/placement_reader.hpp"

namespace bestek {
namespace {

/// What a reader sees of what a finding is about.
class Subjects {
 public:
  explicit Subjects(const std::map<std::string, DocumentText>& texts) : texts_(texts) {}

  std::string digest(const Finding& finding) {
    std::string text = finding.value + finding.whole;
    for (const Language language : kLanguages) text += "\n" + finding.message.in(language);
    if (const auto document = texts_.find(finding.document); document != texts_.end())
      text += "\n" + said(document->second, finding);
    return answer_digest(text);
  }

 private:
  std::string said(const DocumentText& document, const Finding& finding) {
    if (!finding.clause.empty())
      for (const Placement& one : placements(document, finding.document))
        if (one.clause_id == finding.clause && one.stands()) return placement_text(document, one);
    std::string text;
    if (finding.text.empty()) return text;
    for (const auto* blocks : {&document.blocks, &document.beside})
      for (const Block& block : *blocks)
        if (excerpt(block.text) == finding.text) text += block.text + "\n";
    return text;
  }

  const std::vector<Placement>& placements(const DocumentText& document, const std::string& file) {
    const auto [known, first] = placements_.try_emplace(file);
    if (first) known->second = read_placements(document, nullptr);
    return known->second;
  }

  const std::map<std::string, DocumentText>& texts_;
  std::map<std::string, std::vector<Placement>> placements_;
};

template <class Of>
auto key_of(const Of& one) {
  return std::tie(one.rule, one.document, one.clause, one.tag, one.position);
}

bool is_exact(const Explanation& one, const Finding& finding) {
  return key_of(one) == key_of(finding) && one.rule_text == finding.rule_text &&
         one.subject_text == finding.subject_text;
}

bool takes(const Finding& finding) { return finding.explain == kInInternal && !finding.answer; }

FindingAnswer answer_of(const Explanation& one, bool of_other_text) {
  return {one.reason, one.role, one.date, of_other_text};
}

}  // namespace

void add_subjects(std::vector<Finding>& findings, const std::map<std::string, DocumentText>& texts) {
  Subjects subjects(texts);
  for (Finding& finding : findings)
    if (finding.explain == kInInternal) finding.subject_text = subjects.digest(finding);
}

std::vector<Explanation> add_answers(std::vector<Finding>& findings, const InternalFile& recorded) {
  std::vector<const Explanation*> unmatched;
  for (const Explanation& one : recorded.explanations) {
    if (!one.field.empty()) continue;  // it stands in the guide, or the rule speaks
    bool found = false;
    for (Finding& finding : findings) {
      if (!is_exact(one, finding) || finding.explain != kInInternal) continue;
      finding.answer = answer_of(one, false);
      found = true;
    }
    if (!found) unmatched.push_back(&one);
  }
  std::vector<Explanation> of_none;
  for (const Explanation* one : unmatched) {
    const auto finding = std::ranges::find_if(
        findings, [&](const Finding& other) { return takes(other) && key_of(*one) == key_of(other); });
    if (finding == findings.end()) {
      of_none.push_back(*one);
    } else {
      finding->answer = answer_of(*one, true);
    }
  }
  return of_none;
}

}  // namespace bestek
