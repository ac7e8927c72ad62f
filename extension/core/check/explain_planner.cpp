// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <utility>

#include "core/base/nearest_word.hpp"
#include "core/base/text.hpp"
#include "core/check/explanations.hpp"
#include "core/edit/fill_planner.hpp"

namespace bestek {
namespace {

/// Ids of rules that somebody may have meant.
std::string meant(const std::string& rule, const RuleSet& rules) {
  std::vector<std::string> ids;
  for (const RulePattern& pattern : rules.patterns()) ids.push_back(pattern.id);
  return nearest_word(rule, ids);
}

bool is_known(const std::string& rule, const RuleSet& rules) {
  return std::ranges::find(rules.patterns(), rule, &RulePattern::id) != rules.patterns().end();
}

bool is_about(const Finding& one, const std::string& wanted) {
  return wanted.empty() || folded(about_of(one)).starts_with(folded(wanted)) || one.clause == wanted ||
         one.tag == wanted || line_key(one) == folded(wanted);
}

/// What an explanation is of, as far as it says.
Finding explained_finding(const Explanation& one) {
  Finding finding;
  finding.rule = one.rule;
  finding.document = one.document;
  finding.clause = one.clause;
  finding.tag = one.tag;
  finding.position = one.position;
  finding.subject_text = one.subject_text;
  finding.explain = one.field.empty() ? kInInternal : kInDocument;
  return finding;
}

/// One of each: two that say the same of the same text are one to whoever explains.
std::vector<const Finding*> distinct(const std::vector<const Finding*>& list) {
  std::vector<const Finding*> kept;
  for (const Finding* one : list) {
    const auto same = [&](const Finding* other) {
      return one->subject_text == other->subject_text && about_of(*one) == about_of(*other) && one->tag == other->tag &&
             one->rule_text == other->rule_text;
    };
    if (std::ranges::none_of(kept, same)) kept.push_back(one);
  }
  return kept;
}

/// Each with its key, since two may begin alike.
Error which(const std::string& rule, const std::vector<Finding>& lines) {
  std::string list;
  for (const Finding& one : lines)
    list += (list.empty() ? "" : "; ") + ("“" + about_of(one) + "” (" + line_key(one) + ")");
  return Error{"explain.which", {}, {{"rule", rule}, {"count", std::to_string(lines.size())}, {"list", list}}};
}

/// The finding with that key; null where the word is none.
const Finding* of_line(const std::string& key, const std::vector<Finding>& findings) {
  if (key.empty()) return nullptr;
  const auto found = std::ranges::find(findings, folded(key), line_key);
  return found == findings.end() ? nullptr : &*found;
}

Result<Finding> finding_of(const ExplainRequest& request, const std::vector<Finding>& findings, const RuleSet& rules) {
  const auto of_rule = [&](const Finding& one) { return one.rule == request.rule; };
  if (!is_known(request.rule, rules)) {
    if (const Finding* line = of_line(request.rule, findings); line != nullptr) return *line;
    // What a check says by itself is no rule of a file: it can only be mended.
    if (std::ranges::any_of(findings, of_rule)) return Error{"explain.only-mended", {}, {{"rule", request.rule}}};
    const std::string near = meant(request.rule, rules);
    return near.empty() ? Error{"explain.rule-unknown", {}, {{"rule", request.rule}}}
                        : Error{"explain.rule-meant", {}, {{"rule", request.rule}, {"meant", near}}};
  }
  std::vector<const Finding*> there;
  for (const Finding& one : findings)
    if (of_rule(one)) there.push_back(&one);
  if (there.empty()) return Error{"explain.not-found", {}, {{"rule", request.rule}}};
  const std::string wanted = canonical_text(request.about);
  std::erase_if(there, [&](const Finding* one) { return !is_about(*one, wanted); });
  if (there.empty()) return Error{"explain.no-about", {}, {{"rule", request.rule}, {"about", wanted}}};
  const bool mended = std::ranges::all_of(there, [](const Finding* one) { return one->explain.empty(); });
  if (mended) return Error{"explain.only-mended", {}, {{"rule", request.rule}}};
  std::erase_if(there, [](const Finding* one) { return one->explain.empty(); });
  // Of several that a longer name fits, the one that is named in full.
  there = distinct(there);
  const auto whole = std::ranges::find_if(there, [&](const Finding* one) { return about_of(*one) == wanted; });
  if (there.size() > 1 && whole != there.end() && !wanted.empty() &&
      std::ranges::count_if(there, [&](const Finding* one) { return about_of(*one) == wanted; }) == 1)
    return **whole;
  if (there.size() == 1) return *there.front();
  // Several of one document rule lead to one field.
  const auto& first = *there.front();
  const bool one_field = std::ranges::all_of(
      there, [&](const Finding* one) { return one->explain == kInDocument && one->field == first.field; });
  if (one_field) return first;
  std::vector<Finding> lines;
  lines.reserve(there.size());
  for (const Finding* one : there) lines.push_back(*one);
  return which(request.rule, lines);
}

Explanation recorded_as(const ExplainRequest& request, const Finding& finding, Language language) {
  Explanation one;
  one.rule = finding.rule;
  one.document = finding.document;
  one.clause = finding.clause;
  one.tag = finding.tag;
  one.position = finding.position;
  one.finding = finding.message.in(language);
  one.reason = canonical_text(request.reason);
  one.role = canonical_text(request.role);
  one.date = request.day;
  one.rule_text = finding.rule_text;
  one.subject_text = finding.subject_text;
  return one;
}

/// Whether it was said of the same finding before.
bool replaces(const Explanation& one, const Explanation& known, const Finding& finding) {
  if (known.rule != one.rule || known.field != one.field) return false;
  if (!one.field.empty()) return true;
  const bool same_place = known.document == one.document && known.clause == one.clause && known.tag == one.tag &&
                          known.position == one.position;
  if (!same_place) return false;
  if (known.subject_text == one.subject_text) return true;
  const auto& answer = finding.answer;
  return answer && answer->of_other_text && answer->reason == known.reason && answer->date == known.date;
}

void keep(InternalFile& file, Explanation one, const Finding& finding) {
  std::erase_if(file.explanations, [&](const Explanation& known) { return replaces(one, known, finding); });
  file.explanations.push_back(std::move(one));
}

/// The reason goes where the guide has a field for it, or comes with the passage that has it.
Status write_into_guide(const std::string& reason, const Library& library,
                        const std::map<std::string, DocumentText>& texts, const Dossier& dossier, ExplainPlan& plan) {
  const Finding& finding = plan.finding;
  const FillValues values{{{finding.field, reason}}, {}};
  auto filled = plan_fill(values, library, texts, &dossier, dossier.profile.language);
  if (filled) {
    plan.dossier = with_answers(dossier, *filled);
    plan.documents = std::move(filled->documents);
    return Done{};
  }
  if (filled.error().code != "fill.unknown") return filled.error();
  if (finding.passage.empty()) return Error{"explain.no-place", {}, {{"rule", finding.rule}, {"field", finding.field}}};
  plan.dossier = dossier;
  plan.dossier->answers[finding.field] = reason;
  const std::vector<std::string> ids{finding.passage};
  // Into the guide, whatever the home of its kind is: tenderers read it there.
  const DossierDocument* guide = dossier.document(DocumentRole::kGuide);
  const auto text = guide == nullptr ? texts.end() : texts.find(guide->file);
  if (text == texts.end()) return Error{"explain.no-place", {}, {{"rule", finding.rule}, {"field", finding.field}}};
  auto inserted = plan_insertion(text->second, library, ids, {}, {&*plan.dossier, &texts});
  if (!inserted) return inserted.error();
  plan.documents = std::move(inserted->documents);
  return Done{};
}

}  // namespace

Result<ExplainPlan> plan_explaining(const ExplainRequest& request, const std::vector<Finding>& findings,
                                    const RuleSet& rules, InternalFile recorded, const Dossier& dossier,
                                    const Library& library, const std::map<std::string, DocumentText>& texts) {
  auto finding = finding_of(request, findings, rules);
  if (!finding) return finding.error();
  if (const Status fits = check_explained(request.reason, request.role); !fits) return fits.error();
  ExplainPlan plan{std::move(*finding), std::move(recorded), {}, {}};
  Explanation one = recorded_as(request, plan.finding, dossier.profile.language);
  if (plan.finding.explain == kInDocument) {
    one.field = plan.finding.field;
    if (const Status written = write_into_guide(one.reason, library, texts, dossier, plan); !written)
      return written.error();
  }
  keep(plan.internal, std::move(one), plan.finding);
  return plan;
}

Result<InternalFile> without_explanation(InternalFile recorded, const std::string& rule, const std::string& about) {
  const std::string wanted = canonical_text(about);
  const std::string key = folded(rule);
  const auto is_meant = [&](const Explanation& one) {
    const Finding finding = explained_finding(one);
    return (one.rule == rule && is_about(finding, wanted)) || line_key(finding) == key;
  };
  std::vector<Finding> meant;
  for (const Explanation& one : recorded.explanations)
    if (is_meant(one)) meant.push_back(explained_finding(one));
  if (meant.empty()) return Error{"explain.none-recorded", {}, {{"rule", rule}}};
  const auto elsewhere = [&](const Finding& one) { return about_of(one) != about_of(meant.front()); };
  if (std::ranges::any_of(meant, elsewhere)) return which(rule, meant);
  std::erase_if(recorded.explanations, is_meant);
  return recorded;
}

}  // namespace bestek
