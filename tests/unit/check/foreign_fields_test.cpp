// SPDX-License-Identifier: EUPL-1.2
// What content controls and highlights of documents that others made leave open.
#include <algorithm>

#include "check_fixture.hpp"

using namespace bestek;
using namespace bestek::testing;

namespace {

Block control(const std::string& text, const std::string& alias, bool asks) {
  Block block = paragraph(text);
  block.controls = {{"", alias, 0, text.size(), asks}};
  return block;
}

/// What is found open in a document by itself, in reading order: a letter for how bad it is, and what.
std::string found_in(std::vector<Block> blocks, std::vector<Block> beside = {}) {
  std::map<std::string, DocumentText> texts;
  texts["form.docx"].blocks = std::move(blocks);
  texts["form.docx"].beside = std::move(beside);
  const auto findings = check_tender(nullptr, texts, shipped(), kNow);
  REQUIRE(findings.ok());
  std::string found;
  for (const Finding& finding : *findings)
    if (finding.rule == "STR-02") found += "EWH"[static_cast<int>(finding.severity)];
  return found;
}

Block highlighted(const std::string& text, std::size_t begin, std::size_t end) {
  Block block = paragraph(text);
  block.highlights = {{begin, end}};
  return block;
}

}  // namespace

TEST_CASE("a_control_of_others_that_asks_for_text_is_open_whatever_it_shows") {
  for (const char* shown :
       {"Naam van de opdracht", "Klik of tik om tekst in te voeren.", "[Titel]", "…", "     ", "", "x"}) {
    INFO(shown);
    CHECK(found_in({control(shown, "Titel", true)}) == "E");
    CHECK(found_in({control(shown, "", true)}) == "E");
  }
  CHECK(found_in({control("Levering van laptops", "Titel", false)}).empty());
}

TEST_CASE("a_control_of_others_is_open_in_headers_notes_and_frames_and_under_a_heading_that_sounds_like_a_form") {
  for (const DocumentArea area : {DocumentArea::kHeader, DocumentArea::kFooter, DocumentArea::kFootnote}) {
    Block block = control("Kies een datum", "Datum", true);
    block.area = area;
    CHECK(found_in({paragraph("Tekst")}, {block}) == "E");
  }
  for (const char* title : {"Form", "Statement of Work", "Price", "Aanvraagformulier", "Privacyverklaring"}) {
    INFO(title);
    CHECK(found_in({heading(title), control("Naam", "", true), paragraph("Termijn: [aantal] dagen")}) == "EW");
  }
  // The tenderer's own form is his to fill in.
  CHECK(found_in({heading("Inschrijfformulier"), paragraph("Ondergetekende verklaart:"), control("Naam", "", true),
                  paragraph("Termijn: [aantal] dagen")})
            .empty());
}

TEST_CASE("an_open_place_that_is_highlighted_is_told_once") {
  const std::string text = "De dienst is [naam dienst] in Utrecht.";
  const std::size_t at = text.find('[');
  CHECK(found_in({highlighted(text, at, at + 12)}) == "W");
  CHECK(found_in({highlighted(text, 0, text.size())}) == "W");
  // Another stretch is another note.
  CHECK(found_in({highlighted(text, text.find("Utrecht"), text.size())}) == "WW");
  CHECK(found_in({highlighted("Nog overleggen.", 0, 15)}) == "W");
  // A control's own words are told as its.
  Block block = control("Naam invullen", "Naam", true);
  block.highlights = {{0, block.text.size()}};
  CHECK(found_in({block}) == "E");
}

TEST_CASE("in_a_table_with_prices_the_columns_of_the_buyer_are_his") {
  const auto cell = [](const std::string& text, int row, int column) {
    Block block = paragraph(text);
    block.table = 0;
    block.row = row;
    block.column = column;
    return block;
  };
  const auto found = [&](const std::string& head, const std::string& left, const std::string& right) {
    std::map<std::string, DocumentText> texts;
    texts["prices.docx"].tables = {{"", 2, 2, -1}};
    texts["prices.docx"].blocks = {cell(head, 0, 0), cell("Prijs per stuk", 0, 1), cell(left, 1, 0), cell(right, 1, 1)};
    const auto findings = check_tender(nullptr, texts, shipped(), kNow);
    REQUIRE(findings.ok());
    return std::ranges::count(*findings, std::string("STR-02"), &Finding::rule);
  };
  CHECK(found("Product", "Laptop", "€ ______") == 0);
  CHECK(found("Product", "[naam product]", "€ ______") == 1);
  CHECK(found("", "Laptop", "[prijs]") == 0);
}
