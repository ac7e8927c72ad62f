// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include "core/base/message_tables.hpp"

namespace bestek {

std::span<const MessageText> document_messages() noexcept {
  static constexpr auto kTexts = std::to_array<MessageText>({
      // Reading
      {"document.damaged",
       {"Dit bestand is beschadigd of niet compleet ({reason}). Haal het opnieuw op of herstel het in Writer.",
        "This file is damaged or incomplete ({reason}). Fetch it again or repair it in Writer."}},
      {"document.encrypted",
       {"Dit document heeft een wachtwoord. Open het in Writer en sla het zonder wachtwoord op.",
        "This document has a password. Open it in Writer and save it without a password."}},
      {"document.old-word",
       {"Dit is een document in het oude Word-formaat (.doc). Open het in Writer en sla het op als .odt of .docx.",
        "This is a document in Word's old format (.doc). Open it in Writer and save it as .odt or .docx."}},
      {"document.not-text",
       {"Dit is geen tekstdocument ({type}). Kies een .odt- of .docx-bestand.",
        "This is no text document ({type}). Choose an .odt or .docx file."}},
      {"document.unknown-format",
       {"Dit is geen ODT- of DOCX-bestand. Kies een tekstdocument, of sla het in Writer op als .odt.",
        "This is no ODT or DOCX file. Choose a text document, or save it from Writer as .odt."}},
      {"document.unsafe-package",
       {"Dit bestand wordt niet uitgepakt: namen, aantal of omvang van de delen zijn niet te vertrouwen ({reason}). "
        "Open het in Writer en sla het opnieuw op.",
        "This file is not unpacked: names, number or sizes of its parts cannot be trusted ({reason}). "
        "Open it in Writer and save it again."}},
      {"document.too-much",
       {"Dit document heeft meer dan {limit} van: {what}. Zo groot is geen aanbestedingsstuk; het wordt niet gelezen.",
        "This document has more than {limit} of: {what}. No tender document is that large; it is not read."}},
      // Writing
      {"document.changed-meanwhile",
       {"Dit document is intussen door iets anders gewijzigd. Lees het opnieuw en herhaal de opdracht.",
        "Something else changed this document meanwhile. Read it again and repeat the command."}},
      {"document.unwritable",
       {"Het document kan niet worden gemaakt ({reason}). Controleer geheugen en schijfruimte.",
        "The document cannot be made ({reason}). Check memory and disk space."}},
      {"document.not-odt",
       {"Alleen een ODT-document kan worden gewijzigd ({type}). Open het in Writer en sla het op als .odt.",
        "Only an ODT document can be changed ({type}). Open it in Writer and save it as .odt."}},
      {"document.signed",
       {"Dit document is digitaal ondertekend; een wijziging maakt de handtekening ongeldig. Verwijder eerst de "
        "handtekening in Writer.",
        "This document is digitally signed; a change would break the signature. Remove the signature in Writer "
        "first."}},
      {"document.open-elsewhere",
       {"Dit document is geopend door {who}. Sluit het eerst, of verwijder {lock} als niemand het open heeft.",
        "This document is open ({who}). Close it first, or remove {lock} if nobody has it open."}},
      {"document.no-slot",
       {"Dit document heeft geen plaats \"{slot}\". Zet die bladwijzer in de kop waaronder de clausules horen.",
        "This document has no slot \"{slot}\". Put that bookmark into the heading under which the clauses belong."}},
      {"document.no-table",
       {"Dit document heeft geen tabel met de bladwijzer \"{table}\" in de eerste kopcel. Zet hem terug.",
        "This document has no table with the bookmark \"{table}\" in its first head cell. Put it back."}},
      {"document.no-fill-in",
       {"Invulveld \"{tag}\" staat niet (meer) in dit document. Lees het dossier opnieuw.",
        "Fill-in \"{tag}\" does not stand in this document (any more). Read the dossier again."}},
      {"document.protected",
       {"\"{slot}\" staat in een beveiligd deel van het document. Hef de beveiliging in Writer op.",
        "\"{slot}\" stands in a protected part of the document. Lift the protection in Writer."}},
      // Templates and new dossiers
      {"template.missing",
       {"Er is geen sjabloon voor {role} ({procedure}, {language}). Kies een andere procedure of taal, of voeg het "
        "sjabloon toe.",
        "There is no template for {role} ({procedure}, {language}). Choose another procedure or language, or add the "
        "template."}},
      {"template.not-flat-text",
       {"Dit sjabloon is geen plat ODF-tekstdocument. Sla het in Writer op als .fodt.",
        "This template is no flat ODF text document. Save it from Writer as .fodt."}},
      {"template.unknown-condition",
       {"Sectie \"{section}\" noemt een voorwaarde die Bestek niet kent. Verbeter de naam van de sectie.",
        "Section \"{section}\" names a condition that Bestek does not know. Mend the section's name."}},
      {"dossier.folder-not-absolute",
       {"\"{folder}\" is geen volledig pad. Schrijf het hele pad, dat met / begint, of kies de map.",
        "\"{folder}\" is no full path. Write the whole path, which begins with /, or choose the folder."}},
      {"dossier.folder-not-empty",
       {"Deze map is niet leeg. Kies een lege of nieuwe map voor het dossier.",
        "This folder is not empty. Choose an empty or new folder for the dossier."}},
      {"dossier.folder-not-made",
       {"Deze map kan niet worden gemaakt. Kies een andere plaats of controleer de rechten.",
        "This folder cannot be made. Choose another place or check the permissions."}},
      // Planning insertions
      {"insert.withdrawn",
       {"Clausule \"{id}\" is ingetrokken. Opvolger: {successor}.",
        "Clause \"{id}\" was withdrawn. Successor: {successor}."}},
      {"insert.draft",
       {"\"{title}\" ({id}) is een concept: nog niet gecontroleerd. Laat de clausule eerst controleren, of voeg haar "
        "alleen in met een reden (--reason).",
        "\"{title}\" ({id}) is a draft: not checked yet. Have the clause checked first, or insert it by itself with a "
        "reason (--reason)."}},
      {"insert.unmarked",
       {"\"{title}\" ({id}) staat hier al, zonder merk. Zet er een merk bij: `bestek mark`, of Herstel in Bevindingen.",
        "\"{title}\" ({id}) stands here without marks. Mark it: `bestek mark`, or the fix in Findings."}},
      {"insert.hidden",
       {"\"{title}\" ({id}) staat hier al, verborgen. Maak de tekst zichtbaar of verwijder haar.",
        "\"{title}\" ({id}) stands here already, hidden. Show the text or remove it."}},
      {"mark.not-found",
       {"Clausule \"{id}\" staat nergens zonder merk, of haar tekst is anders dan vrijgegeven. Voeg haar opnieuw in.",
        "Clause \"{id}\" stands nowhere without marks, or its text is not as released. Insert it again."}},
      {"insert.no-text",
       {"Clausule \"{id}\" heeft geen tekst in de taal van het document ({language}). Voeg de vertaling toe of kies "
        "een "
        "andere clausule.",
        "Clause \"{id}\" has no text in the document's language ({language}). Add the translation or choose another "
        "clause."}},
      {"insert.no-home",
       {"\"{title}\" ({kind}) heeft hier geen plaats: zij hoort in een document van de soort {role}. Open dat "
        "document van het dossier, of voeg haar in op de plaats van de cursor.",
        "There is no place here for \"{title}\" ({kind}): it belongs in a document of the kind {role}. Open that "
        "document of the dossier, or insert it at the cursor."}},
      {"insert.no-document",
       {"Het document voor {role} ontbreekt. Zet het terug in de map of verbeter dossier.xml.",
        "The document for {role} is missing. Put it back into the folder or mend dossier.xml."}},
      {"insert.present",
       {"Clausule \"{id}\" staat al in het dossier en is overgeslagen.",
        "Clause \"{id}\" stands in the dossier already and was left out."}},
      {"insert.excludes",
       {"Clausule \"{id}\" en \"{other}\" sluiten elkaar uit. Verwijder een van beide.",
        "Clauses \"{id}\" and \"{other}\" exclude each other. Remove one of them."}},
      {"insert.no-award-table",
       {"Dit document heeft geen tabel met gunningscriteria; geef \"{id}\" zelf een weging.",
        "This document has no table of award criteria; give \"{id}\" a weight yourself."}},
      // Filling in
      {"fill.unknown",
       {"Geen document van het dossier heeft een invulveld \"{name}\". Controleer de naam met `bestek show`.",
        "No document of the dossier has a fill-in \"{name}\". Check the name with `bestek show`."}},
      {"fill.for-bidder",
       {"Invulveld \"{name}\" vult de inschrijver in. Laat het open.",
        "Fill-in \"{name}\" is filled in by the tenderer. Leave it open."}},
      {"fill.for-signing",
       {"Invulveld \"{name}\" vullen partijen bij ondertekening in. Laat het open.",
        "Fill-in \"{name}\" is filled in by the parties at signing. Leave it open."}},
      {"fill.wrong-json", {"\"{name}\" moet een tekst of getal zijn.", "\"{name}\" must be a text or a number."}},
      {"fill.weight-unknown",
       {"\"{name}\" heeft geen regel in de tabel met gunningscriteria. Voeg het criterium eerst in.",
        "\"{name}\" has no row in the table of award criteria. Insert the criterion first."}},
  });
  return kTexts;
}

}  // namespace bestek
