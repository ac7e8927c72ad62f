// SPDX-License-Identifier: EUPL-1.2
#include "core/check/model_facts.hpp"
#include "core/check/counted_number.hpp"

#include "core/base/messages.hpp"
#include "core/base/number.hpp"
#include "core/base/text.hpp"
#include "core/clause/answer_place.hpp"
#include "core/clause/fill_value.hpp"
#include "core/document/answer_places.hpp"
#include "core/document/field_kinds.hpp"
#include "core/document/made_for.hpp"
#include "core/document/marks.hpp"
#include "core/dossier/profile_answer.hpp"
#include "core/dossier/tender_state.hpp"

namespace bestek {
namespace {

/// Whether a paragraph begins with this label.
bool has_label(const std::string& text, std::string_view dutch, std::string_view english) {
  const auto begins_with = [&](std::string_view label) {
    std::size_t at = text.find(label);
    while (at != std::string::npos && at > 0 && text[at - 1] != '\n') at = text.find(label, at + 1);
    return at != std::string::npos;
  };
  return begins_with(dutch) || begins_with(english);
}

/// How the paragraph begins in which the fill-in stands with this value.
std::string start_of(const DocumentText& text, const Placement& placement, std::string_view tag,
                     const PlacedFillIn& fill) {
  for (std::size_t i = placement.first_block; i <= placement.last_block && i < text.blocks.size(); ++i) {
    for (const ControlSpan& control : text.blocks[i].controls) {
      if (control.tag == tag && read_control(text.blocks[i], control).value == fill.value)
        return excerpt(text.blocks[i].text);
    }
  }
  return {};
}

/// What mends the difference, where not everything may change any more.
void write_means(const NamedPlace& place, const CheckSubject& subject, const FillInFacts& facts, XmlWriter& writer) {
  const auto equal = facts.can_equal.find(place.tag);
  if (!place.differs || equal == facts.can_equal.end()) return;
  writer.flag("can-equal", equal->second);
  if (!place.value.empty())
    writer.flag("can-adopt", can_be_done({place.tag, place.file, place.clause, place.value}, subject));
}

/// What the value is compared with: the dossier's word, or the other places where the dossier says nothing.
void write_comparison(const NamedPlace* place, const CheckSubject& subject, const FillInFacts& facts,
                      XmlWriter& writer) {
  if (place == nullptr) return;
  writer.flag("differs", place->differs);
  writer.attribute("answer", place->expected + (place->expected_time.empty() ? "" : " " + place->expected_time));
  if (place->unfit) {
    writer.attribute("unfit-nl", message(*place->unfit, Language::kDutch));
    writer.attribute("unfit-en", message(*place->unfit, Language::kEnglish));
  }
  if (subject.dossier != nullptr)
    writer.flag("chosen", is_of_other_passages(subject.texts->at(place->file), *place, subject.dossier->profile));
  write_means(*place, subject, facts, writer);
  if (subject.dossier != nullptr && place->expected.empty() && place->tag.starts_with(kProfileTagPrefix))
    writer.flag("in-dossier", !is_answerable(place->name));
  if (const auto untold = facts.untold.find(place->tag); untold != facts.untold.end() && untold->second == place)
    writer.flag("in-dossier", false);
}

/// What the clause calls the fill-in in either language: the document has only its own.
void write_labels(const FillIn* declared, const PlacedFillIn& fill, XmlWriter& writer) {
  writer.attribute("label", fill.label.empty() ? fill.name : fill.label);
  if (declared == nullptr) return;
  writer.attribute("label-nl", declared->label.in(Language::kDutch));
  writer.attribute("label-en", declared->label.in(Language::kEnglish));
}

/// Why what stands in a fill-in cannot be its answer, for a person who typed it straight into the document. A date
/// stands there in words, and is not read back.
void write_misfit(const FillIn& fill, const std::string& value, Language language,
                  const std::vector<AnswerPlace>& places, XmlWriter& writer) {
  if (value.empty() || fill.type == FillType::kDate) return;
  auto why = unit_clash(fill.name, value, places);
  if (!why && fill.type != FillType::kText) why = misfit(fill, value, language);
  if (!why) return;
  writer.attribute("misfit-nl", message(*why, Language::kDutch));
  writer.attribute("misfit-en", message(*why, Language::kEnglish));
}

void write_fill_ins(const ReadDocument& document, const Placement& placement, const Clause* clause,
                    const CheckSubject& subject, const FillInFacts& facts, XmlWriter& writer) {
  const Language language = document_language(*document.text, subject);
  for (const PlacedFillIn& fill : placement.fill_ins) {
    const std::string tag = fill_tag(fill.by, fill.name);
    const NamedPlace* place = facts.find(place_key(document.file, placement.id, tag, fill.value));
    if (place == nullptr && placement.stands()) continue;  // hidden
    const XmlElement element(writer, "fill-in");
    writer.attribute("name", fill.name);
    writer.attribute("by", filled_by_id(fill.by));
    const FillIn* declared = clause == nullptr ? nullptr : clause->fill_in(fill.name);
    write_labels(declared, fill, writer);
    writer.flag("open", fill.open());
    writer.attribute("value", fill.value);
    if (const auto number = number_within(fill.value, language)) writer.attribute("number", plain_number(*number));
    writer.attribute("tag", tag);
    if (placement.stands()) writer.attribute("start", start_of(*document.text, placement, tag, fill));
    write_comparison(place, subject, facts, writer);
    if (!fill.open())
      write_answer_citations(fill.value, placement_text(*document.text, placement), *subject.citations, writer);
    if (fill.by != FilledBy::kBuyer) continue;
    if (declared != nullptr && !fill.open())
      write_misfit(*declared, fill.value, language, tagged_places(*document.text, placement, tag), writer);
    const auto first = facts.first_open.find(fill.name);
    if (first == facts.first_open.end() || first->second.place != placement.id) continue;
    writer.flag("first", true);
    writer.attribute("others", std::to_string(first->second.count - 1));
  }
}

/// What to call a template's field: four fields that are all called "Weging" are called after their rows.
std::string field_label(const DocumentText& text, const TemplateField& field) {
  const std::string& label = field.fill_in.label.empty() ? field.fill_in.name : field.fill_in.label;
  const std::string row =
      field.tag.starts_with(kWeightTagPrefix) ? row_name(text, block_of(text, field)) : std::string();
  return row.empty() ? label : row;
}

/// What the clause promises. Rows are numbered as the annex numbers them: first the KPIs, then the obligations.
void write_promises(const Clause& clause, const Placement& placement, const std::set<DerivedRow>& rows,
                    XmlWriter& writer) {
  int number = 0;
  const auto write = [&](const LocalText& name) {
    const XmlElement promise(writer, "promise");
    writer.attribute("name", name.in(Language::kDutch));
    writer.attribute("name-en", name.in(Language::kEnglish));
    writer.flag("row", rows.contains({placement.id, ++number}));
  };
  for (const Kpi& kpi : clause.kpis) write(kpi.label);
  for (const Obligation& obligation : clause.obligations) write(obligation.what);
}

}  // namespace

bool can_be_done(const EqualRequest& request, const CheckSubject& subject) {
  const auto plan = plan_equal(request, *subject.library, *subject.texts, *subject.dossier);
  if (!plan) return false;
  std::vector<std::string> files;
  for (const auto& [file, planned] : plan->documents) {
    if (subject.texts->at(file).format == DocumentFormat::kDocx) return false;
    files.push_back(file);
  }
  return check_may_change(*subject.dossier, files).ok();
}

std::string day_number(const Date& date) {
  std::string digits = format_date(date);
  std::erase(digits, '-');
  return digits;
}

void write_day(const DayNames& names, const Date& date, XmlWriter& writer) {
  writer.attribute(names.iso, format_date(date));
  writer.attribute(names.dutch, written_date(date, Language::kDutch));
  writer.attribute(names.english, written_date(date, Language::kEnglish));
}

std::string placement_text(const DocumentText& text, const Placement& placement) {
  std::string out;
  for (std::size_t i = placement.first_block; i <= placement.last_block && i < text.blocks.size(); ++i) {
    out += seen_text(text.blocks[i].text) + "\n";
  }
  return out;
}

std::set<DerivedRow> derived_rows(const DocumentIndex& index) {
  std::set<DerivedRow> rows;
  for (const DocumentMark* mark : index.with_prefix(kRowMarkPrefix)) {
    // Also under the name of a copy: Writer gives it to a row whose tracked deletion was rejected.
    if (const auto row = parse_row_mark(mark->name)) rows.emplace(row->placement, row->number);
  }
  return rows;
}

void write_placements(const ReadDocument& document, const CheckSubject& subject, const DossierFacts& dossier,
                      XmlWriter& writer) {
  const Language language = document_language(*document.text, subject);
  for (const Placement& placement : document.placements) {
    const std::string text = placement.stands() ? placement_text(*document.text, placement) : std::string();
    const Clause* clause = subject.library == nullptr ? nullptr : subject.library->find_release(placement.release_hash);
    const XmlElement element(writer, "placement");
    writer.attribute("clause", placement.clause_id.empty() ? "?" : placement.clause_id);
    writer.attribute("version", placement.version);
    writer.attribute("position", placement.title.empty() ? placement.clause_id : placement.title);
    writer.attribute("mark", placement.mark);
    writer.attribute("text", text_state_id(placement.text));
    writer.attribute("library", library_state_id(placement.library));
    writer.attribute("marks", mark_state_id(placement.stands() ? placement.marks : MarkState::kMissing));
    if (!placement.reason.empty()) writer.attribute("reason", placement.reason);
    writer.flag("hidden", placement.marks == MarkState::kHidden);
    if (placement.remembered) writer.flag("remembered", true);
    if (placement.recognised) writer.flag("recognised", true);
    writer.flag("scoring", has_label(text, "Beoordeling:", "Scoring:"));
    writer.flag("evidence", has_label(text, "Bewijs:", "Evidence:"));
    if (placement.stands()) writer.attribute("start", excerpt(text));
    write_release(clause, placement, subject, writer);
    if (clause != nullptr) write_home(*clause, placement, document, subject, dossier, writer);
    if (clause != nullptr) write_fit(*clause, subject, writer);
    if (clause != nullptr) write_scoring(*clause, placement, language, writer);
    if (clause != nullptr && clause->kind == ClauseKind::kAwardCriterion)
      writer.flag("row", dossier.rows.contains({placement.id, 1}));
    write_fill_ins(document, placement, clause, subject, dossier.fills, writer);
    if (clause != nullptr && placement.stands()) {
      write_promises(*clause, placement, dossier.rows, writer);
      write_relations(*clause, placement, subject, dossier, writer);
      write_asked(*clause, placement, language, dossier, writer);
    }
    if (text.empty()) continue;
    write_citations(text, *subject.citations, writer);
    const bool form = clause != nullptr && clause->kind == ClauseKind::kBidderForm;
    write_left_open(*document.text, placement, form, *subject.citations, writer);
  }
}

void write_stale_rows(const ReadDocument& document, const DossierFacts& dossier, XmlWriter& writer) {
  for (const DocumentMark* mark : document.index.with_prefix(kRowMarkPrefix)) {
    const auto row = parse_row_mark(mark->name);
    // A copied row is a person's: the plan leaves it there.
    if (!row || row->copy || dossier.placed.contains(row->placement)) continue;
    if (dossier.to_mark.contains(row_name(*document.text, document.text->blocks[mark->start.block]))) continue;
    const XmlElement element(writer, "stale-row");
    writer.attribute("mark", mark->name);
    writer.attribute("position", document.text->blocks[mark->start.block].text);
    writer.attribute("start", excerpt(document.text->blocks[mark->start.block].text));
  }
}

std::string place_key(const std::string& file, const std::string& clause_or_block, const std::string& tag,
                      const std::string& value) {
  return file + "#" + clause_or_block + "#" + tag + "#" + value;
}

const Block& block_of(const DocumentText& text, const TemplateField& field) {
  return (body_block(field) ? text.blocks : text.beside)[field.block];
}

std::string block_key(const TemplateField& field) {
  return (body_block(field) ? "" : std::string(document_area_id(field.area)) + ":") + std::to_string(field.block);
}

std::string block_key(const DocumentText& text, const ControlPlace& place) {
  return (place.beside ? std::string(document_area_id(block_of(text, place).area)) + ":" : std::string()) +
         std::to_string(place.block);
}

std::string field_place(const ReadDocument& document, const TemplateField& field) {
  return document.file + "#" + std::string(document_area_id(field.area)) + "#" + std::to_string(field.block) + "#" +
         field.tag;
}

void write_fields(const ReadDocument& document, const CheckSubject& subject, const FillInFacts& facts,
                  XmlWriter& writer) {
  const Language language = document_language(*document.text, subject);
  FieldKinds kinds(*document.text, document.unmarked);
  for (const TemplateField& field : document.fields) {
    const NamedPlace* place = facts.find(place_key(document.file, block_key(field), field.tag, field.fill_in.value));
    if (place == nullptr) continue;  // hidden
    const XmlElement element(writer, "field");
    writer.attribute("tag", field.tag);
    writer.attribute("name", field.fill_in.name);
    const bool weight = field.tag.starts_with(kWeightTagPrefix);
    writer.attribute("by", weight ? "weight" : is_of_profile(field.tag) ? "profile" : filled_by_id(field.fill_in.by));
    writer.attribute("label", field_label(*document.text, field));
    writer.flag("open", field.fill_in.open());
    write_comparison(place, subject, facts, writer);
    if (const auto first = facts.first_open.find(field.fill_in.name);
        first != facts.first_open.end() && first->second.place == field_place(document, field)) {
      writer.flag("first", true);
      writer.attribute("others", std::to_string(first->second.count - 1));
    }
    writer.attribute("value", field.fill_in.value);
    const auto declared = kinds.find(field.fill_in, body_block(field));
    const FillIn counted = declared ? *declared : plain_fill_in(field.fill_in);
    if (const auto number = counted_number(counted, field.fill_in.value, language))
      writer.attribute("number", plain_number(*number));
    if (says_unit(counted, field.fill_in.value, language)) writer.flag("period", true);
    const Block& block = block_of(*document.text, field);
    if (declared && !field.fill_in.open())
      write_misfit(*declared, field.fill_in.value, language, tagged_places(std::span(&block, 1), field.tag), writer);
    writer.attribute("place", document_area_id(block.area));
    writer.attribute("start", excerpt(block.text));
    writer.attribute("position", field.heading);
    if (!field.fill_in.open()) write_answer_citations(field.fill_in.value, block.text, *subject.citations, writer);
  }
}

}  // namespace bestek
