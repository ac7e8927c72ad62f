// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <catch2/catch_test_macros.hpp>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "core/check/check.hpp"
#include "core/document/marks.hpp"

namespace bestek::testing {

inline const Date kNow = *parse_date("2026-11-23");

inline const Library& shipped() {
  static const Library library = Library::load(BESTEK_SOURCE_DIR "/clauses").value();
  return library;
}

/// A heading with a chapter mark, or without one when `part` is empty.
inline Block heading(const std::string& text, const std::string& part = {}, int level = 1) {
  Block block;
  block.text = text;
  block.outline_level = level;
  if (!part.empty()) {
    const std::string mark = std::string(kPartMarkPrefix) + part;
    block.bookmarks = {{mark, BookmarkEdge::Kind::kStart, 1}, {mark, BookmarkEdge::Kind::kEnd, text.size() - 1}};
  }
  return block;
}

inline Block paragraph(const std::string& text) {
  Block block;
  block.text = text;
  return block;
}

/// A dossier with a guide, a programme and an agreement that hold what the rules want, to which a test adds what it is
/// about.
class TenderUnderCheck {
 public:
  TenderUnderCheck() {
    dossier.profile.authority = "Hogeschool Voorbeeld";
    dossier.profile.subject = "Levering van laptops";
    dossier.profile.groups = {"laptop"};
    dossier.profile.estimated_value = 900000;
    add("guide.odt", DocumentRole::kGuide,
        {heading("Onderwerp", "subject"), heading("Planning", "planning"), heading("Uitsluiting", "exclusion"),
         paragraph("De inschrijver dient het UEA in. De gronden van artikel 2.86 gelden."),
         heading("Geschiktheid", "suitability"), heading("Gunning", "award"), heading("Bijlagen", "annexes"),
         heading("Vragen", "questions"),
         paragraph("Wijzigingen van de conceptovereenkomst kunnen via TenderNed worden voorgesteld."),
         heading("Indienen", "validity"),
         paragraph("De opdracht is niet in percelen verdeeld, omdat de producten samenhangen."),
         paragraph("Varianten zijn niet toegestaan."),
         paragraph("Inlichtingen geven de Belastingdienst en de Arbeidsinspectie.")});
    add("programme.odt", DocumentRole::kProgramme,
        {heading("Eisen", "requirements"),
         paragraph("Wat mensen bedienen, voldoet aan de eisen van toegankelijkheid.")});
    add("agreement.odt", DocumentRole::kAgreement,
        {heading("Verplichtingen", "obligations"),
         paragraph("De aansprakelijkheid is beperkt. Algemene voorwaarden van derden zijn niet van toepassing."),
         paragraph("Bij strijdigheid gaat deze overeenkomst voor. De leverancier neemt gebruikte apparaten in."),
         heading("KPI", "kpi_annex")});
  }

  void add(const std::string& file, DocumentRole role, std::vector<Block> blocks) {
    dossier.documents.push_back({role, file, {}});
    texts[file].name = file;
    texts[file].blocks = std::move(blocks);
  }

  /// Adds the paragraph at the end of a document, or of its chapter.
  void say(const std::string& file, const std::string& text, const std::string& part = {}) {
    auto& blocks = texts[file].blocks;
    auto at = blocks.end();
    if (!part.empty()) {
      for (auto block = blocks.begin(); block != blocks.end(); ++block) {
        if (!block->bookmarks.empty() && block->bookmarks.front().name == std::string(kPartMarkPrefix) + part)
          at = block + 1;
      }
    }
    blocks.insert(at, paragraph(text));
  }

  [[nodiscard]] std::vector<Finding> findings(const std::filesystem::path& team_rules = {}) const {
    const auto found = check_tender(&dossier, texts, shipped(), kNow, team_rules);
    REQUIRE(found.ok());
    return *found;
  }

  /// Severities of the findings of one rule: "E", "W" or "H" each, in order.
  [[nodiscard]] std::string severities(const std::string& rule) const {
    std::string found;
    for (const Finding& finding : findings()) {
      if (finding.rule == rule) found += "EWH"[static_cast<int>(finding.severity)];
    }
    return found;
  }

  Dossier dossier;
  std::map<std::string, DocumentText> texts;
};

/// A paragraph that is one content control; an empty value leaves it open.
inline Block field(const std::string& tag, const std::string& label, const std::string& value) {
  Block block = paragraph(value.empty() ? "[" + label + "]" : value);
  block.controls = {{tag, label, 0, block.text.size(), value.empty()}};
  return block;
}

/// The guide's award table: its head, the price and what the test adds.
inline void add_award_table(TenderUnderCheck& tender, const std::vector<std::pair<std::string, Block>>& rows,
                            const std::string& weights = "Weging (%)") {
  auto& guide = tender.texts["guide.odt"];
  std::vector<Block> cells{paragraph("Gunningscriterium"), paragraph(weights)};
  cells[0].bookmarks = {{"bestek_table_award", BookmarkEdge::Kind::kStart, 1},
                        {"bestek_table_award", BookmarkEdge::Kind::kEnd, 5}};
  for (const auto& [name, weight] : rows) {
    cells.push_back(paragraph(name));
    cells.push_back(weight);
  }
  for (std::size_t i = 0; i < cells.size(); ++i) {
    cells[i].table = 0;
    cells[i].row = static_cast<int>(i / 2);
    cells[i].column = static_cast<int>(i % 2);
  }
  guide.tables = {{"Gunning", static_cast<int>(cells.size() / 2), 2, -1}};
  guide.blocks.insert(guide.blocks.end(), cells.begin(), cells.end());
}

/// A tender whose reference, codes, term and dates texts repeat.
inline TenderUnderCheck planned_tender(Language language = Language::kDutch) {
  TenderUnderCheck tender;
  TenderProfile& profile = tender.dossier.profile;
  profile.language = language;
  profile.reference = "HV-2027-014";
  profile.cpv = "30213100-6";
  profile.term_months = 36;
  profile.dates.deadline = parse_date("2027-03-01");
  profile.dates.start = parse_date("2027-05-10");
  return tender;
}

/// Severities of what the check finds that a sentence in the guide says otherwise.
inline std::string said_in_guide(TenderUnderCheck tender, const std::string& text) {
  tender.say("guide.odt", text, "subject");
  return tender.severities("FIL-05");
}

}  // namespace bestek::testing
