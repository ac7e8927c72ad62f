// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include "core/base/message_tables.hpp"

namespace bestek {

std::span<const MessageText> clause_messages() noexcept {
  static constexpr auto kTexts = std::to_array<MessageText>({
      {"clause.not-a-clause",
       {"Dit bestand is geen Bestek-clausule. Het hoofdelement moet <clause xmlns=\"urn:bestek:clause:1\"> zijn.",
        "This file is not a Bestek clause. Its root element must be <clause xmlns=\"urn:bestek:clause:1\">."}},
      {"clause.newer-format",
       {"Deze clausule heeft formaat {format}; deze versie van Bestek leest tot en met formaat 1. Werk Bestek bij.",
        "This clause has format {format}; this version of Bestek reads up to format 1. Update Bestek."}},
      {"clause.invalid",
       {"{what} heeft een ongeldige waarde: \"{value}\". Zie het schema clauses/schema/clause.xsd.",
        "{what} has an invalid value: \"{value}\". See the schema clauses/schema/clause.xsd."}},
  });
  return kTexts;
}

}  // namespace bestek
