// SPDX-License-Identifier: EUPL-1.2
#include "bench/synthetic_library.hpp"

#include <array>
#include <string>

#include "core/base/files.hpp"

namespace bestek::bench {
namespace {

constexpr int kFilesPerFolder = 500;
constexpr std::array<const char*, 3> kLevels{"basis", "significant", "ambitious"};

std::string text_xml(const char* language, const std::string& number, bool dutch) {
  return std::string("  <text xml:lang=\"") + language + "\">\n    <title>" + (dutch ? "Eis " : "Requirement ") +
         number + "</title>\n    <body>\n      <p>" +
         (dutch ? "De <term ref=\"supplier\"/> levert onderdeel " : "The <term ref=\"supplier\"/> delivers part ") +
         number +
         (dutch
              ? " binnen <fill ref=\"days\"/> werkdagen na de bestelling, zonder kosten voor de <term ref=\"buyer\"/>."
              : " within <fill ref=\"days\"/> working days of the order, at no cost to the <term ref=\"buyer\"/>.") +
         "</p>\n      <ul>\n        <li>" +
         (dutch ? "elk onderdeel draagt een serienummer;" : "every part carries a serial number;") +
         "</li>\n        <li>" + (dutch ? "de verpakking gaat retour." : "the packaging goes back.") +
         "</li>\n      </ul>\n    </body>\n    <evidence><p>" +
         (dutch ? "Leverbon met datum en serienummer." : "Delivery note with date and serial number.") +
         "</p></evidence>\n    <explanation><p>" +
         (dutch ? "Meetbaar gemaakt voor de proef." : "Made measurable for the trial.") +
         "</p></explanation>\n  </text>\n";
}

std::string clause_xml(const std::string& id, const std::string& number, const char* level) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<clause xmlns=\"urn:bestek:clause:1\" format=\"1\" id=\"" + id +
         "\" version=\"1.0.0\" status=\"checked\" kind=\"requirement\">\n"
         "  <classification aspect=\"delivery\" theme=\"circular\" phase=\"use\" level=\"" +
         level +
         "\" legal-floor=\"no\" refurbished=\"yes\"><group ref=\"hardware\"/></classification>\n"
         "  <fill-ins>\n    <fill-in name=\"days\" type=\"integer\" by=\"buyer\" min=\"1\" max=\"60\" sample=\"10\">\n"
         "      <label xml:lang=\"nl\">Aantal werkdagen</label><label xml:lang=\"en\">Number of working days</label>\n"
         "    </fill-in>\n  </fill-ins>\n" +
         text_xml("nl", number, true) + text_xml("en", number, false) +
         "  <basis><source address=\"https://example.org/synthetic\" checked=\"2026-11-23\" "
         "certainty=\"secondary\">Synthetic</source></basis>\n"
         "  <validity from=\"2026-11-23\" review-by=\"2099-12-31\"/>\n</clause>\n";
}

}  // namespace

Status make_synthetic_library(const std::filesystem::path& folder, int count, const std::filesystem::path& model) {
  std::error_code failure;
  std::filesystem::create_directories(folder, failure);
  if (failure || !std::filesystem::is_empty(folder, failure)) {
    return Error{"file.unwritable", {folder.string(), 0, {}, {}}, {{"reason", "the folder is not empty"}}};
  }
  for (const char* name : {"schema", "rules"}) {
    if (!failure) std::filesystem::copy(model / name, folder / name, failure);
  }
  for (const char* name : {"library.xml", "taxonomy.xml"})
    std::filesystem::copy_file(model / name, folder / name, failure);
  if (failure) return Error{"file.unreadable", {model.string(), 0, {}, {}}, {{"reason", failure.message()}}};
  for (int i = 0; i < count; ++i) {
    const std::string area = "area" + std::to_string(i / kFilesPerFolder);
    const std::string name = "clause-" + std::to_string(i);
    if (i % kFilesPerFolder == 0) std::filesystem::create_directories(folder / area, failure);
    const std::string xml = clause_xml(std::string(area).append(".").append(name), std::to_string(i + 1),
                                       kLevels.at(static_cast<std::size_t>(i % 3)));
    if (const Status written = write_file(folder / area / (name + ".xml"), xml); !written) return written;
  }
  return Done{};
}

}  // namespace bestek::bench
