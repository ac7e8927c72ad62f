// SPDX-License-Identifier: EUPL-1.2
#include "core/check/account.hpp"

#include <algorithm>
#include <set>

#include "core/document/placement_reader.hpp"
#include "core/dossier/reason_text.hpp"

namespace bestek {
namespace {

std::string place_of(const std::string& document, const std::string& position) {
  return position.empty() || position == document ? document : document + ", " + position;
}

/// A field of the guide as it is filled in.
struct FilledField {
  std::string label, value, place;
};

std::map<std::string, FilledField> filled_fields(const AccountSources& from) {
  std::map<std::string, FilledField> fields;
  const DossierDocument* guide = from.dossier.document(DocumentRole::kGuide);
  if (guide == nullptr) return fields;
  const auto text = from.texts.find(guide->file);
  if (text == from.texts.end()) return fields;
  const DocumentIndex index(text->second);
  const auto placements = read_placements(index, nullptr);
  const auto add = [&](const PlacedFillIn& field, const std::string& position) {
    if (!field.open() && !field.value.empty())
      fields.try_emplace(field.name, FilledField{field.label, field.value, place_of(guide->file, position)});
  };
  for (const TemplateField& field : read_template_fields(index, placements)) add(field.fill_in, field.heading);
  for (const Placement& placement : placements)
    for (const PlacedFillIn& field : placement.fill_ins) add(field, placement.title);
  return fields;
}

class AccountMaker {
 public:
  AccountMaker(const AccountSources& from, const Date& made) : from_(from) {
    account_.language = from.dossier.profile.language;
    account_.made = made;
  }

  Account make() {
    add_documents();
    for (const Explanation& one : from_.recorded.explanations)
      if (one.field.empty()) account_.findings.push_back(explained(one));
    add_answers();
    for (const WentOn& one : from_.recorded.went_on) {
      AccountLine line = said(one.reason, one.role, one.date);
      line.what = "went-on";
      account_.decisions.push_back(std::move(line));
    }
    for (const StateStep& step : from_.dossier.states) {
      if (step.reason.empty()) continue;
      AccountLine line = said(step.reason, {}, step.date);
      line.what = state_id(step.state);
      account_.decisions.push_back(std::move(line));
    }
    std::ranges::stable_sort(account_.decisions, {}, &AccountLine::date);
    return std::move(account_);
  }

 private:
  static AccountLine said(const std::string& reason, const std::string& role, const Date& date) {
    AccountLine line;
    line.reason = reason;
    line.role = role;
    line.date = date;
    return line;
  }

  [[nodiscard]] const RulePattern* pattern(const std::string& id) const {
    const auto found = std::ranges::find(from_.rules.patterns(), id, &RulePattern::id);
    return found == from_.rules.patterns().end() ? nullptr : &*found;
  }

  [[nodiscard]] std::string basis(const std::string& id) const {
    const RulePattern* known = pattern(id);
    return known == nullptr ? std::string() : known->basis.in(account_.language);
  }

  /// By the rules that want them there: each field once.
  void add_documents() {
    const auto fields = filled_fields(from_);
    std::set<std::string> told;
    for (const RulePattern& rule : from_.rules.patterns()) {
      for (const Rule& part : rule.rules) {
        for (const RuleTest& test : part.tests) {
          const auto field = fields.find(test.field);
          if (test.explain != kInDocument || field == fields.end() || !gives_reason(field->second.value)) continue;
          if (!told.insert(test.field).second) continue;
          AccountLine line;
          line.rule = rule.id;
          line.what = field->second.label;
          line.place = field->second.place;
          line.reason = field->second.value;
          line.basis = rule.basis.in(account_.language);
          add_who(test.field, line);
          account_.documents.push_back(std::move(line));
        }
      }
    }
  }

  /// Who wrote it is known where the same reason was recorded.
  void add_who(const std::string& field, AccountLine& line) const {
    for (const Explanation& one : from_.recorded.explanations) {
      if (one.field != field || one.reason != line.reason) continue;
      line.role = one.role;
      line.date = one.date;
    }
  }

  [[nodiscard]] AccountLine explained(const Explanation& one) const {
    AccountLine line = said(one.reason, one.role, one.date);
    line.rule = one.rule;
    line.what = one.finding;
    line.place = place_of(one.document, one.position);
    line.basis = basis(one.rule);
    const auto about = [&](const Finding& finding) {
      return finding.answer && finding.rule == one.rule && finding.document == one.document &&
             finding.position == one.position && finding.answer->reason == one.reason;
    };
    const auto finding = std::ranges::find_if(from_.findings, about);
    if (finding == from_.findings.end()) {
      line.note = "gone";
    } else if (finding->answer->of_other_text) {
      line.note = "other-text";
    }
    return line;
  }

  void add_answers() {
    const auto answered = [&](const InternalAnswer& answer) {
      AccountLine line = said(answer.reason, answer.role, answer.date);
      line.rule = answer.id;
      line.answer = answer.says;
      line.basis = basis(answer.id);
      return line;
    };
    for (const ChecklistItem& item : from_.checklist.items) {
      if (!item.answer) continue;
      AccountLine line = answered(*item.answer);
      line.what = item.question.message.in(account_.language);
      if (item.asked_anew) line.note = "asked-anew";
      account_.answers.push_back(std::move(line));
    }
    for (const InternalAnswer& answer : from_.checklist.unasked) {
      AccountLine line = answered(answer);
      line.note = "unasked";
      account_.answers.push_back(std::move(line));
    }
  }

  const AccountSources& from_;
  Account account_;
};

}  // namespace

Account make_account(const AccountSources& from, const Date& made) { return AccountMaker(from, made).make(); }

}  // namespace bestek
