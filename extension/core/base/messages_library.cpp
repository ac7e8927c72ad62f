// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include "core/base/message_tables.hpp"

namespace bestek {

std::span<const MessageText> library_messages() noexcept {
  static constexpr auto kTexts = std::to_array<MessageText>({
      {"taxonomy.invalid",
       {"taxonomy.xml is onvolledig: groups, levels en een term-set zonder roles en terms zijn nodig.",
        "taxonomy.xml is incomplete: groups, levels and a term-set without roles and terms are needed."}},
      {"library.not-a-library",
       {"Deze map is geen clausulebibliotheek: library.xml ontbreekt of is iets anders. Wijs de map met library.xml "
        "aan.",
        "This folder is not a clause library: library.xml is missing or something else. Name the folder that holds "
        "library.xml."}},
      {"library.newer-format",
       {"Deze bibliotheek heeft formaat {format}; deze versie van Bestek leest formaat 1. Werk Bestek bij.",
        "This library has format {format}; this version of Bestek reads format 1. Update Bestek."}},
      {"library.too-many-clauses",
       {"Deze map bevat meer dan {limit} clausules. Splits de bibliotheek.",
        "This folder holds more than {limit} clauses. Split the library."}},
      {"library.duplicate-id",
       {"Deze id staat ook in {other}. Geef een van beide een andere id.",
        "This id also stands in {other}. Give one of the two another id."}},
      {"library.unusable",
       {"Niet alles van deze bibliotheek is te gebruiken (bestanden met een fout: {count}); zo zou het antwoord niet "
        "kloppen. Verbeter ze eerst (`bestek library check`).",
        "Not all of this library can be used (files with a fault: {count}); the answer would be wrong. Mend them first "
        "(`bestek library check`)."}},
      {"library.none",
       {"Er is geen clausulebibliotheek gevonden. Noem er een met --library.",
        "No clause library was found. Name one with --library."}},
      {"library.part-missing",
       {"Deze bibliotheek heeft geen {part}. Neem de map over uit de meegeleverde bibliotheek.",
        "This library has no {part}. Copy the folder from the shipped library."}},
      {"library.unknown-word",
       {"{option} kent \"{value}\" niet. Toegestaan: {allowed}.",
        "{option} does not know \"{value}\". Allowed: {allowed}."}},
      {"library.unknown-clause",
       {"De bibliotheek kent geen clausule \"{id}\". Zoek de id met `bestek library search`.",
        "The library knows no clause \"{id}\". Find the id with `bestek library search`."}},
      {"lint.file-name",
       {"Het bestand moet in de map en met de naam van zijn id staan: {expected} is <map>.<bestand>.",
        "The file must stand in the folder and under the name of its id: {expected} is <folder>.<file>."}},
      {"lint.unknown-word",
       {"De taxonomie kent geen {what} \"{id}\". Kies een bestaande of voeg hem toe aan taxonomy.xml.",
        "The taxonomy knows no {what} \"{id}\". Choose an existing one or add it to taxonomy.xml."}},
      {"lint.dangling",
       {"De relatie wijst naar \"{id}\", die niet bestaat of de clausule zelf is. Verbeter of verwijder haar.",
        "The relation points to \"{id}\", which does not exist or is the clause itself. Mend or remove it."}},
      {"lint.points-to-withdrawn",
       {"De relatie wijst naar \"{id}\", die is ingetrokken. Kies de opvolger.",
        "The relation points to \"{id}\", which is withdrawn. Choose its successor."}},
      {"lint.one-sided-counterpart",
       {"\"{id}\" noemt deze clausule niet als tegenhanger. Zet de relatie aan beide kanten.",
        "\"{id}\" does not name this clause as its counterpart. Put the relation on both sides."}},
      {"lint.award-not-bound",
       {"Dit gunningscriterium heeft geen contractbepaling of KPI als tegenhanger: het aanbod zou niemand binden. Voeg "
        "een counterpart toe.",
        "This award criterion has no contract clause or KPI as its counterpart: the offer would bind nobody. Add a "
        "counterpart."}},
      {"lint.award-without-scoring",
       {"Een gunningscriterium heeft een <scoring> nodig. Zeg met welke methode de punten volgen.",
        "An award criterion needs a <scoring>. Say by which method the points follow."}},
      {"lint.award-without-scoring-text",
       {"Deze taal zegt de inschrijver niet hoe er wordt beoordeeld. Voeg <scoring-text> toe.",
        "This language does not tell the tenderer how the criterion is assessed. Add <scoring-text>."}},
      {"lint.award-without-evidence",
       {"Deze taal zegt niet wat de inschrijver indient. Voeg <evidence> toe.",
        "This language does not say what the tenderer hands in. Add <evidence>."}},
      {"lint.scoring-elsewhere",
       {"Alleen een gunningscriterium heeft een <scoring>. Verwijder haar of maak er een gunningscriterium van.",
        "Only an award criterion has a <scoring>. Remove it or make this an award criterion."}},
      {"lint.scoring-incomplete",
       {"Deze scoringsmethode heeft ook nodig: {need}.", "This scoring method also needs: {need}."}},
      {"lint.threshold-cases-without-choice",
       {"Deze <threshold> noemt een getal en ook een <case>. Zet in value het keuzeveld tussen accolades, of "
        "haal de gevallen weg.",
        "This <threshold> names a number and a <case> too. Put the choice fill-in in braces in value, or remove "
        "the cases."}},
      {"lint.threshold-elsewhere",
       {"Alleen een eis, contractbepaling of KPI heeft een <threshold>: daar wordt iets gevraagd. Verplaats hem.",
        "Only a requirement, contract clause or KPI has a <threshold>: there something is asked. Move it."}},
      {"lint.threshold-without-number",
       {"Invulveld \"{name}\" geeft deze <threshold> geen getal. Neem een veld met een getal, of geef een <case> voor "
        "bestaande keuzes.",
        "Fill-in \"{name}\" gives this <threshold> no number. Take a field with a number, or give a <case> for "
        "choices that exist."}},
      {"lint.period-differs",
       {"De termijn voor {name-nl} verschilt van die in \"{other}\", waarmee deze tekst in één document komt: hier "
        "\"{here}\", "
        "daar \"{there}\". Maak ze gelijk.",
        "The period for {name-en} differs from that in \"{other}\", with which this text comes into one document: here "
        "\"{here}\", there \"{there}\". Make them the same."}},
      {"values.invalid",
       {"In rules/values.xml is {what} onvolledig of onbekend. Verbeter het bestand.",
        "In rules/values.xml {what} is incomplete or unknown. Mend the file."}},
      {"lint.quantity-not-linear",
       {"Alleen een lineaire <scoring> begint bij een waarde van een quantity. Verwijder het attribuut of kies linear.",
        "Only a linear <scoring> starts from a value of a quantity. Remove the attribute or choose linear."}},
      {"lint.quantity-nobody-asks",
       {"Geen clausule heeft een <threshold> voor \"{quantity}\". Noem de grootheid zoals de eis haar noemt, of haal "
        "haar weg.",
        "No clause has a <threshold> for \"{quantity}\". Name the quantity as the requirement does, or remove it."}},
      {"lint.floor-as-award",
       {"Wat de wet al eist, kan niet worden beloond. Maak er een eis van of haal legal-floor weg als het geen "
        "wettelijk minimum is.",
        "What the law already demands cannot be rewarded. Make it a requirement, or drop legal-floor if it is no legal "
        "minimum."}},
      {"lint.obligation-without-due",
       {"Verplichting of KPI \"{name}\" zegt niet wanneer zij verschuldigd is. Geef anker, eenheid en één termijn: "
        "within of for.",
        "Obligation or KPI \"{name}\" does not say when it is due. Give anchor, unit and one term: within or for."}},
      {"lint.duration-with-term",
       {"Verplichting \"{name}\" duurt een tijd (for). Daar past geen before of every bij; haal dat weg.",
        "Obligation \"{name}\" lasts for a time (for). No before or every goes with that; remove it."}},
      {"lint.unit-without-words",
       {"De eenheid heeft geen woord in taal {language}. Voeg <unit xml:lang=\"{language}\"> toe, of geef een teken "
        "als "
        "unit=\"…\".",
        "The unit has no word in language {language}. Add <unit xml:lang=\"{language}\">, or give a symbol as "
        "unit=\"…\"."}},
      {"lint.kpi-without-unit",
       {"KPI \"{name}\" heeft geen eenheid in taal {language}. Geef een teken als unit=\"…\" of een woord als "
        "<unit xml:lang=\"{language}\">.",
        "KPI \"{name}\" has no unit in language {language}. Give a symbol as unit=\"…\" or a word as <unit "
        "xml:lang=\"{language}\">."}},
      {"lint.kpi-without-kpi",
       {"Een clausule van soort kpi heeft een <kpi> nodig.", "A clause of kind kpi needs a <kpi>."}},
      {"lint.promise-elsewhere",
       {"Verplichtingen en KPI’s horen in een contractbepaling of KPI: daar binden zij. Verplaats ze.",
        "Obligations and KPIs belong in a contract clause or KPI: there they bind. Move them."}},
      {"lint.no-review-date",
       {"De herzieningsdatum ontbreekt. Zet review-by.", "The review date is missing. Set review-by."}},
      {"lint.review-past",
       {"De herzieningsdatum {date} is voorbij. Lees de clausule na tegen haar bronnen en zet een nieuwe datum.",
        "The review date {date} is past. Read the clause again against its sources and set a new date."}},
      {"lint.expired",
       {"De clausule is verlopen op {date}. Trek haar in of breng een nieuwe versie uit.",
        "The clause expired on {date}. Withdraw it or release a new version."}},
      {"lint.source-date",
       {"Bron \"{source}\" heeft geen controledatum of een in de toekomst. Zet de dag waarop de clausule ermee is "
        "vergeleken.",
        "Source \"{source}\" has no date of checking or one in the future. Put the day on which the clause was "
        "compared with it."}},
      {"lint.no-source",
       {"De clausule noemt geen bron. Voeg een <source> toe.", "The clause names no source. Add a <source>."}},
      {"lint.proof-without-equivalent",
       {"Bewijs \"{proof}\" is een keurmerk of norm en moet gelijkwaardige bewijzen toelaten. Zet equivalent=\"yes\".",
        "Proof \"{proof}\" is a label or standard and must accept equivalents. Set equivalent=\"yes\"."}},
      {"lint.equivalent-missing",
       {"\"{name}\" staat zonder \"{words}\" in dezelfde alinea. Voeg die woorden toe of beschrijf de eis functioneel.",
        "\"{name}\" stands without \"{words}\" in the same paragraph. Add these words or describe the demand "
        "functionally."}},
      {"lint.ladder-twice",
       {"Op ladder \"{subject}\" heeft niveau {level} al een clausule: {other}. Geef deze een ander niveau of een "
        "andere ladder.",
        "On ladder \"{subject}\" level {level} already has a clause: {other}. Give this one another level or another "
        "ladder."}},
      {"lint.archive-twice",
       {"Deze uitgave staat ook in {other}. Verwijder een van beide.",
        "This release also stands in {other}. Remove one of the two."}},
      {"lint.archive-newer",
       {"Een uitgave in archive/ moet ouder zijn dan de huidige ({current}).",
        "A release in archive/ must be older than the current one ({current})."}},
      {"lint.fill-twice",
       {"Invulveld \"{name}\" is tweemaal gedeclareerd. Verwijder er een.",
        "Fill-in \"{name}\" is declared twice. Remove one."}},
      {"lint.fill-without-label",
       {"Invulveld \"{name}\" mist een label in het Nederlands of Engels.",
        "Fill-in \"{name}\" lacks a label in Dutch or English."}},
      {"lint.choice-without-choices",
       {"Keuzeveld \"{name}\" heeft minstens twee keuzes nodig.", "Choice \"{name}\" needs at least two choices."}},
      {"lint.range-reversed",
       {"Bij invulveld \"{name}\" is min groter dan max.", "Fill-in \"{name}\" has a min above its max."}},
      {"lint.bad-sample",
       {"Invulveld \"{name}\": voorbeeld of suggestie \"{value}\" past niet bij type, bereik of keuzes.",
        "Fill-in \"{name}\": sample or suggestion \"{value}\" does not fit its type, range or choices."}},
      {"lint.unused-fill",
       {"Invulveld \"{name}\" komt niet voor in de tekst ({language}). Gebruik het of verwijder de declaratie.",
        "Fill-in \"{name}\" is not used in the text ({language}). Use it or remove its declaration."}},
      {"lint.undeclared-fill",
       {"Invulveld \"{name}\" is niet gedeclareerd in <fill-ins>.",
        "Fill-in \"{name}\" is not declared in <fill-ins>."}},
      {"lint.missing-language",
       {"De tekst in taal \"{language}\" ontbreekt.", "The text in language \"{language}\" is missing."}},
      {"lint.language-twice",
       {"De taal \"{language}\" staat er tweemaal in.", "The language \"{language}\" is there twice."}},
      {"lint.short-title", {"De titel is korter dan drie tekens.", "The title is shorter than three characters."}},
      {"lint.first-block", {"De tekst moet met een alinea beginnen.", "The body must begin with a paragraph."}},
      {"lint.last-block",
       {"De clausule moet eindigen met een alinea die buiten invulvelden minstens drie tekens heeft en niet met een "
        "invulveld eindigt.",
        "The clause must end in a paragraph that has at least three characters outside fill-ins and does not end in a "
        "fill-in."}},
      {"lint.uneven-table",
       {"Elke rij van een tabel heeft evenveel cellen als de kop ({columns}).",
        "Every row of a table has as many cells as its head ({columns})."}},
      {"lint.long-sentence",
       {"Deze zin telt {words} woorden (hoogstens 40): \"{start}…\". Splits haar.",
        "This sentence has {words} words (at most 40): \"{start}…\". Split it."}},
      {"lint.vague",
       {"\"{words}\" kan niemand toetsen. Zeg wie wat wanneer doet en hoe dat blijkt.",
        "Nobody can check \"{words}\". Say who does what by when, shown how."}},
      {"lint.fill-means-two",
       {"Invulveld \"{name}\" betekent in {other} iets anders (type, eenheid of label). Een gedeelde naam wordt maar "
        "één keer gevraagd: geef dit veld een eigen naam.",
        "Fill-in \"{name}\" means something else in {other} (type, unit or label). A shared name is asked only once: "
        "give this field a name of its own."}},
      {"lint.outdated-name",
       {"\"{name}\" is vervangen. Schrijf: {instead}.", "\"{name}\" has been replaced. Write: {instead}."}},
      {"citations.invalid",
       {"Een patroon in citations.xml is ongeldig: {reason}", "A pattern in citations.xml is invalid: {reason}"}},
      {"lint.framework-without-source",
       {"Kader \"{id}\" noemt geen bron. Voeg een <source> toe.",
        "Framework \"{id}\" names no source. Add a <source>."}},
      {"library.wrong-root",
       {"Dit bestand is niet wat zijn naam zegt. Het hoofdelement moet <{root}> zijn.",
        "This file is not what its name says. Its root element must be <{root}>."}},
      {"library.no-risk-card",
       {"Deze bibliotheek heeft geen risicokaart voor \"{group}\". De productgroepen staan in taxonomy.xml.",
        "This library has no risk card for \"{group}\". The product groups stand in taxonomy.xml."}},
      {"lint.card-twice",
       {"Productgroep \"{group}\" heeft al een risicokaart: {other}. Voeg ze samen.",
        "Product group \"{group}\" has a risk card already: {other}. Join them."}},
      {"lint.card-file-name",
       {"Een risicokaart heet naar haar productgroep: {expected}.",
        "A risk card is named after its product group: {expected}."}},
      {"lint.card-missing",
       {"Productgroep \"{group}\" heeft geen risicokaart. Maak {expected}.",
        "Product group \"{group}\" has no risk card. Make {expected}."}},
      {"lint.card-without",
       {"Deze risicokaart heeft niets bij \"{place}\". Voeg een punt toe.",
        "This risk card has nothing for \"{place}\". Add a point."}},
      {"lint.card-foreign-answer",
       {"Clausule \"{id}\" hoort niet bij productgroep \"{group}\" of een groep erboven. Kies een andere of breid haar "
        "groepen uit.",
        "Clause \"{id}\" does not belong to product group \"{group}\" or one above it. Choose another or widen its "
        "groups."}},
      {"lint.source-address",
       {"\"{address}\" is geen adres dat een lezer kan openen. Schrijf een adres dat met https:// begint.",
        "\"{address}\" is no address that a reader can open. Write an address that begins with https://."}},
      {"lint.scorecard-total",
       {"De punten tellen op tot {points}, meer dan {total}. Verlaag punten of verhoog total.",
        "The points add up to {points}, more than {total}. Lower points or raise total."}},
      {"lint.ladder-gap",
       {"Op de ladder \"{subject}\" ontbreekt voor \"{group}\" niveau {level}, tussen twee die er wel zijn. Voeg die "
        "trede "
        "toe of maak van de hoogste een onderwerp op zichzelf.",
        "The ladder \"{subject}\" lacks level {level} for \"{group}\", between two that it has. Add that step or make "
        "the "
        "highest a subject of its own."}},
  });
  return kTexts;
}

}  // namespace bestek
