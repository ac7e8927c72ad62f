// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include "core/base/message_tables.hpp"

namespace bestek {

std::span<const MessageText> base_messages() noexcept {
  static constexpr auto kTexts = std::to_array<MessageText>({
      {"file.missing",
       {"Dit bestand of deze map bestaat niet. Controleer het pad.",
        "This file or folder does not exist. Check the path."}},
      {"file.unreadable",
       {"Dit bestand kan niet worden gelezen ({reason}). Controleer de rechten.",
        "This file cannot be read ({reason}). Check the permissions."}},
      {"file.unwritable",
       {"Dit bestand kan niet worden geschreven ({reason}). Controleer de rechten en de vrije ruimte.",
        "This file cannot be written ({reason}). Check the permissions and the free space."}},
      {"file.too-large",
       {"Dit bestand is groter dan {limit} bytes en wordt daarom niet gelezen.",
        "This file is larger than {limit} bytes and is therefore not read."}},
      {"xml.malformed",
       {"Dit is geen geldige XML: {reason}. Verbeter de regel.", "This is not valid XML: {reason}. Mend the line."}},
      {"xml.doctype",
       {"Een DOCTYPE is niet toegestaan. Verwijder de DOCTYPE-regel.",
        "A DOCTYPE is not allowed. Remove the DOCTYPE line."}},
      {"xml.too-deep",
       {"De XML is dieper genest dan {limit} niveaus en wordt niet gelezen.",
        "The XML is nested deeper than {limit} levels and is not read."}},
      {"xml.too-many-attributes",
       {"Een element heeft meer dan {limit} attributen of is te lang en wordt niet gelezen.",
        "An element has more than {limit} attributes or is too long and is not read."}},
      {"xml.encoding",
       {"Dit is geen XML in UTF-8. Sla het bestand op als UTF-8.", "This is no XML in UTF-8. Save the file as UTF-8."}},
      {"xml.version",
       {"Alleen XML 1.0 wordt gelezen. Zet version=\"1.0\" in de eerste regel.",
        "Only XML 1.0 is read. Put version=\"1.0\" in the first line."}},
      {"xml.schema", {"Dit past niet bij het schema: {reason}", "This does not fit the schema: {reason}"}},
      {"xml.schema-outside",
       {"Het schema verwijst naar \"{path}\". Een schema mag alleen een bestand in zijn eigen map noemen.",
        "The schema refers to \"{path}\". A schema may name only a file in its own folder."}},
      {"xml.schema-unusable",
       {"Het schema zelf kan niet worden gebruikt: {reason}", "The schema itself cannot be used: {reason}"}},
      {"json.malformed",
       {"Dit is geen geldige JSON: {reason}. Verbeter het bestand.",
        "This is not valid JSON: {reason}. Mend the file."}},
      {"json.not-an-object",
       {"Deze JSON is geen object. Schrijf hem zo: {shape}.",
        "This JSON is not an object. Write it like this: {shape}."}},
      {"json.too-deep",
       {"De JSON is dieper genest dan {limit} niveaus en wordt niet gelezen.",
        "The JSON is nested deeper than {limit} levels and is not read."}},
  });
  return kTexts;
}

}  // namespace bestek
