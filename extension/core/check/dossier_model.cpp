// SPDX-License-Identifier: EUPL-1.2
#include "core/check/dossier_model.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "core/base/messages.hpp"
#include "core/base/text.hpp"
#include "core/check/chapter_facts.hpp"
#include "core/check/model_facts.hpp"
#include "core/check/own_statements.hpp"
#include "core/check/rules.hpp"
#include "core/document/contradictions.hpp"
#include "core/document/made_for.hpp"
#include "core/document/own_names.hpp"
#include "core/document/protocol.hpp"
#include "core/edit/placement_memory.hpp"

namespace bestek {
namespace {

constexpr std::string_view kPlanRole = "plan";

std::string role_of(const CheckSubject& subject, const std::string& file, const DocumentText& text) {
  if (subject.dossier != nullptr) {
    for (const DossierDocument& document : subject.dossier->documents) {
      if (document.file == file) return std::string(role_id(document.role));
    }
  }
  return property_of(text, kRoleProperty);
}

/// Clauses that only the dossier still tells of are missing from their documents, too.
void add_vanished(const CheckSubject& subject, std::vector<ReadDocument>& documents) {
  if (subject.dossier == nullptr) return;
  std::set<std::string> standing;
  for (const ReadDocument& document : documents)
    for (const Placement& placement : document.placements)
      if (placement.marks != MarkState::kMissing) standing.insert(placement.id);
  for (ReadDocument& document : documents) {
    for (const auto& [id, hint] : vanished_placements(*subject.dossier, document.file, *document.text, standing)) {
      document.placements.push_back(missing_placement(id, hint, document.file, subject.library));
      document.placements.back().remembered = true;
    }
  }
}

std::vector<ReadDocument> read_all(const CheckSubject& subject) {
  std::vector<ReadDocument> documents;
  for (const auto& [file, text] : *subject.texts) {
    if (subject.stop.stop_requested()) break;
    ReadDocument document{file, role_of(subject, file, text), &text, DocumentIndex(text), {}, {}, {}, {}};
    document.placements = read_placements(document.index, subject.library);
    document.fields = read_template_fields(document.index, document.placements);
    if (subject.library != nullptr) {
      document.unmarked = find_unmarked(document.index, *subject.library);
      document.in_notes = find_in_notes(document.index, *subject.library);
    }
    document.places = block_places(document, *subject.citations);
    documents.push_back(std::move(document));
  }
  add_vanished(subject, documents);
  return documents;
}

/// Whether most of what the document's properties tell of is gone, or all that our templates put into it: another
/// editor took the marks out. `ours`: it belongs to a dossier, or says that it did.
bool is_stripped(const ReadDocument& document, bool ours) {
  constexpr std::size_t kFew = 3;
  const auto hints = read_hints(*document.text).size();
  const auto lost = static_cast<std::size_t>(std::count_if(
      document.placements.begin(), document.placements.end(),
      [](const Placement& placement) { return placement.marks == MarkState::kMissing && !placement.remembered; }));
  return (hints >= kFew && 2 * lost > hints) || (ours && document.index.marks().empty());
}

/// Whether something stands there that only Bestek puts into a document. Derived tables are in templates too, which are
/// in no dossier; chapters and slots a person may have marked.
bool is_made_by_us(const ReadDocument& document, bool in_dossier) {
  return !document.placements.empty() || !document.fields.empty() || !derived_rows(document.index).empty() ||
         (in_dossier && !document.index.with_prefix(kTableMarkPrefix).empty());
}

/// Whether Bestek, or somebody for it, put anything into the document: text that it knows, a mark, a field, a property.
bool has_anything_of_ours(const ReadDocument& document) {
  return !document.placements.empty() || !document.unmarked.empty() || has_own_names(*document.text);
}

/// What a document by itself can be checked by; of one whose dossier is there and cannot be read that is told already.
void write_ground(const ReadDocument& document, const CheckSubject& subject, XmlWriter& writer) {
  if (subject.dossier != nullptr || (subject.unreadable != nullptr && subject.unreadable->contains(kDossierFile)))
    return;
  const bool ours = has_anything_of_ours(document);
  const bool of_dossier = !property_of(*document.text, kDossierProperty).empty();
  writer.attribute("ground", !ours ? "none" : of_dossier ? "no-dossier" : "itself");
}

DossierFacts dossier_facts(const CheckSubject& subject, const std::vector<ReadDocument>& documents) {
  DossierFacts facts;
  facts.fills = fill_in_facts(subject, documents);
  for (const ReadDocument& document : documents) {
    const Language language = document_language(*document.text, subject);
    if (document.role != kPlanRole) facts.rows.merge(derived_rows(document.index));
    for (const Placement& placement : document.placements) {
      if (!placement.stands()) continue;
      facts.placed.insert(placement.id);
      facts.file_of.try_emplace(placement.id, document.file);
      if (published(document)) facts.first_place.try_emplace(placement.clause_id, placement.id);
      const Clause* clause =
          subject.library == nullptr ? nullptr : subject.library->find_release(placement.release_hash);
      if (clause != nullptr) gather_asked(*clause, placement, language, facts);
      facts.clauses.add({placement.id, clause == nullptr ? placement.clause_id : clause->id, clause});
    }
    for (const UnmarkedClause& one : document.unmarked) {
      facts.clauses.add({document.file + "#" + std::to_string(one.first_block), one.clause->id, one.clause});
      facts.to_mark.insert(canonical_text(one.text->title));
    }
  }
  return facts;
}

void write_unreadable(const CheckSubject& subject, XmlWriter& writer) {
  if (subject.dossier == nullptr || subject.unreadable == nullptr) return;
  for (const DossierDocument& document : subject.dossier->documents) {
    if (!subject.unreadable->contains(document.file)) continue;
    const XmlElement element(writer, "unreadable");
    writer.attribute("file", document.file);
    writer.attribute("role", role_id(document.role));
  }
}

void write_document(const ReadDocument& document, const CheckSubject& subject, const DossierFacts& dossier,
                    TenderStatements& across, XmlWriter& writer) {
  const XmlElement element(writer, "document");
  writer.attribute("file", document.file);
  writer.attribute("role", document.role);
  writer.flag("published", published(document));
  if (subject.dossier != nullptr)
    writer.attribute("since-publication",
                     changed_since_publication(*subject.dossier, document.file, document.text->unsaved));
  write_ground(document, subject, writer);
  writer.attribute("changes", std::to_string(document.text->tracked_changes));
  const bool ours = subject.dossier != nullptr || document.text->properties.contains(kFormatProperty);
  if (is_stripped(document, ours)) writer.flag("stripped", true);
  writer.attribute("authors-nl", author_names(*document.text, Language::kDutch));
  writer.attribute("authors-en", author_names(*document.text, Language::kEnglish));
  write_lost_properties(document, subject, is_made_by_us(document, subject.dossier != nullptr), writer);
  const bool choices_kept = subject.dossier == nullptr || !property_of(*document.text, kMadeForProperty).empty();
  if (!choices_kept && is_made_from_template(*document.text)) writer.flag("choices-known", false);
  write_choices(document, subject, writer);
  write_parts(document, writer);
  write_copied_chapters(document, writer);
  write_placements(document, subject, dossier, writer);
  // A plan's rows come from the agreement: by itself it cannot say which are stale.
  // What stands in a document that nobody can read, nobody knows either.
  const bool all_read = subject.unreadable == nullptr || subject.unreadable->empty();
  if (all_read && (subject.dossier != nullptr || document.role != kPlanRole))
    write_stale_rows(document, dossier, writer);
  const Language language = document_language(*document.text, subject);
  write_fields(document, subject, dossier.fills, writer);
  write_lost_fields(document, subject, writer);
  write_unknown_names(document, subject, dossier, writer);
  write_units(document, subject, dossier.fills, writer);
  write_against_controls(document, writer);
  write_award_table(document, language, writer);
  const OpenContext context(*document.text, *subject.citations);
  write_text_facts(document, subject, context, writer);
  write_said(document, subject, dossier.fills, writer, published(document) ? &across : nullptr);
  write_phrases(document, subject, writer);
  write_numbered(document, subject, writer);
  write_terms(document, subject, writer);
  write_weekdays(document, writer);
  write_characters(document, writer);
  write_beside(document, subject, context, writer);
  write_unmarked(document, writer);
  write_lost_hints(document, subject, writer);
}

/// What of the library could not be used for this check.
void write_library_faults(const CheckSubject& subject, XmlWriter& writer) {
  if (subject.library == nullptr) return;
  for (const Error& problem : subject.library->problems()) {
    const XmlElement element(writer, "library-fault");
    Error inside = problem;
    inside.place = {};
    writer.attribute("position",
                     problem.place.file + (problem.place.line > 0 ? ":" + std::to_string(problem.place.line) : ""));
    writer.attribute("text-nl", message(inside, Language::kDutch));
    writer.attribute("text-en", message(inside, Language::kEnglish));
  }
}

}  // namespace

Language document_language(const DocumentText& text, const CheckSubject& subject) {
  const Language otherwise = subject.dossier == nullptr ? Language::kDutch : subject.dossier->profile.language;
  return language_of(text, otherwise);
}

Result<XmlDoc> build_dossier_model(const CheckSubject& subject) {
  const std::vector<ReadDocument> documents = read_all(subject);
  if (subject.stop.stop_requested()) return Error{"check.stopped", {}, {}};
  const DossierFacts facts = dossier_facts(subject, documents);
  XmlWriter writer;
  {
    const XmlElement tender(writer, "tender");
    writer.attribute("xmlns", kModelNamespace);
    write_profile(subject, writer);
    write_library_faults(subject, writer);
    write_unreadable(subject, writer);
    TenderStatements across;
    for (const ReadDocument& document : documents) {
      if (subject.stop.stop_requested()) return Error{"check.stopped", {}, {}};
      write_document(document, subject, facts, across, writer);
    }
    across.write(writer);
  }
  return parse_xml(writer.take(), "dossier model", kDocumentXmlLimits);
}

}  // namespace bestek
