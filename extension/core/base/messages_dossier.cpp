// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include "core/base/message_tables.hpp"

namespace bestek {

std::span<const MessageText> dossier_messages() noexcept {
  static constexpr auto kTexts = std::to_array<MessageText>({
      {"dossier.none",
       {"In deze map staat geen dossier.xml. Maak het dossier met `bestek new` of wijs de juiste map aan.",
        "This folder holds no dossier.xml. Make the dossier with `bestek new` or name the right folder."}},
      {"dossier.invalid",
       {"{what} heeft een ongeldige waarde: \"{value}\". Verbeter die regel van dossier.xml.",
        "{what} has an invalid value: \"{value}\". Mend that line of dossier.xml."}},
      {"dossier.newer-format",
       {"Dit dossier heeft formaat {format}; deze versie van Bestek leest tot en met formaat 1. Werk Bestek bij.",
        "This dossier has format {format}; this version of Bestek reads up to format 1. Update Bestek."}},
      {"dossier.unreadable-then",
       {"Zo zou dossier.xml niet meer te lezen zijn ({reason}) Er is niets gewijzigd. Kort lange teksten en lijsten "
        "in.",
        "dossier.xml could not be read any more ({reason}) Nothing was changed. Shorten long texts and lists."}},
      {"dossier.path-outside",
       {"\"{path}\" wijst buiten de map van het dossier. Een document heeft hier alleen een bestandsnaam.",
        "\"{path}\" points outside the dossier's folder. A document has only a file name here."}},
      {"profile.unknown-field",
       {"Het profiel kent geen veld \"{field}\". Verwijder het of verbeter de naam.",
        "The profile has no field \"{field}\". Remove it or mend its name."}},
      {"profile.wrong-value",
       {"Veld \"{field}\" heeft een ongeldige waarde: {value}. Zo kan het wel: {sample}.",
        "Field \"{field}\" has an invalid value: {value}. This would do: {sample}."}},
      {"profile.too-long",
       {"Veld \"{field}\" is langer dan {limit} tekens. Kort de tekst in.",
        "Field \"{field}\" is longer than {limit} characters. Shorten the text."}},
      {"profile.unknown-word",
       {"Veld \"{field}\" van het profiel heeft de waarde \"{value}\". Toegestaan: {allowed}.",
        "Field \"{field}\" of the profile has the value \"{value}\". Allowed: {allowed}."}},
      {"profile.missing-field",
       {"Veld \"{field}\" is verplicht. Vul het in.", "Field \"{field}\" is required. Fill it in."}},
      {"profile.dates-order",
       {"\"{field}\" ligt vóór \"{other}\". Verbeter een van beide datums.",
        "\"{field}\" lies before \"{other}\". Mend one of the two dates."}},
      {"profile.maximum-too-low",
       {"\"{field}\" is lager dan \"{other}\". Verhoog het maximum of laat het leeg.",
        "\"{field}\" is lower than \"{other}\". Raise the maximum or leave it empty."}},
      {"dossier.document-missing",
       {"Het dossier noemt dit document ({role}), maar het staat er niet. Zet het terug of verbeter dossier.xml.",
        "The dossier names this document ({role}), but it is not there. Put it back or mend dossier.xml."}},
      {"dossier.other-document",
       {"Dit document hoort bij een ander dossier ({found}) dan dit ({expected}). Zet het juiste document terug.",
        "This document belongs to another dossier ({found}) than this one ({expected}). Put the right document "
        "back."}},
      {"insert.nothing-named",
       {"Noem ten minste één clausule: --clauses id,id.", "Name at least one clause: --clauses id,id."}},
      {"insert.out-exists",
       {"Deze plaats bestaat al. Noem met --out een plaats die nog niet bestaat.",
        "This place exists already. Name a place with --out that does not exist yet."}},
      {"insert.no-profile",
       {"Een los document heeft geen profiel om een voorstel van te maken. Noem de clausules met --clauses of wijs de "
        "map van het dossier aan.",
        "A single document has no profile to make a proposal from. Name the clauses with --clauses or name the "
        "dossier's folder."}},
  });
  return kTexts;
}

}  // namespace bestek
