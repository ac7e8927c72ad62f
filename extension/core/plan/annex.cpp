// SPDX-License-Identifier: EUPL-1.2
#include "core/plan/annex.hpp"

#include <algorithm>
#include <set>

#include "core/document/clause_layout.hpp"
#include "core/document/marks.hpp"
#include "core/plan/due_text.hpp"

namespace bestek {
namespace {

constexpr Bilingual kAtLeast{"ten minste ", "at least "};
constexpr Bilingual kAtMost{"ten hoogste ", "at most "};
constexpr Bilingual kAsTheClauseSays{"zie de bepaling", "see the clause"};

/// The entries of one placed clause.
class EntryWriter {
 public:
  EntryWriter(const Placement& placement, const Clause& clause, const TermSet* terms, Language language)
      : placement_(placement), clause_(clause), terms_(terms), language_(language) {}

  void write(std::vector<AnnexEntry>& entries) const {
    int number = 0;
    for (const Kpi& kpi : clause_.kpis) {
      AnnexEntry entry = start(++number, kpi.due, kpi.evidence, kpi.consequence);
      entry.kpi = true;
      entry.what = in_words(kpi.label);
      entry.formula = in_words(kpi.formula);
      if (const std::string unit = in_words(kpi.unit); !unit.empty()) {
        entry.formula += " (" + unit + ")";
      }
      entry.target = target_of(kpi);
      entries.push_back(std::move(entry));
    }
    for (const Obligation& obligation : clause_.obligations) {
      AnnexEntry entry = start(++number, obligation.due, obligation.evidence, obligation.consequence);
      entry.what = in_words(obligation.what);
      entry.who = party(obligation.by_supplier ? "supplier" : "buyer");
      entries.push_back(std::move(entry));
    }
  }

 private:
  /// "ten minste 90 %". A target of 100 % or of 0 needs no such words.
  [[nodiscard]] std::string target_of(const Kpi& kpi) const {
    const std::string value = filled(kpi.target);
    const std::string unit = in_words(kpi.unit);
    std::string written = with_unit(value, unit);
    const bool lower = kpi.direction == "lower";
    if (lower ? value == "0" : value == "100" && unit == "%") {
      return written;
    }
    return std::string((lower ? kAtMost : kAtLeast).in(language_)) + written;
  }

  [[nodiscard]] AnnexEntry start(int number, const DueRule& due, const LocalText& evidence,
                                 const LocalText& consequence) const {
    AnnexEntry entry;
    entry.row = {placement_.id, number, {}, false};
    entry.clause = placement_.title;
    entry.due = due_text(due, language_, [this](std::string_view name) { return value_of(name); });
    entry.evidence = in_words(evidence);
    entry.consequence = in_words(consequence);
    if (entry.consequence.empty()) {
      entry.consequence = kAsTheClauseSays.in(language_);
    }
    return entry;
  }

  /// What the document says in a fill-in, "[label]" while it is open; what a party is called in this document; "" for
  /// another name.
  [[nodiscard]] std::string value_of(std::string_view name) const {
    for (const PlacedFillIn& fill_in : placement_.fill_ins) {
      if (fill_in.name == name && !fill_in.open()) {
        return fill_in.value;
      }
    }
    const FillIn* definition = clause_.fill_in(name);
    return definition != nullptr ? placeholder_text(definition->label.in(language_)) : term(name);
  }

  [[nodiscard]] std::string filled(const std::string& text) const {
    return with_fill_ins(text, [this](std::string_view name) { return value_of(name); });
  }

  /// In the document's language, or in the one that there is.
  [[nodiscard]] std::string in_words(const LocalText& text) const {
    const Language other = language_ == Language::kDutch ? Language::kEnglish : Language::kDutch;
    return filled(text.has(language_) ? text.in(language_) : text.in(other));
  }

  [[nodiscard]] std::string term(std::string_view name) const {
    return terms_ == nullptr ? std::string() : std::string(term_name(*terms_, name, language_));
  }

  [[nodiscard]] std::string party(std::string_view name) const {
    const std::string called = term(name);
    return called.empty() ? std::string(name) : called;
  }

  const Placement& placement_;
  const Clause& clause_;
  const TermSet* terms_;
  Language language_;
};

}  // namespace

Annex read_annex(std::span<const Placement> agreement, const Library& library, const TermSet* terms,
                 Language language) {
  Annex annex;
  std::set<std::string_view> seen;
  for (const Placement& placement : agreement) {
    if (!placement.stands() || !seen.insert(placement.id).second) {
      continue;
    }
    if (const Clause* clause = library.find_release(placement.release_hash)) {
      EntryWriter(placement, *clause, terms, language).write(annex.entries);
    } else {
      annex.unknown.push_back(&placement);
    }
  }
  return annex;
}

std::string owner_tag(const AnnexEntry& entry) {
  const std::string name = "owner-" + entry.row.placement + "-" + std::to_string(entry.row.number);
  return fill_tag(FilledBy::kManager, entry.row.lot.empty() ? name : name + "-" + entry.row.lot);
}

}  // namespace bestek
