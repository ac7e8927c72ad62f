// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/base/xml_writer.hpp"
#include "core/check/block_place.hpp"
#include "core/check/dossier_model.hpp"
#include "core/check/open_context.hpp"
#include "core/check/placed_clauses.hpp"
#include "core/document/named_values.hpp"
#include "core/document/placement_reader.hpp"
#include "core/document/release_recognition.hpp"
#include "core/edit/equal_planner.hpp"

namespace bestek {

class TenderStatements;

/// What was read from one document of the subject.
struct ReadDocument {
  std::string file;
  std::string role;  ///< "" when the document does not say
  const DocumentText* text = nullptr;
  DocumentIndex index;
  std::vector<Placement> placements;
  std::vector<TemplateField> fields;  ///< of the body, then those beside it
  std::vector<UnmarkedClause> unmarked;
  std::vector<BlockPlace> places;             ///< of every block
  std::vector<UnmarkedClause> in_notes = {};  // NOLINT(readability-redundant-member-init): beside the body
};

/// What is true of a fill-in name in the whole dossier. A shared fill-in is asked once, so it is reported once: at the
/// first place in which it is open.
struct FillInFacts {
  struct FirstOpen {
    std::string place;  ///< a placement, or field_place()
    int count = 0;      ///< places in which it is open
  };
  std::map<std::string, FirstOpen> first_open;
  std::map<std::string, NamedPlace> places;  ///< every named value, by place_key()
  /// Of a buyer's value on which all places agree and of which the dossier says nothing: the first place, by tag.
  std::map<std::string, const NamedPlace*> untold;
  /// Of a published tender, by tag of what differs: whether its places can still be made to say what the dossier says.
  std::map<std::string, bool> can_equal;

  /// What is known of the value that stands there; null for a place that no document has.
  [[nodiscard]] const NamedPlace* find(const std::string& key) const {
    const auto found = places.find(key);
    return found == places.end() ? nullptr : &found->second;
  }
};

/// Whether it is one that bidders get; of a document without a role nobody knows, and it is.
[[nodiscard]] bool published(const ReadDocument& document);

/// The fill-ins over all documents; one answer fills every fill-in of the name, in clauses and templates.
[[nodiscard]] FillInFacts fill_in_facts(const CheckSubject& subject, const std::vector<ReadDocument>& documents);

/// Whether the request can be carried out: who carries it out asks the same.
[[nodiscard]] bool can_be_done(const EqualRequest& request, const CheckSubject& subject);

/// A named value is known by its document, clause (or paragraph outside clauses), tag and what stands there.
[[nodiscard]] std::string place_key(const std::string& file, const std::string& clause_or_block, const std::string& tag,
                                    const std::string& value);
/// The paragraph of a template's field, for place_key().
[[nodiscard]] std::string block_key(const TemplateField& field);
[[nodiscard]] std::string block_key(const DocumentText& text, const ControlPlace& place);
/// The paragraph in which a template's field stands.
[[nodiscard]] const Block& block_of(const DocumentText& text, const TemplateField& field);

/// The place of a template's field among the open ones of its name.
[[nodiscard]] std::string field_place(const ReadDocument& document, const TemplateField& field);

/// What a placed clause asks of a quantity; no value while its fill-in is open or its own number may have been changed.
struct AskedQuantity {
  const Clause* clause = nullptr;
  std::optional<double> value;
};

/// The how manyth row of a placement; in all lots, and as a copy too.
using DerivedRow = std::pair<std::string, int>;

/// What one document's facts need to know of the others.
struct DossierFacts {
  std::set<DerivedRow> rows;      ///< the plan's left out
  std::set<std::string> placed;   ///< placements that stand somewhere
  std::set<std::string> to_mark;  ///< titles of clauses that stand somewhere without marks: their rows belong to them
  PlacedClauses clauses;
  std::map<std::string, std::vector<AskedQuantity>> asked;  ///< by quantity
  FillInFacts fills;
  std::map<std::string, std::string> first_place;  ///< by clause: its first placement in what is published
  std::map<std::string, std::string> file_of;      ///< by placement
};

/// The attributes of a date: for rules to compare, and as each language writes it.
struct DayNames {
  XmlLiteral iso, dutch, english;
};
void write_day(const DayNames& names, const Date& date, XmlWriter& writer);
/// yyyymmdd, which XPath can compare.
[[nodiscard]] std::string day_number(const Date& date);
/// The planned dates that are given, in the order in which they have to come.
void write_dates(const CheckSubject& subject, XmlWriter& writer);
/// How the estimated value stands to the threshold.
void write_threshold(const LawTables& law, const TenderProfile& profile, const Date& today, XmlWriter& writer);
/// The planned dates for which the law has a minimum.
void write_limits(const LawTables& law, const TenderProfile& profile, bool selects_down, XmlWriter& writer);

/// The tender's attributes and its groups and planned dates.
void write_profile(const CheckSubject& subject, XmlWriter& writer);

/// @properties: no, where none of Bestek's is left of a document that `made` says, or the dossier remembers, had them;
/// @returnable: whether the dossier knows what they said. The document's element has no children yet.
void write_lost_properties(const ReadDocument& document, const CheckSubject& subject, bool made, XmlWriter& writer);

/// <other-choice> for what the document's passages were made for and the profile no longer says, <unknown-choice>, and
/// <contradiction> for what its other properties say.
void write_choices(const ReadDocument& document, const CheckSubject& subject, XmlWriter& writer);

/// Clauses with their facts, fill-ins, promises and citations.
void write_placements(const ReadDocument& document, const CheckSubject& subject, const DossierFacts& dossier,
                      XmlWriter& writer);

/// Derived rows of clauses that no longer stand anywhere.
void write_stale_rows(const ReadDocument& document, const DossierFacts& dossier, XmlWriter& writer);

/// Whether the clause may be used in this tender, as attributes of its placement.
void write_fit(const Clause& clause, const CheckSubject& subject, XmlWriter& writer);

/// What the clause needs and what may not stand beside it: <requires>, <counterpart> and <conflict>.
void write_relations(const Clause& clause, const Placement& placement, const CheckSubject& subject,
                     const DossierFacts& dossier, XmlWriter& writer);

/// Whether some offer can earn points, once the bounds of a linear scoring are filled in; attributes of the placement.
void write_scoring(const Clause& clause, const Placement& placement, Language language, XmlWriter& writer);

/// <asked> below an award criterion: what placed clauses already ask of what it scores, when its score starts
/// elsewhere.
void write_asked(const Clause& clause, const Placement& placement, Language language, const DossierFacts& dossier,
                 XmlWriter& writer);
/// Adds what the placed clause asks.
void gather_asked(const Clause& clause, const Placement& placement, Language language, DossierFacts& dossier);

/// What the library says of the release that stands there; `clause` is null where it does not have that.
void write_release(const Clause* clause, const Placement& placement, const CheckSubject& subject, XmlWriter& writer);
/// The clause's title, in another language where it has none in this one; its id where it has none.
[[nodiscard]] std::string clause_title(const Clause& clause, Language language);
/// The clause's title in both languages, as @title and @title-en.
void write_title(const Clause& clause, XmlWriter& writer);

/// Whether the clause stands where its kind belongs, and once: @home-nl @home-en @also-in.
void write_home(const Clause& clause, const Placement& placement, const ReadDocument& document,
                const CheckSubject& subject, const DossierFacts& dossier, XmlWriter& writer);

/// Template fields outside clauses. A weight's field is called after the criterion of its row.
void write_fields(const ReadDocument& document, const CheckSubject& subject, const FillInFacts& facts,
                  XmlWriter& writer);

/// <lost-fields>: those of the template that stand in fewer places than they did; <removed-field> and
/// <fields-back>: what the dossier says was taken out on purpose and is gone, or there again.
void write_lost_fields(const ReadDocument& document, const CheckSubject& subject, XmlWriter& writer);

/// <lost-hints>: clauses of which the document itself no longer says that they stand in it.
void write_lost_hints(const ReadDocument& document, const CheckSubject& subject, XmlWriter& writer);

/// <unknown-name>: controls with our prefix that nobody knows.
void write_unknown_names(const ReadDocument& document, const CheckSubject& subject, const DossierFacts& dossier,
                         XmlWriter& writer);

/// <other-unit>: a number in a control behind which another unit stands than it is counted in.
void write_units(const ReadDocument& document, const CheckSubject& subject, const FillInFacts& facts,
                 XmlWriter& writer);

/// <doubled-stop>: a value with a stop at its end before another one; <against-control>: a value against which more is
/// typed, so that who reads it sees another one.
void write_against_controls(const ReadDocument& document, XmlWriter& writer);

/// Plain text that says another value, beside its label or in a sentence, than the named value has. `across` gathers
/// what the documents are compared by; null where they are not.
void write_said(const ReadDocument& document, const CheckSubject& subject, const FillInFacts& facts, XmlWriter& writer,
                TenderStatements* across);

/// <numbered>: typed numbers with which articles, annexes and requirements begin.
void write_numbered(const ReadDocument& document, const CheckSubject& subject, XmlWriter& writer);

/// Whether the text has the part somewhere, ASCII letters alike in any case.
[[nodiscard]] bool holds_letters(std::string_view text, std::string_view part) noexcept;

/// <term>: those that it defines.
void write_terms(const ReadDocument& document, const CheckSubject& subject, XmlWriter& writer);

/// <says>: what its sentences say, by the library's phrases.
void write_phrases(const ReadDocument& document, const CheckSubject& subject, XmlWriter& writer);

/// Dates that say another day of the week than they have, wherever a reader sees them.
void write_weekdays(const ReadDocument& document, XmlWriter& writer);

/// <wrong-characters>, by paragraph, and one <odd-characters>: what no reader sees, or takes for something else.
void write_characters(const ReadDocument& document, XmlWriter& writer);

/// The award table: weights as they stand in its cells, and what the text says otherwise.
void write_award_table(const ReadDocument& document, Language language, XmlWriter& writer);

/// Chapters that a role needs: by their mark, or by what their heading says.
void write_parts(const ReadDocument& document, XmlWriter& writer);
/// Slots and parts of which only copies are left, and several.
void write_copied_chapters(const ReadDocument& document, XmlWriter& writer);

/// Facts of the whole text, and the paragraphs outside clauses that name something.
void write_text_facts(const ReadDocument& document, const CheckSubject& subject, const OpenContext& context,
                      XmlWriter& writer);

/// What a text names, as <citation> elements.
void write_citations(const std::string& text, const CitationPatterns& citations, XmlWriter& writer);

/// What a person left open in the placed clause's own words, by paragraph: <citation> elements of the placement.
/// `form`: others write there, and their lines and brackets are not left open.
void write_left_open(const DocumentText& text, const Placement& placement, bool form, const CitationPatterns& citations,
                     XmlWriter& writer);

/// The same of what somebody filled in; in what manner it is named, the text around it says.
void write_answer_citations(const std::string& answer, const std::string& around, const CitationPatterns& citations,
                            XmlWriter& writer);

/// A paragraph that names something or is highlighted, as <paragraph>; nothing for any other.
struct ScannedParagraph {
  const Block* block = nullptr;
  std::string position;  ///< the heading above it
  std::string_view chapter, area;
  const OpenContext* context = nullptr;  ///< of its document; not null
  const Block* shown_by = nullptr;       ///< the paragraph to look for, where that is another one
};
/// Whether it has any text, or a field in which somebody has yet to type.
[[nodiscard]] bool says_or_asks(const Block& block) noexcept;
void write_paragraph(const ScannedParagraph& paragraph, const CheckSubject& subject, XmlWriter& writer);

/// Clauses that stand there without marks.
void write_unmarked(const ReadDocument& document, XmlWriter& writer);

/// What stands beside the body, what is hidden and what is struck through: <paragraph>, <comment>, <hidden>, <struck>.
void write_beside(const ReadDocument& document, const CheckSubject& subject, const OpenContext& context,
                  XmlWriter& writer);

/// "made by Anna, last saved by Bert"; "" when the file names nobody.
[[nodiscard]] std::string author_names(const DocumentText& document, Language language);

/// In which language the document is written: what it says itself, then what the profile says.
[[nodiscard]] Language document_language(const DocumentText& text, const CheckSubject& subject);

/// The paragraph by which a person finds this one in the document: of a picture and of what stands above a word the one
/// that it hangs on, if that says something; never null.
[[nodiscard]] const Block* looked_for(const DocumentText& document, const Block& block);

/// How a paragraph begins: by this it is found again in the document.
[[nodiscard]] std::string excerpt(const std::string& text);

/// The text of a placement's paragraphs as it is read, one per line.
[[nodiscard]] std::string placement_text(const DocumentText& text, const Placement& placement);

/// Every derived row.
[[nodiscard]] std::set<DerivedRow> derived_rows(const DocumentIndex& index);

/// Calls `visit` with every text beside the body, each once in its area: left and right headers may say the same.
template <class Visit>
void for_each_beside(const DocumentText& document, Visit&& visit) {
  std::set<std::pair<DocumentArea, std::string>> seen;
  for (const Block& block : document.beside)
    if (seen.emplace(block.area, block.text).second) visit(block);
}

}  // namespace bestek
