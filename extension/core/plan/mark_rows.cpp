// SPDX-License-Identifier: EUPL-1.2
#include "core/plan/mark_rows.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "core/document/placement_reader.hpp"
#include "core/edit/award_rows.hpp"
#include "core/edit/marked_text.hpp"
#include "core/edit/return_properties.hpp"
#include "core/plan/derived_rows.hpp"

namespace bestek {
namespace {

using Texts = std::map<std::string, DocumentText>;

Texts as_marked(const Texts& texts, const MarkPlan& plan) {
  Texts after = texts;
  for (const auto& [file, planned] : plan.documents)
    after.at(file) = with_marks(std::move(after.at(file)), planned.plan.marks);
  return after;
}

DerivedTable award_of(const std::string& file, const DocumentText& text, const std::vector<Placement>& placements,
                      const Library& library, Language otherwise) {
  DerivedTable award{file, &award_table(), language_of(text, otherwise), {}};
  for (const Placement& placement : placements) {
    const Clause* clause = placement.stands() ? library.find_release(placement.release_hash) : nullptr;
    if (clause == nullptr || clause->kind != ClauseKind::kAwardCriterion) continue;
    if (const ClauseText* words = clause->text(award.language))
      award.rows.push_back(award_row(placement.id, words->title, award.language));
  }
  return award;
}

class RowMarking {
 public:
  RowMarking(const Texts& texts, const Library& library, const Dossier* dossier, std::span<const std::string> clauses)
      : texts_(texts), library_(library), dossier_(dossier), clauses_(clauses) {}

  Status add(std::string_view document, MarkPlan& plan) {
    const Texts after = as_marked(texts_, plan);
    for (DerivedTable& table : tables_of(after, plan)) {
      if (!document.empty() && table.file != document) continue;
      if (!clauses_.empty())
        std::erase_if(table.rows, [this](const DerivedRow& row) { return !wanted_.contains(row.mark.placement); });
      if (const Status added = add_table(table, DocumentIndex(after.at(table.file)), plan); !added) return added;
    }
    for (auto& [file, planned] : plan.documents) add_format(texts_.at(file), planned.plan);
    return Done{};
  }

 private:
  std::vector<DerivedTable> tables_of(const Texts& after, MarkPlan& plan) {
    std::vector<DerivedTable> tables;
    const Language otherwise = dossier_ == nullptr ? Language::kDutch : dossier_->profile.language;
    for (const auto& [file, text] : after) {
      const std::vector<Placement> placements = read_placements(text, &library_);
      for (const Placement& placement : placements)
        if (std::find(clauses_.begin(), clauses_.end(), placement.clause_id) != clauses_.end())
          wanted_.insert(placement.id);
      tables.push_back(award_of(file, text, placements, library_, otherwise));
    }
    if (dossier_ == nullptr || dossier_->document(DocumentRole::kAgreement) == nullptr) return tables;
    auto derived = derive_tables(*dossier_, library_, after);
    if (derived) {
      std::move(derived->tables.begin(), derived->tables.end(), std::back_inserter(tables));
    } else {
      plan.notes.push_back(derived.error());
    }
    return tables;
  }

  Status add_table(const DerivedTable& table, const DocumentIndex& index, MarkPlan& plan) const {
    const auto read = read_table(index, *table.model);
    if (!read) {
      // What is not there lost nothing.
      if (read.error().code != kNoTable) plan.notes.push_back(read.error());
      return Done{};
    }
    if (read->mark.empty() && !clauses_.empty() && table.rows.empty()) return Done{};
    auto marked = plan_row_marks(*read, table.rows);
    if (!marked) {
      plan.notes.push_back(marked.error());
      return Done{};
    }
    std::move(marked->unlike.begin(), marked->unlike.end(), std::back_inserter(plan.notes));
    // Marks of columns only come with others: what an earlier Bestek made is as it should be.
    if (!marked->edit.takes_up()) return Done{};
    plan.rows += marked->rows;
    PlannedDocument& planned = plan.documents[table.file];
    planned.context.language = table.language;
    planned.plan.tables.push_back(std::move(marked->edit));
    return Done{};
  }

  const Texts& texts_;
  const Library& library_;
  const Dossier* dossier_;
  std::span<const std::string> clauses_;
  std::set<std::string> wanted_;  // placements of `clauses_`
};

}  // namespace

Result<MarkPlan> plan_marks(const Texts& texts, const Library& library, const Dossier* dossier,
                            std::string_view document, std::span<const std::string> clauses) {
  auto plan = plan_marking(texts, library, document, clauses);
  // The clause itself may stand there whole, and only its rows be without marks.
  const bool rows_only = !plan && plan.error().code == "mark.not-found" && clauses.size() == 1;
  if (!plan && !rows_only) return plan;
  const Error not_found = plan ? Error{} : plan.error();
  MarkPlan marks = plan ? std::move(*plan) : MarkPlan{};
  if (const Status added = RowMarking(texts, library, dossier, clauses).add(document, marks); !added)
    return added.error();
  if (rows_only && marks.rows == 0) return not_found;
  if (clauses.empty()) return_properties(texts, library, dossier, document, marks);
  if (marks.documents.empty() && !marks.notes.empty()) return marks.notes.front();
  return marks;
}

}  // namespace bestek
