// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "core/check/chapter_facts.hpp"
#include "core/check/model_facts.hpp"
#include "core/dossier/proposal.hpp"

namespace bestek {
namespace {

bool names(const std::vector<Reference>& references, std::string_view id) {
  return std::any_of(references.begin(), references.end(),
                     [&](const Reference& reference) { return reference.id == id; });
}

/// Whether the clause stands in the dossier, or another step of its ladder does.
bool is_answered(const DossierFacts& dossier, const Clause& clause) {
  const std::string& ladder = clause.relations.ladder.id;
  return dossier.clauses.contains(clause.id) || (!ladder.empty() && dossier.clauses.has_step_of(ladder));
}

/// Whether some product falls under both clauses.
bool share_a_group(const Clause& a, const Clause& b, const Taxonomy& taxonomy) {
  for (const Reference& one : a.classification.groups) {
    for (const Reference& other : b.classification.groups) {
      if (taxonomy.is_within(one.id, other.id) || taxonomy.is_within(other.id, one.id)) return true;
    }
  }
  return false;
}

/// Whether the clause's home is a document that could not be read: then nobody knows that it is missing.
bool may_stand_unread(const Clause& clause, const CheckSubject& subject) {
  const DossierDocument* home = subject.dossier->document(home_of(clause.kind));
  return home != nullptr && subject.unreadable != nullptr && subject.unreadable->contains(home->file);
}

/// Clauses that this one needs, as <requires> or <counterpart>.
void write_needs(XmlLiteral name, const std::vector<Reference>& references, const CheckSubject& subject,
                 const DossierFacts& dossier, XmlWriter& writer) {
  for (const Reference& reference : references) {
    const Clause* other = subject.library->find(reference.id);
    if (other == nullptr || may_stand_unread(*other, subject)) continue;
    const XmlElement element(writer, name);
    writer.attribute("clause", other->id);
    writer.attribute("kind", kind_id(other->kind));
    write_title(*other, writer);
    writer.flag("binds", other->kind == ClauseKind::kContractClause || other->kind == ClauseKind::kKpi);
    writer.flag("placed", is_answered(dossier, *other));
    const TenderProfile& profile = subject.dossier->profile;
    writer.flag("fits", other->status != ClauseStatus::kWithdrawn && fits_regime(other->classification, profile) &&
                            fits_groups(other->classification, profile, subject.library->taxonomy()));
  }
}

/// Clauses placed before this one that may not stand beside it, once each.
void write_conflicts(const Clause& clause, const Placement& placement, const CheckSubject& subject,
                     const DossierFacts& dossier, XmlWriter& writer) {
  for (const Clause* rival : dossier.clauses.rivals_before(placement.id, clause)) {
    const Clause& other = *rival;
    const bool excluded = names(clause.relations.excludes, other.id) || names(other.relations.excludes, clause.id);
    const bool same_ladder =
        !clause.relations.ladder.id.empty() && clause.relations.ladder.id == other.relations.ladder.id;
    if (!excluded && !(same_ladder && share_a_group(clause, other, subject.library->taxonomy()))) continue;
    const XmlElement element(writer, "conflict");
    writer.attribute("with", other.id);
    write_title(other, writer);
    writer.attribute("by", excluded ? "exclusion" : "ladder");
  }
}

}  // namespace

std::string clause_title(const Clause& clause, Language language) {
  const ClauseText* text = clause.text_in_any(language);
  return text == nullptr ? clause.id : text->title;
}

void write_title(const Clause& clause, XmlWriter& writer) {
  writer.attribute("title", clause_title(clause, Language::kDutch));
  writer.attribute("title-en", clause_title(clause, Language::kEnglish));
}

void write_home(const Clause& clause, const Placement& placement, const ReadDocument& document,
                const CheckSubject& subject, const DossierFacts& dossier, XmlWriter& writer) {
  const bool anywhere = clause.kind == ClauseKind::kDefinition || clause.kind == ClauseKind::kExplanation;
  const auto role = role_from_id(document.role);
  if (subject.dossier == nullptr || !role || anywhere || placement.marks != MarkState::kWhole) return;
  if (const DocumentRole home = home_of(clause.kind); home != *role) {
    writer.attribute("home-nl", role_name(home, Language::kDutch));
    writer.attribute("home-en", role_name(home, Language::kEnglish));
  }
  const auto first = dossier.first_place.find(clause.id);
  if (is_published(*role) && first != dossier.first_place.end() && first->second != placement.id)
    writer.attribute("also-in", dossier.file_of.at(first->second));
}

void write_unmarked(const ReadDocument& document, XmlWriter& writer) {
  for (const UnmarkedClause& one : document.unmarked) {
    const auto write = [&](const FittingRelease& release) {
      const XmlElement element(writer, "unmarked");
      writer.attribute("clause", release.clause->id);
      write_title(*release.clause, writer);
      writer.attribute("position", release.text->title);
      writer.attribute("start", excerpt(document.text->blocks[one.first_block].text));
    };
    write(one);
    // Where nothing decides, a person does: each is offered.
    for (const FittingRelease& other : one.equals) write(other);
  }
  for (const UnmarkedClause& one : document.in_notes) {
    const Block& block = document.text->beside[one.first_block];
    const XmlElement element(writer, "in-note");
    writer.attribute("clause", one.clause->id);
    write_title(*one.clause, writer);
    writer.attribute("place", document_area_id(block.area));
    writer.attribute("position", heading_beside(document.index, block));
    writer.attribute("start", excerpt(block.text));
  }
}

void write_fit(const Clause& clause, const CheckSubject& subject, XmlWriter& writer) {
  if (subject.dossier == nullptr || clause.kind == ClauseKind::kExplanation) return;
  const TenderProfile& profile = subject.dossier->profile;
  writer.flag("regime-fit", fits_regime(clause.classification, profile));
  if (!profile.groups.empty())
    writer.flag("group-fit", fits_groups(clause.classification, profile, subject.library->taxonomy()));
}

void write_relations(const Clause& clause, const Placement& placement, const CheckSubject& subject,
                     const DossierFacts& dossier, XmlWriter& writer) {
  if (subject.dossier != nullptr) {
    write_needs("requires", clause.relations.requires_ids, subject, dossier, writer);
    if (clause.kind == ClauseKind::kAwardCriterion)
      write_needs("counterpart", clause.relations.counterparts, subject, dossier, writer);
  }
  write_conflicts(clause, placement, subject, dossier, writer);
}

}  // namespace bestek
