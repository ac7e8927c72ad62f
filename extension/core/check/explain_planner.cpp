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

bool is_about(const std::string& about, const std::string& wanted, const std::string& clause, const std::string& tag) {
  return wanted.empty() || folded(about).starts_with(folded(wanted)) || clause == wanted || tag == wanted;
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

Error which(const std::string& rule, const std::vector<std::string>& abouts) {
  std::string list;
  for (const std::string& one : abouts) list += (list.empty() ? "" : "; ") + ("“" + one + "”");
  return Error{"explain.which", {}, {{"rule", rule}, {"count", std::to_string(abouts.size())}, {"list", list}}};
}

Result<Finding> finding_of(const ExplainRequest& request, const std::vector<Finding>& findings, const RuleSet& rules) {
  const auto of_rule = [&](const Finding& one) { return one.rule == request.rule; };
  if (!is_known(request.rule, rules)) {
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
  std::erase_if(there, [&](const Finding* one) { return !is_about(about_of(*one), wanted, one->clause, one->tag); });
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
  std::vector<std::string> abouts;
  abouts.reserve(there.size());
  for (const Finding* one : there) abouts.push_back(about_of(*one));
  return which(request.rule, abouts);
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
  const auto about_it = [](const Explanation& one) {
    Finding finding;
    finding.document = one.document;
    finding.position = one.position;
    return about_of(finding);
  };
  std::vector<std::string> abouts;
  for (const Explanation& one : recorded.explanations)
    if (one.rule == rule && is_about(about_it(one), wanted, one.clause, one.tag)) abouts.push_back(about_it(one));
  if (abouts.empty()) return Error{"explain.none-recorded", {}, {{"rule", rule}}};
  std::ranges::sort(abouts);
  if (abouts.front() != abouts.back()) return which(rule, abouts);
  std::erase_if(recorded.explanations, [&](const Explanation& one) {
    return one.rule == rule && is_about(about_it(one), wanted, one.clause, one.tag);
  });
  return recorded;
}

}  // namespace bestek
