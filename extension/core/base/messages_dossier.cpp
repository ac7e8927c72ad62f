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
       {"{what} heeft een ongeldige waarde: \"{value}\". Verbeter dossier.xml of zet een reservekopie terug.",
        "{what} has an invalid value: \"{value}\". Mend dossier.xml or put a backup back."}},
      {"dossier.newer-format",
       {"Dit dossier heeft formaat {format}; deze versie van Bestek leest tot en met formaat {newest}. Werk Bestek "
        "bij.",
        "This dossier has format {format}; this version of Bestek reads up to format {newest}. Update Bestek."}},
      {"dossier.path-outside",
       {"\"{path}\" wijst buiten de map van het dossier. Een document heeft hier alleen een bestandsnaam.",
        "\"{path}\" points outside the dossier's folder. A document has only a file name here."}},
      {"profile.unknown-field",
       {"Het profiel kent geen veld \"{field}\". Verwijder het of verbeter de naam.",
        "The profile has no field \"{field}\". Remove it or mend its name."}},
      {"profile.wrong-value",
       {"Veld \"{field}\" heeft een ongeldige waarde: {value}. Zo kan het wel: {sample}.",
        "Field \"{field}\" has an invalid value: {value}. This would do: {sample}."}},
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
      // The state of a tender
      {"state.frozen",
       {"Dit document is gepubliceerd op {date} en blijft zoals het is. Leg een wijziging vast in een nota van "
        "inlichtingen; moet het document zelf anders, zet de aanbesteding dan eerst met een reden terug naar concept "
        "(`bestek state`).",
        "This document was published on {date} and stays as it is. Put a change into an information notice; if the "
        "document itself must change, first take the tender back to draft with a reason (`bestek state`)."}},
      {"state.already",
       {"De aanbesteding heeft deze status al ({state}). Er is niets gewijzigd.",
        "The tender has this state already ({state}). Nothing was changed."}},
      {"state.unknown",
       {"\"{value}\" is geen status. Kies draft, published of awarded.",
        "\"{value}\" is no state. Choose draft, published or awarded."}},
      {"state.wrong-date",
       {"\"{value}\" is geen datum. Schrijf bijvoorbeeld 2027-03-01.",
        "\"{value}\" is no date. Write for instance 2027-03-01."}},
      {"state.not-published",
       {"Een concept kan niet worden gegund. Publiceer de aanbesteding eerst.",
        "A draft cannot be awarded. Publish the tender first."}},
      {"state.reason-missing",
       {"Terug van \"{state}\" kan alleen met een reden. Geef die op met --reason.",
        "Going back from \"{state}\" needs a reason. Give it with --reason."}},
      {"state.errors-stand",
       {"Er staan nog fouten open ({value}). Los ze op (`bestek check`), of publiceer met een reden (--reason).",
        "Errors still stand ({value}). Solve them (`bestek check`), or publish with a reason (--reason)."}},
      {"state.before-last-step",
       {"De datum ligt vóór de vorige stap ({value}). Kies die dag of een latere.",
        "The date lies before the previous step ({value}). Choose that day or a later one."}},
      {"state.reason-too-long",
       {"De reden is te lang. Gebruik ten hoogste {value} tekens.",
        "The reason is too long. Use at most {value} characters."}},
      {"state.too-many-steps",
       {"De status is te vaak gewijzigd om nog een stap te bewaren. Verwijder oude stappen uit dossier.xml.",
        "The state was changed too often to keep another step. Remove old steps from dossier.xml."}},
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
