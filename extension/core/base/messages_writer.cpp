// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include "core/base/message_tables.hpp"

namespace bestek {

std::span<const MessageText> writer_messages() noexcept {
  static constexpr auto kTexts = std::to_array<MessageText>({
      // Where the document may not be changed
      {"writer.no-document",
       {"Er is geen Writer-document open. Open een document van het dossier.",
        "No Writer document is open. Open a document of the dossier."}},
      {"writer.read-only",
       {"Dit document is alleen-lezen. Kies Bewerken > Bewerkmodus of open een kopie; er is niets gewijzigd.",
        "This document is read-only. Choose Edit > Edit Mode or open a copy; nothing was changed."}},
      {"writer.protected-section",
       {"Hier staat een beveiligde sectie. Hef de beveiliging op bij Opmaak > Secties, of kies een andere plaats.",
        "There is a protected section here. Unprotect it under Format > Sections, or choose another place."}},
      {"writer.protected-cell",
       {"Deze tabelcel is beveiligd. Hef de beveiliging van de cel op, of kies een andere plaats.",
        "This table cell is protected. Unprotect the cell, or choose another place."}},
      {"writer.locked-control",
       {"Dit invulveld is vergrendeld. Ontgrendel het inhoudsbesturingselement eerst.",
        "This fill-in is locked. Unlock the content control first."}},
      {"writer.in-note",
       {"In een voet- of eindnoot kan geen clausule staan. Zet de cursor in de hoofdtekst.",
        "No clause can stand in a footnote or endnote. Put the cursor in the main text."}},
      {"writer.in-header",
       {"In een kop- of voettekst kan geen clausule staan. Zet de cursor in de hoofdtekst.",
        "No clause can stand in a header or footer. Put the cursor in the main text."}},
      {"writer.in-frame",
       {"In een kader of tekstvak kan geen clausule staan. Zet de cursor in de hoofdtekst.",
        "No clause can stand in a frame or text box. Put the cursor in the main text."}},
      {"writer.no-cursor",
       {"Er is geen plaats in de tekst gekozen. Klik in de hoofdtekst en probeer het opnieuw.",
        "No place in the text is chosen. Click in the main text and try again."}},
      // What is not there
      {"writer.slot-missing",
       {"De kop met bladwijzer \"{slot}\" is er niet meer. Zet de bladwijzer terug in de kop van het hoofdstuk.",
        "The heading with bookmark \"{slot}\" is gone. Put the bookmark back into the chapter's heading."}},
      {"writer.complex-table",
       {"In deze tabel zijn cellen gesplitst of samengevoegd; zij kan niet worden bijgewerkt. Herstel rijen en "
        "kolommen.",
        "Cells of this table were split or merged; it cannot be updated. Restore its rows and columns."}},
      {"writer.place-gone",
       {"Deze plaats is niet meer te vinden. Vernieuw de lijst.",
        "This place cannot be found any more. Refresh the list."}},
      {"writer.no-dossier",
       {"Dit document hoort niet bij een dossier: het staat niet in de dossier.xml van zijn map. Open een document dat "
        "daar wel in staat, of kies Bestek > Nieuwe aanbesteding.",
        "This document does not belong to a dossier: the dossier.xml of its folder does not name it. Open a document "
        "that "
        "it names, or choose Bestek > New tender."}},
      {"writer.nothing-chosen",
       {"Er is niets gekozen. Kies eerst een clausule in de lijst.",
        "Nothing is chosen. Choose a clause in the list first."}},
      // What went wrong
      {"writer.unreadable",
       {"Het document kan niet worden gelezen ({reason}). Sla het op en open het opnieuw.",
        "The document cannot be read ({reason}). Save it and open it again."}},
      {"writer.not-saved",
       {"Het document kan niet worden opgeslagen ({reason}). Kies Bestand > Opslaan als.",
        "The document cannot be saved ({reason}). Choose File > Save As."}},
      {"writer.insert-failed",
       {"Writer heeft de clausules niet ingevoegd; het document is niet gewijzigd.",
        "Writer did not insert the clauses; the document was not changed."}},
      {"writer.edit-failed",
       {"De wijziging is niet gelukt ({reason}); het document is niet gewijzigd.",
        "The change failed ({reason}); the document was not changed."}},
      {"writer.unknown-command",
       {"Bestek kent de opdracht \"{command}\" niet.", "Bestek has no command \"{command}\"."}},
      {"writer.wrong-arguments",
       {"De gegevens bij opdracht \"{command}\" kloppen niet ({reason}).",
        "The arguments of command \"{command}\" are wrong ({reason})."}},
      {"writer.failed",
       {"Opdracht \"{command}\" is niet gelukt ({reason}); er is niets gewijzigd.",
        "Command \"{command}\" failed ({reason}); nothing was changed."}},
  });
  return kTexts;
}

}  // namespace bestek
