// SPDX-License-Identifier: EUPL-1.2
#include "core/check/dossier_model.hpp"

#include <array>
#include <cmath>

#include "core/check/model_facts.hpp"
#include "core/check/rules.hpp"
#include "core/clause/fill_value.hpp"

namespace bestek {
namespace {

constexpr std::string_view kPlanRole = "plan";

struct NamedDate {
  std::string_view name;
  Bilingual label;
  std::optional<Date> PlannedDates::*member;
};

// In the order in which they have to come.
constexpr std::array<NamedDate, 6> kDates{{
    {"publication", {"publicatie", "publication"}, &PlannedDates::publication},
    {"questions", {"laatste dag voor vragen", "last day for questions"}, &PlannedDates::questions},
    {"notice", {"nota van inlichtingen", "information notice"}, &PlannedDates::notice},
    {"deadline", {"uiterste inschrijfdatum", "deadline for tenders"}, &PlannedDates::deadline},
    {"award", {"gunningsbeslissing", "award decision"}, &PlannedDates::award},
    {"start", {"ingang van de overeenkomst", "start of the agreement"}, &PlannedDates::start},
}};

/// An amount without a fraction: rules only compare it with nothing or each other.
std::string whole_amount(double amount) { return amount <= 0 ? std::string() : std::to_string(std::llround(amount)); }

void write_profile(const CheckSubject& subject, ModelWriter& writer) {
  if (subject.dossier == nullptr) {
    writer.attribute("scope", "document");
    return;
  }
  const TenderProfile& profile = subject.dossier->profile;
  const TaxonomyEntry* procedure =
      subject.library == nullptr ? nullptr : Taxonomy::find(subject.library->taxonomy().procedures, profile.procedure);
  writer.attribute("scope", "dossier");
  writer.attribute("subject", profile.subject);
  writer.attribute("regime", profile.above_threshold ? "above" : "below");
  writer.attribute("procedure", profile.procedure);
  if (procedure != nullptr) writer.flag("selects-down", procedure->selects_down);
  writer.flag("framework", profile.framework);
  writer.attribute("estimated-value", whole_amount(profile.estimated_value));
  writer.attribute("maximum-value", whole_amount(profile.maximum_value));
  writer.attribute("suppliers", std::to_string(profile.suppliers));
  writer.flag("personal-data", profile.personal_data);
}

void write_dates(const PlannedDates& dates, ModelWriter& writer) {
  for (const NamedDate& entry : kDates) {
    const auto& date = dates.*entry.member;
    if (!date) continue;
    const ModelElement element(writer, "date");
    writer.attribute("name", entry.name);
    writer.attribute("label-nl", entry.label.dutch);
    writer.attribute("label-en", entry.label.english);
    const std::string iso = format_date(*date);
    writer.attribute("number", iso.substr(0, 4) + iso.substr(5, 2) + iso.substr(8, 2));
    writer.attribute("written", iso);
  }
}

std::string role_of(const CheckSubject& subject, const std::string& file, const DocumentText& text) {
  if (subject.dossier != nullptr) {
    for (const DossierDocument& document : subject.dossier->documents) {
      if (document.file == file) return std::string(role_id(document.role));
    }
  }
  const auto role = text.properties.find("bestek.role");
  return role == text.properties.end() ? std::string() : role->second;
}

std::vector<ReadDocument> read_all(const CheckSubject& subject) {
  std::vector<ReadDocument> documents;
  for (const auto& [file, text] : *subject.texts) {
    ReadDocument document{file, role_of(subject, file, text), &text, DocumentIndex(text), {}, {}};
    document.placements = read_placements(document.index, subject.library);
    document.fields = read_template_fields(document.index, document.placements);
    documents.push_back(std::move(document));
  }
  return documents;
}

/// The dossier's answer to a fill-in as it would stand in the document; the clause's own answer before the shared one.
std::optional<std::string> stored_answer(const CheckSubject& subject, const ReadDocument& document,
                                         const Placement& placement, const std::string& name) {
  const Clause* clause = subject.library == nullptr ? nullptr : subject.library->find_release(placement.release_hash);
  const FillIn* definition = clause == nullptr ? nullptr : clause->fill_in(name);
  if (subject.dossier == nullptr || definition == nullptr) return std::nullopt;
  const auto& answers = subject.dossier->answers;
  auto answer = answers.find(placement.clause_id + "/" + name);
  if (answer == answers.end()) answer = answers.find(name);
  if (answer == answers.end()) return std::nullopt;
  const auto code = document.text->properties.find("bestek.language");
  const Language language = code == document.text->properties.end()
                                ? subject.dossier->profile.language
                                : language_from_code(code->second).value_or(subject.dossier->profile.language);
  auto text = fill_text(*definition, answer->second, language);
  return text ? std::optional(canonical_text(*text)) : std::nullopt;
}

/// The buyer's fill-ins over all documents.
FillInFacts fill_in_facts(const CheckSubject& subject, const std::vector<ReadDocument>& documents) {
  FillInFacts facts;
  std::map<std::string, std::string> values;
  for (const ReadDocument& document : documents) {
    for (const Placement& placement : document.placements) {
      for (const PlacedFillIn& fill : placement.fill_ins) {
        if (fill.by != FilledBy::kBuyer) continue;
        if (fill.open()) {
          const auto [first, added] = facts.first_open.try_emplace(fill.name, FillInFacts::FirstOpen{placement.id, 0});
          ++first->second.count;
          continue;
        }
        const auto [known, added] = values.try_emplace(fill.name, fill.value);
        if (!added && known->second != fill.value) facts.differing.insert(fill.name);
        if (auto answer = stored_answer(subject, document, placement, fill.name))
          facts.answers[placement.clause_id + "/" + fill.name] = std::move(*answer);
      }
    }
  }
  return facts;
}

DossierFacts dossier_facts(const CheckSubject& subject, const std::vector<ReadDocument>& documents) {
  DossierFacts facts;
  facts.fills = fill_in_facts(subject, documents);
  for (const ReadDocument& document : documents) {
    if (document.role != kPlanRole) facts.rows.merge(derived_rows(document.index));
    for (const Placement& placement : document.placements) {
      if (placement.marks != MarkState::kMissing) facts.placed.insert(placement.id);
    }
  }
  return facts;
}

void write_document(const ReadDocument& document, const CheckSubject& subject, const DossierFacts& dossier,
                    ModelWriter& writer) {
  const ModelElement element(writer, "document");
  writer.attribute("file", document.file);
  writer.attribute("role", document.role);
  const auto role = role_from_id(document.role);
  writer.flag("published", !role || is_published(*role));
  writer.attribute("changes", std::to_string(document.text->tracked_changes));
  write_parts(document, writer);
  write_placements(document, subject, dossier, writer);
  // A plan's rows come from the agreement: by itself it cannot say which are stale.
  if (subject.dossier != nullptr || document.role != kPlanRole) write_stale_rows(document, dossier, writer);
  write_fields(document, writer);
  write_award_table(document, writer);
  write_text_facts(document, subject, writer);
}

}  // namespace

Result<XmlDoc> build_dossier_model(const CheckSubject& subject) {
  const std::vector<ReadDocument> documents = read_all(subject);
  const DossierFacts facts = dossier_facts(subject, documents);
  ModelWriter writer;
  {
    const ModelElement tender(writer, "tender");
    writer.attribute("xmlns", kModelNamespace);
    write_profile(subject, writer);
    if (subject.dossier != nullptr) write_dates(subject.dossier->profile.dates, writer);
    for (const ReadDocument& document : documents) write_document(document, subject, facts, writer);
  }
  return parse_xml(writer.xml(), "dossier model", kDocumentXmlLimits);
}

}  // namespace bestek
