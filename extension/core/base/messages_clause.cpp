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
      {"fill.not-a-number",
       {"Invulveld \"{name}\": \"{value}\" is geen getal.", "Fill-in \"{name}\": \"{value}\" is not a number."}},
      {"fill.not-whole",
       {"Invulveld \"{name}\": \"{value}\" moet een geheel getal zijn.",
        "Fill-in \"{name}\": \"{value}\" must be a whole number."}},
      {"fill.too-precise",
       {"Invulveld \"{name}\": \"{value}\" heeft meer dan twee decimalen. Schrijf een bedrag als 1.250,50 (Nederlands) "
        "of 1,250.50 (Engels).",
        "Fill-in \"{name}\": \"{value}\" has more than two decimals. Write an amount as 1.250,50 (Dutch) or 1,250.50 "
        "(English)."}},
      {"fill.out-of-range",
       {"Invulveld \"{name}\": {value} ligt buiten {min} tot en met {max}.",
        "Fill-in \"{name}\": {value} is outside {min} to {max}."}},
      {"fill.too-low",
       {"Invulveld \"{name}\": {value} is te weinig; ten minste {min}.",
        "Fill-in \"{name}\": {value} is too little; at least {min}."}},
      {"fill.too-high",
       {"Invulveld \"{name}\": {value} is te veel; ten hoogste {max}.",
        "Fill-in \"{name}\": {value} is too much; at most {max}."}},
      {"fill.not-a-date",
       {"Invulveld \"{name}\": \"{value}\" is geen datum. Schrijf DD-MM-JJJJ of JJJJ-MM-DD.",
        "Fill-in \"{name}\": \"{value}\" is not a date. Write DD-MM-YYYY or YYYY-MM-DD."}},
      {"fill.not-a-time",
       {"Invulveld \"{name}\": \"{value}\" is geen tijdstip. Schrijf bijvoorbeeld 14:00.",
        "Fill-in \"{name}\": \"{value}\" is not a time. Write for example 14:00."}},
      {"fill.not-a-choice",
       {"Invulveld \"{name}\": \"{value}\" is geen van de keuzes.",
        "Fill-in \"{name}\": \"{value}\" is none of the choices."}},
      {"fill.empty", {"Invulveld \"{name}\" kreeg geen waarde.", "Fill-in \"{name}\" got no value."}},
      {"fill.too-long",
       {"Invulveld \"{name}\": de tekst is langer dan 500 tekens.",
        "Fill-in \"{name}\": the text is longer than 500 characters."}},
  });
  return kTexts;
}

}  // namespace bestek
