// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

#include "core/base/date.hpp"
#include "core/base/result.hpp"
#include "core/base/xml.hpp"
#include "core/document/document_text.hpp"
#include "core/dossier/dossier.hpp"
#include "core/law/law_tables.hpp"
#include "core/library/citations.hpp"
#include "core/library/library.hpp"
#include "core/library/phrases.hpp"
#include "core/library/value_words.hpp"

namespace bestek {

/// What a check looks at: a dossier with its documents, or one document without a dossier.
struct CheckSubject {
  const Dossier* dossier = nullptr;  ///< null for one document by itself
  const std::map<std::string, DocumentText>* texts = nullptr;
  const Library* library = nullptr;
  const CitationPatterns* citations = nullptr;
  const ValueWords* words = nullptr;  ///< null where plain text is not compared with the dossier
  Date now;
  const std::map<std::string, Error>* unreadable = nullptr;  ///< documents of the dossier that could not be read
  const LawTables* law = nullptr;                            ///< null where dates are not held against the law
  const Phrases* phrases = nullptr;                          ///< null where nothing asks for what they find
  /// Asked between two documents.
  std::stop_token stop = {};  // NOLINT(readability-redundant-member-init): who makes one need not name it
};

/// What a sentence says by the library's phrases, as rules name it.
inline constexpr std::string_view kPhraseElement = "m:says";
inline constexpr std::string_view kBesideElement = "m:with";  ///< and of what else its paragraph says

/// The dossier as XML, which rules ask their questions of. Elements (namespace urn:bestek:model:1), attributes absent
/// where unknown. @start, on whatever stands in a document, is how the paragraph begins that it is about. A day
/// (@written,
/// @published-on, @until, @review-by) is YYYY-MM-DD, and @written-nl … as a language writes it.
///   tender @scope (dossier, document) @subject @cpv @authority-type @regime @procedure @selects-down @level @framework
///          @estimated-value @maximum-value @suppliers @participants @lots (counts) @term-months @extensions
///          @extension-months @total-months (every extension used) @contract-kind @threshold-exception
///          @whole-value (of all lots, where this tender is for some) @urgent @agreed-term @general-terms
///          @largest-lot (its value, where each lot has one)
///          @precedence @personal-data @lots-per-winner @subcontractor-data (on-site, asked) @prior-involvement @state
///          @published-on
///     library-fault @position (file and line) @text-nl @text-en — what of the library could not be used
///     missing @field (of dossier.xml) — what the dossier may not leave open
///     model @id @covers (personal-data, information-security) @name @name-en — attached to the agreement
///     group @id @name @name-en — what is bought
///     date @name @number (yyyymmdd) @written @label-nl @label-en — the planned dates that are given, in legal order;
///          @day-off-nl @day-off-en why it is no working day; @past (it lies behind today), both of a tender that was
///          never published
///     earlier-date — the same of question rounds (@name questions) and notices (notice) before the last one
///     round @answer (later, same-day, none) @written @next — a question round: whether a notice comes after it and
///           before the @next one closes; days also as @…-nl, @…-en; where a notice is planned
///     misplaced-date @label-nl @label-en @other-nl @other-en — a list of them with a day out of its order
///     threshold @value @amount (of the day of dispatch; each also @…-nl @…-en) @kind @kind-nl @kind-en @reached
///               @national (the procedure or the regime is) @basis @in-period (no: the tables end before that day, at
///               @until, in @tables) @exception (none, fits, unknown, too-large, too-much) and, where the profile names
///               one, @exception-nl @exception-en @exception-basis @limit @share; @with-options (yes, no)
///               @reached-extended (it would be, were the value that of the first term alone) — where a value is given
///     limit @name (tenders, notice: the first one, last-notice, standstill) @arithmetic @basis @planned @usual (the
///           earliest lawful day; of a notice the latest) @exceptional (the earliest that a prior notice may lead to),
///           each also as @…-number, @…-nl, @…-en; @quiet-nl @quiet-en weeks with few people at work — where the law
///           has a minimum for the procedure, both dates planned
///     validity @days @until — how long after the deadline tenders have to stand for the agreement to be signed
///     prior-notice @sent (in-time, too-late, too-early) @days @months @basis (at least, at most before the dispatch)
///     complaint @received (early: before the dispatch, late: after the deadline, in-time) @written
///               @counts (no: its rule, @basis, is no law yet on that day)
///     uncovered @year @file @until — the table of holidays ends before the last planned day or the agreement's end
///     unreadable @file @role — a document of the dossier that nobody can say anything of
///     document @file @role @published @changes @authors-nl @authors-en (whom the file's properties name)
///              @stripped (yes: most or all of our marks are gone) @since-publication (changed, missing, unknown,
///              unsaved: the tender is published and this document is no longer what was)
///              @ground (of one that is checked by itself; none: nothing of Bestek is in it, no-dossier: it names a
///              dossier that is not there, itself: it names none)
///              @properties (no: all properties of ours are gone, marks or fields are not)
///              @choices-known (no: of a document from a template that does not say for which choices it was made)
///       other-choice @id @fields (of dossier.xml) @name-nl @name-en @was-nl @was-en @now-nl @now-en @unfit-nl
///       @unfit-en (why what the profile says is no choice) — its passages were made for another choice
///                    than the profile's
///       unknown-choice @names — choices that it was made for and that this Bestek does not know
///       lost-property @name @value (what it has to say again) — a property that it was made with is gone
///       contradiction @property @says @dossier @changed (yes: the dossier remembers that it said that when the
///                     document was made) — a property says something else than the dossier says of the document
///       part @id @position @mark — a chapter, by its mark or by what its heading says; fact @id
///       placement @clause @version @newest (what the library has of it now) @known (no: it does not have the release
///                 that stands here) @kind @level @position (title) @mark @text @library @marks @reason (of a
///                 draft: why it went in) @hidden (yes: no reader sees it; it counts as missing)
///                 @remembered (yes: missing, and only the dossier tells of it) @recognised (yes: of a mark that nobody
///                 knows, by its text) @scoring @evidence
///                 @expired @review-past @until @review-by
///                 @row (award criteria) @fault-nl @fault-en (why the library's file of this clause cannot be used); in
///                 a dossier @regime-fit
///                 @group-fit; for a linear scoring whose bounds are known @scores-from @scores-to @scores (whether any
///                 offer can earn points) — and below it
///                 @title @title-en (in both languages, also of what is gone); in a dossier @home-nl @home-en (where
///                 its kind belongs, when that is not here) @also-in (the document in which the clause stands already)
///         fill-in @name @by @label (the document's) @label-nl @label-en @open @value @number @tag @first @others
///                 @differs (from the dossier, or from other places of the name) @answer (what the dossier says)
///                 @unfit-nl @unfit-en (why that cannot stand here) @chosen (yes: the value follows from a choice for
///                 which the document was not, or not knowably, made)
///                 @can-equal @can-adopt (of one that differs once the tender is published; no: to make every place say
///                 what the dossier says, or what this place says, would change what was published)
///                 @in-dossier (no, at the first place of a buyer's value: the dossier says nothing about it)
///                 @misfit-nl @misfit-en (why the value cannot be an answer); citation — what the answer names
///         promise @name @name-en @row (yes when the KPI and reporting annex has its row)
///         requires, counterpart (award criteria) @clause @kind @title @title-en @binds (contract clause or KPI)
///                 @placed (it or another step of its ladder) @fits (may be used in this tender) — in a dossier only
///         conflict @with @title @title-en @by (exclusion, ladder) — a clause placed before this one
///         asked @by (clause) @title @title-en @value @value-en @from @from-en (numbers as either language writes them)
///                 @rewarded (yes: points for what is asked; no: the score starts beyond it) @sure (every clause that
///                 asks it asks more) @fixed (the score's start is no fill-in) — for a linear scoring that starts
///                 elsewhere than what placed clauses ask
///         citation @kind (in a clause also leftover and placeholder) @name @instead @instead-en; @equivalent (anywhere
///         in the text), @exclusive @example @existing
///                 (in its sentence)
///       copied-chapter @name (of a slot or part, by itself) @count @mark (the first one's) @position — only copies of
///       that
///                  mark are left, and several
///       lost-hints @count @names-nl @names-en @mark (the first one's) @position — clauses that stand there with their
///                  marks, of which the document's properties say nothing or another release; not where all are gone
///       unmarked @clause @title @title-en @position — a released clause that stands there without marks
///       in-note @clause @title @title-en @place (footnote, endnote) @position — the same in a note
///       stale-row @mark @position — a derived row of a clause that is gone
///       field @tag @name @by (also profile, weight) @label (a weight's: its criterion) @open @first @others @value
///             @number @place @position @misfit-nl @misfit-en @differs @answer @unfit-nl @unfit-en @chosen (as of a
///             fill-in) @in-dossier (no: the profile could have this value and does not); citation — what its answer
///             names
///       lost-fields @names-nl @names-en @count — fields of its template that stand in fewer places than they did
///         lost-field @tag @stands (in how many places it does)
///       removed-field @name @reason — one of which the dossier says that it was taken out on purpose
///       fields-back @names — those of which it says that, and that stand there again
///       unknown-name @tag @meant (the tag that may have been meant) @position @place — a control with our prefix that
///       nobody knows
///       other-unit @tag @label @value (with the unit that stands behind the control) @unit-nl @unit-en (what the value
///       is counted in) @position @place
///       doubled-stop @tag @label @value @read (with the stop behind it) @position @place
///       against-control @tag @label @value (the control's) @read (with what is typed right against it) @position
///                       @place @digits (it makes another number)
///       paragraph @position @chapter @area (buyer; bidder, price: without lines for others; derived: only what is left
///       open) @place (body, frame, header, footer, footnote, endnote, picture,
///                 ruby, properties) @highlighted — only paragraphs outside clauses and derived rows that are
///                 highlighted or have citations, which stand below it
///       said @name (tag of the named value) @label @value (both as written in plain text) @answer (what the named
///       value is) @by (dossier, documents; text: another place of this document, @label-en)
///            @position @place (body, frame, header, footer, footnote, endnote)
///       says @id (of rules/phrases.xml) @said (the words) @amount (EUR) @months @days @value (as written) @chapter
///       @area
///            @position @place @typed (no: a field says some of the paragraph, or nobody can say) @clause @kind @mark
///            (of a placed clause) — what a sentence says, where it is not about another contract; and below it
///         with @id — what else its paragraph says
///       numbered @kind (article, annex, requirement) @number @position — a number that is typed, of an article the
///                first part of it; @named (of an annex: some paragraph speaks of it) @after (of a requirement: the
///                number before it, where numbers between them are missing)
///       term @name @position @used (no: it stands in no document but here) @same (of one that was defined before:
///       whether
///            that means the same) — a term that it defines
///       weekday @value @day @day-en (what day it is) @position @place — a date whose day of the week is another
///       wrong-characters @characters-nl @characters-en (each with what it is) @text (round the first, with its name in
///                        its place) @position @place — by paragraph: they change what is read
///       odd-characters @paragraphs (in how many) and the attributes of wrong-characters, about the first of them — one
///                      for a document: characters that no reader sees, or takes for others
///       leftward @text @position @place — text without letters that run from right to left, laid out so: its numbers
///                and signs are read in another order
///       comment @author @text @whole (what the author says there, @text is how it begins) @position — at the
///               paragraph that it is about
///       hidden @text (how its paragraphs begin) @whole @place @position — text that no reader sees, one per stretch;
///              of a clause that is hidden as a whole the placement says so
///       struck @text @whole @place @position @start — text with a line through it, by paragraph
///       award-table @mark @percent @open @unclear @total @claimed @stated (millionths) @shown @claimed-shown
///                   @stated-shown — claimed: what the weights must add up to (100 where they are percents, else what
///                   a total row says); stated: what a total row says
///         criterion @position @weight @price @zero @unclear (no number) @missing (nothing, and no fill-in) @clause
///         @described
///         said-weight @label @value (both as plain text outside the table says them) @answer (what the table says)
///         @position
///       no-award-table @heads (as shipped) — of every document that has none that can be read
///     said-across @file @other (the file that says something else) and the attributes of said — what two documents of
///                 the tender say of one period
/// Errors: check.stopped; those of parse_xml.
[[nodiscard]] Result<XmlDoc> build_dossier_model(const CheckSubject& subject);

}  // namespace bestek
