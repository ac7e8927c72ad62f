// SPDX-License-Identifier: EUPL-1.2
#include <map>
#include <set>

#include "core/clause/fill_value.hpp"
#include "core/clause/plain_text.hpp"
#include "core/library/lint.hpp"

namespace bestek {
namespace {

/// The fill-ins that the text uses, each with the line where it does first.
std::map<std::string, int> fills_used(const ClauseText& text) {
  std::map<std::string, int> names;
  const auto collect = [&](const Runs& runs) {
    for (const Run& run : runs) {
      if (const auto* fill = std::get_if<FillRun>(&run)) names.try_emplace(fill->name, runs.line);
    }
  };
  for (const ClauseBlocks* blocks : {&text.body, &text.scoring, &text.evidence, &text.explanation, &text.market}) {
    for_each_runs(*blocks, collect);
  }
  return names;
}

void lint_declaration(const FillIn& fill, LintReport& report) {
  if (!fill.label.has(Language::kDutch) || !fill.label.has(Language::kEnglish)) {
    report.error("lint.fill-without-label", fill.line, {{"name", fill.name}});
  }
  if (fill.type == FillType::kChoice && fill.choices.size() < 2)
    report.error("lint.choice-without-choices", fill.line, {{"name", fill.name}});
  if (fill.min && fill.max && *fill.min > *fill.max)
    report.error("lint.range-reversed", fill.line, {{"name", fill.name}});
  for (const std::string* value : {&fill.sample, &fill.suggested}) {
    if (value->empty()) continue;
    if (!fill_text(fill, *value, Language::kDutch)) {
      report.error("lint.bad-sample", fill.line, {{"name", fill.name}, {"value", *value}});
    }
  }
}

/// A value "{name}" names a fill-in that the clause has.
void lint_named_fill(const Clause& clause, const std::string& value, int line, LintReport& report) {
  const auto name = named_fill(value);
  if (name && clause.fill_in(*name) == nullptr) report.error("lint.undeclared-fill", line, {{"name", value}});
}

/// What is counted from a fill-in: scoring, terms, targets.
void lint_counted(const Clause& clause, LintReport& report) {
  if (clause.scoring)
    for (const std::string* bound : {&clause.scoring->from, &clause.scoring->to})
      lint_named_fill(clause, *bound, clause.scoring->line, report);
  const auto lint_due = [&](const DueRule& due) {
    for (const std::string* value : {&due.within, &due.every, &due.lasts}) lint_named_fill(clause, *value, 0, report);
  };
  for (const Obligation& obligation : clause.obligations) lint_due(obligation.due);
  for (const Kpi& kpi : clause.kpis) {
    lint_due(kpi.due);
    lint_named_fill(clause, kpi.target, 0, report);
  }
}

}  // namespace

void lint_fill_ins(const Clause& clause, LintReport& report) {
  std::set<std::string> declared;
  for (const FillIn& fill : clause.fill_ins) {
    if (!declared.insert(fill.name).second) report.error("lint.fill-twice", fill.line, {{"name", fill.name}});
    lint_declaration(fill, report);
  }
  lint_counted(clause, report);
  for (const ClauseText& text : clause.texts) {
    const std::map<std::string, int> used = fills_used(text);
    for (const FillIn& fill : clause.fill_ins) {
      if (!used.contains(fill.name)) {
        report.error("lint.unused-fill", fill.line,
                     {{"name", fill.name}, {"language", std::string(language_code(text.language))}});
      }
    }
    for (const auto& [name, line] : used) {
      if (!declared.contains(name)) report.error("lint.undeclared-fill", line, {{"name", name}});
    }
  }
}

}  // namespace bestek
