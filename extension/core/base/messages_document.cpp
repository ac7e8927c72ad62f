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
      // Writing
      {"document.unwritable",
       {"Het document kan niet worden gemaakt ({reason}). Controleer geheugen en schijfruimte.",
        "The document cannot be made ({reason}). Check memory and disk space."}},
  });
  return kTexts;
}

}  // namespace bestek
