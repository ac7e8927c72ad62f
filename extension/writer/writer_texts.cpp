// SPDX-License-Identifier: EUPL-1.2
#include "writer/writer_texts.hpp"

#include <algorithm>
#include <array>

namespace bestek::writer {
namespace {

struct Word {
  std::string_view key;
  Bilingual text;
};

constexpr auto kWords = std::to_array<Word>({
    {"check.alone",
     {"Dit document hoort niet bij een dossier: gecontroleerd is alleen wat erin staat.",
      "This document belongs to no dossier: only what stands in it was checked."}},
    {"check.done", {"{0} bevindingen", "{0} findings"}},
    {"check.none", {"Geen bevindingen", "No findings"}},
    {"check.not_yet", {"Nog niet gecontroleerd", "Not checked yet"}},
    {"clauses.all_groups", {"Alle productgroepen", "All product groups"}},
    {"clauses.all_kinds", {"Alle soorten", "All kinds"}},
    {"clauses.all_levels", {"Alle niveaus", "All levels"}},
    {"clauses.choose", {"Kies een clausule om haar te lezen.", "Choose a clause to read it."}},
    {"clauses.chosen", {"{0} aangevinkt", "{0} ticked"}},
    {"clauses.found", {"{0} gevonden", "{0} found"}},
    {"clauses.insert_cursor", {"Op de cursor", "At the cursor"}},
    {"clauses.insert_home", {"Op zijn plaats", "At its place"}},
    {"clauses.insert_proposal", {"Voorstel invoegen", "Insert proposal"}},
    {"clauses.draft", {"concept: ", "draft: "}},
    {"clauses.inserted", {"{0} ingevoegd", "{0} inserted"}},
    {"clauses.inserted_in", {"{0} in {1}", "{0} in {1}"}},
    {"clauses.loading", {"De bibliotheek wordt geladen…", "Loading the library…"}},
    {"clauses.search", {"Zoek in de clausules", "Search the clauses"}},
    {"clauses.tick", {"Aanvinken", "Tick"}},
    {"findings.done", {"Opgelost: {0}", "Solved: {0}"}},
    {"findings.fix", {"Oplossen", "Solve"}},
    {"findings.fix_forget", {"Vergeten", "Forget"}},
    {"findings.fix_insert", {"Invoegen", "Insert"}},
    {"findings.fix_mark", {"Merken", "Mark"}},
    {"findings.fix_plan", {"Bijwerken", "Update"}},
    {"findings.go", {"Ga erheen", "Go to it"}},
    {"findings.no_place",
     {"Deze bevinding gaat over de aanbesteding als geheel (het profiel in dossier.xml), niet over een plaats.",
      "This finding is about the tender as a whole (its profile in dossier.xml), not about a place."}},
    {"findings.refresh", {"Controleren", "Check"}},
    {"library.current", {"actueel", "current"}},
    {"library.draft", {"concept", "draft"}},
    {"library.newer", {"nieuwere versie", "newer version"}},
    {"library.unknown", {"niet in de bibliotheek", "not in the library"}},
    {"library.withdrawn", {"ingetrokken", "withdrawn"}},
    {"marks.copied", {"kopie", "copy"}},
    {"marks.damaged", {"markering beschadigd", "marks damaged"}},
    {"marks.hidden", {"verborgen", "hidden"}},
    {"marks.missing", {"niet meer gevonden", "no longer found"}},
    {"marks.whole", {"markering heel", "marks whole"}},
    {"new.authority", {"Aanbestedende dienst", "Contracting authority"}},
    {"new.below", {"Onder de Europese drempel", "Below the EU threshold"}},
    {"new.cancel", {"Annuleren", "Cancel"}},
    {"new.central", {"Centrale overheid", "Central government"}},
    {"new.choose_folder", {"Kies…", "Choose…"}},
    {"new.cpv", {"CPV-code", "CPV code"}},
    {"new.date_award", {"Gunningsbeslissing", "Award decision"}},
    {"new.date_deadline", {"Uiterste inschrijfdatum", "Deadline for tenders"}},
    {"new.date_notice", {"Nota van inlichtingen", "Information notice"}},
    {"new.date_publication", {"Publicatie", "Publication"}},
    {"new.date_questions", {"Laatste dag voor vragen", "Last day for questions"}},
    {"new.date_start", {"Ingang overeenkomst", "Start of the agreement"}},
    {"new.dates_hint", {"Datums: 31-3-2027 of 31 maart 2027", "Dates: 31-3-2027 or 31 March 2027"}},
    {"new.extension_months", {"Maanden per verlenging", "Months per extension"}},
    {"new.extensions", {"Aantal verlengingen", "Number of extensions"}},
    {"new.folder", {"Map (nieuw of leeg)", "Folder (new or empty)"}},
    {"new.framework", {"Raamovereenkomst", "Framework agreement"}},
    {"new.groups", {"Productgroepen", "Product groups"}},
    {"new.language", {"Taal van de stukken", "Language of the documents"}},
    {"new.level", {"Ambitieniveau", "Level of ambition"}},
    {"new.lots", {"Percelen (één per regel)", "Lots (one a line)"}},
    {"new.maximum", {"Maximale waarde (EUR)", "Maximum value (EUR)"}},
    {"new.ok", {"Dossier maken", "Make the dossier"}},
    {"new.participants", {"Deelnemers (één per regel)", "Participants (one a line)"}},
    {"new.personal_data", {"Verwerking van persoonsgegevens", "Processing of personal data"}},
    {"new.precedence", {"Rangorde (mag leeg)", "Precedence (optional)"}},
    {"new.procedure", {"Procedure", "Procedure"}},
    {"new.profile", {"Nieuwe aanbesteding", "New tender"}},
    {"new.reference", {"Kenmerk", "Reference"}},
    {"new.required", {"* verplicht", "* required"}},
    {"new.subject", {"Onderwerp", "Subject"}},
    {"new.suppliers", {"Aantal leveranciers", "Number of suppliers"}},
    {"new.term", {"Looptijd (maanden)", "Term (months)"}},
    {"new.terms", {"Algemene voorwaarden", "General terms"}},
    {"new.title", {"Nieuwe aanbesteding", "New tender"}},
    {"new.value", {"Geraamde waarde (EUR)", "Estimated value (EUR)"}},
    {"outcome.saved",
     {"{0} was dicht en is opgeslagen. Ctrl+Z werkt daar niet; de reservekopie staat ernaast.",
      "{0} was closed and has been saved. Ctrl+Z does not work there; the backup stands beside it."}},
    {"panel.outdated", {"verouderd", "outdated"}},
    {"plan.done",
     {"KPI-bijlage en contractbeheerplan zijn bijgewerkt", "KPI annex and contract-management plan are up to date"}},
    {"preview.basis", {"Grondslag", "Basis"}},
    {"preview.checked", {"gecontroleerd op", "checked on"}},
    {"preview.duties", {"Verplichtingen en KPI’s", "Obligations and KPIs"}},
    {"preview.evidence", {"Bewijs", "Evidence"}},
    {"preview.explanation", {"Toelichting", "Explanation"}},
    {"preview.market", {"Markt", "Market"}},
    {"preview.review", {"Opnieuw te bekijken vóór {0}", "To be looked at again before {0}"}},
    {"preview.risks", {"Risico dat zij beperkt", "Risk that it reduces"}},
    {"preview.scoring", {"Beoordeling", "Scoring"}},
    {"preview.secondary", {"secundaire bron", "secondary source"}},
    {"preview.sources", {"Bronnen", "Sources"}},
    {"preview.until", {"Geldt tot {0}", "Holds until {0}"}},
    {"severity.error", {"Fout", "Error"}},
    {"severity.info", {"Opmerking", "Note"}},
    {"severity.warning", {"Waarschuwing", "Warning"}},
    {"tender.fields", {"Open voor de inkoper ({0})", "Open for the buyer ({0})"}},
    {"tender.fill", {"Vul in", "Fill in"}},
    {"tender.filled", {"Ingevuld: {0}", "Filled in: {0}"}},
    {"tender.gone",
     {"Deze clausule staat niet meer in het document. Bij Bevindingen kunt u haar vergeten of weer invoegen.",
      "This clause is no longer in the document. In Findings you can forget it or insert it again."}},
    {"tender.no-value", {"Typ eerst een waarde.", "Type a value first."}},
    {"tender.placements", {"Geplaatste clausules ({0})", "Clauses placed ({0})"}},
    {"tender.refresh", {"Vernieuwen", "Refresh"}},
    {"tender.suggested", {"voorstel {0}", "suggested {0}"}},
    {"tender.weight", {"Weging", "Weight"}},
    {"text.changed", {"gewijzigd", "changed"}},
    {"text.filled", {"ingevuld", "filled in"}},
    {"text.released", {"ongewijzigd", "as released"}},
    {"text.unknown", {"tekst onbekend", "text unknown"}},
    {"undo.fill", {"Invulveld invullen", "Fill in a field"}},
    {"undo.forget", {"Clausules vergeten", "Forget clauses"}},
    {"undo.insert", {"Clausules invoegen", "Insert clauses"}},
    {"undo.mark", {"Clausules merken", "Mark clauses"}},
    {"undo.plan", {"Afgeleide tabellen bijwerken", "Update derived tables"}},
});
static_assert(std::ranges::is_sorted(kWords, {}, &Word::key));

}  // namespace

std::string_view word(std::string_view key, Language language) {
  const auto* found = std::ranges::lower_bound(kWords, key, {}, &Word::key);
  return found == kWords.end() || found->key != key ? key : found->text.in(language);
}

std::string word(std::string_view key, Language language, std::initializer_list<std::string> arguments) {
  std::string text(word(key, language));
  int index = 0;
  for (const auto& argument : arguments) {
    const std::string fill-in = "{" + std::to_string(index++) + "}";
    if (const auto at = text.find(fill-in); at != std::string::npos) text.replace(at, fill-in.size(), argument);
  }
  return text;
}

}  // namespace bestek::writer
