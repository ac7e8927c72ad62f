// SPDX-License-Identifier: EUPL-1.2
// The award table of a guide, added up as a person does.
#include "check_fixture.hpp"

using namespace bestek;
using namespace bestek::testing;

namespace {

using Weights = std::vector<std::pair<std::string, std::string>>;

/// What AWD-02 says of a table with these rows below such a head.
std::string severities_of(const Weights& weights, const std::string& head = "Weging (%)") {
  TenderUnderCheck tender;
  std::vector<std::pair<std::string, Block>> rows;
  rows.reserve(weights.size());
  for (const auto& [name, weight] : weights) rows.emplace_back(name, paragraph(weight));
  add_award_table(tender, rows);
  for (Block& block : tender.texts["guide.odt"].blocks)
    if (block.text == "Weging (%)") block.text = head;
  return tender.severities("AWD-02");
}

}  // namespace

TEST_CASE("weights_are_read_from_the_column_that_carries_the_mark") {
  // Given an award table whose columns changed places, with a column of a person's own between them,
  TenderUnderCheck tender;
  auto& guide = tender.texts["guide.odt"];
  const auto cell = [&](int row, int column, const std::string& text, const std::string& mark = {}) {
    Block block = paragraph(text);
    block.table = 0;
    block.row = row;
    block.column = column;
    if (!mark.empty()) block.bookmarks = {{mark, BookmarkEdge::Kind::kStart, 1}, {mark, BookmarkEdge::Kind::kEnd, 5}};
    guide.blocks.push_back(block);
  };
  cell(0, 0, "Weging (%)", "bestek_col_award_weight");
  cell(0, 1, "Volgorde");
  cell(0, 2, "Gunningscriterium", "bestek_col_award_criterion");
  for (int row = 1; row <= 2; ++row) {
    cell(row, 0, row == 1 ? "60" : "30");
    cell(row, 1, std::to_string(row));
    cell(row, 2, row == 1 ? "Prijs" : "Plan van aanpak");
  }
  guide.tables = {{"Gunning", 3, 3, -1}};
  // then it is 90 that they add up to, and not 3.
  bool told = false;
  for (const Finding& finding : tender.findings())
    told = told || finding.message.in(Language::kEnglish).find("90") != std::string::npos;
  CHECK(told);
}

TEST_CASE("a_weight_of_nothing_is_a_finding") {
  const auto severities = [](const std::string& price, const std::string& quality, bool best_value) {
    TenderUnderCheck tender;
    if (best_value) tender.say("guide.odt", "Gegund wordt op de beste prijs-kwaliteitverhouding (BPKV).", "award");
    add_award_table(tender, {{"Prijs", paragraph(price)}, {"Plan van aanpak", paragraph(quality)}});
    return tender.severities("AWD-02");
  };
  CHECK(severities("40", "60", true).empty());
  CHECK(severities("100", "0", true) == "E");
  CHECK(severities("100 %", "0,0 %", false) == "E");
  CHECK(severities("0", "100", true) == "E");
  CHECK(severities("0", "100", false).empty());  // a fixed price: only quality counts
}

TEST_CASE("weights_that_only_round_to_a_hundred_are_a_finding") {
  const auto severities = [](const std::vector<std::string>& weights) {
    TenderUnderCheck tender;
    std::vector<std::pair<std::string, Block>> rows;
    rows.reserve(weights.size());
    for (const std::string& weight : weights) rows.emplace_back("Prijs " + weight, paragraph(weight));
    add_award_table(tender, rows);
    return tender.severities("AWD-02");
  };
  CHECK(severities({"33,33", "33,33", "33,34"}).empty());
  CHECK(severities({"33,33", "33,33", "33,33"}) == "E");
  CHECK(severities({"33,333", "33,333", "33,333"}) == "E");
  CHECK(severities({"33,3333", "33,3333", "33,3334"}).empty());
  CHECK(severities({"50,001", "50"}) == "E");
}

TEST_CASE("a_range_of_weights_in_any_words_is_lawful_and_no_other_words_are") {
  const auto severities = [](const std::string& weight) {
    TenderUnderCheck tender;
    add_award_table(tender, {{"Prijs", paragraph("60")}, {"Plan van aanpak", paragraph(weight)}});
    return tender.severities("AWD-02");
  };
  for (const char* range :
       {"30\u201340", "30-40", "30 - 40 %", "30 tot en met 40", "30 t/m 40", "30 tot 40", "30 to 40"}) {
    INFO(range);
    CHECK(severities(range).empty());
  }
  for (const char* unclear : {"30 of 40", "30 tot veel", "tot 40", "nader te bepalen"}) {
    INFO(unclear);
    CHECK(severities(unclear) == "E");
  }
}

TEST_CASE("a_total_row_does_not_overrule_the_sum_of_the_weights") {
  // In percents the whole is a hundred, whatever a row says.
  CHECK(severities_of({{"Prijs", "60"}, {"Plan", "30"}, {"Totaal", "100"}}) == "E");
  CHECK(severities_of({{"Prijs", "60"}, {"Plan", "30"}, {"Totaal", "100 %"}}) == "E");
  CHECK(severities_of({{"Prijs", "60"}, {"Plan", "30"}, {"Totaal", "90"}}) == "E");
  CHECK(severities_of({{"Prijs", "60"}, {"Plan", "30"}, {"Totaal", ""}}) == "E");
  CHECK(severities_of({{"Prijs", "60"}, {"Plan", "30"}, {"Totaal", "honderd"}}) == "E");
  CHECK(severities_of({{"Prijs", "60"}, {"Plan", "40"}, {"Totaal", "90"}}) == "E");
  CHECK(severities_of({{"Prijs", "60"}, {"Plan", "40"}, {"Totale weging", "110 %"}}) == "E");
  CHECK(severities_of({{"Price", "60"}, {"Plan", "40"}, {"Grand total (100 %)", "90"}}) == "E");
  CHECK(severities_of({{"Prijs", "60"}, {"Plan", "40"}, {"Totaal", "100"}}).empty());
  CHECK(severities_of({{"Prijs", "60"}, {"Plan", "40"}}).empty());
  // The sign may stand in the cells or as a word in the head.
  CHECK(severities_of({{"Prijs", "60 %"}, {"Plan", "30 %"}, {"Totaal", "90 %"}}, "Weging") == "E");
  CHECK(severities_of({{"Prijs", "60"}, {"Plan", "30"}, {"Totaal", "90"}}, "Weging in procenten") == "E");
  // Points add up to what the tender says.
  CHECK(severities_of({{"Prijs", "600"}, {"Plan", "300"}, {"Totaal", "900"}}, "Punten").empty());
  CHECK(severities_of({{"Prijs", "600"}, {"Plan", "300"}, {"Totaal", "1000"}}, "Punten") == "E");
  CHECK(severities_of({{"Prijs", "600"}, {"Plan", "300"}}, "Punten").empty());
  for (const char* total :
       {"Totaal aantal punten", "Totaal te behalen punten", "Maximaal totaal", "Totaal maximaal te behalen score",
        "Maximale score totaal", "\u03a3", "\u03a3 punten", "Punten totaal", "Totaal inschrijving"}) {
    INFO(total);
    CHECK(severities_of({{"Prijs", "60"}, {"Plan", "40"}, {total, "1000"}}, "Punten") == "E");
    CHECK(severities_of({{"Prijs", "60"}, {"Plan", "40"}, {total, "100"}}, "Punten").empty());
    CHECK(severities_of({{"Prijs", "60"}, {"Plan", "40"}, {total, "100"}}).empty());
  }
  // The last row may be the total of its own group.
  CHECK(
      severities_of({{"Prijs", "60"}, {"Plan", "20"}, {"Groen", "20"}, {"Totaal kwaliteit", "40"}}, "Punten").empty());
  CHECK(
      severities_of({{"Prijs", "60"}, {"Plan", "20"}, {"Groen", "20"}, {"Kwaliteit totaal", "40"}}, "Punten").empty());
  CHECK(severities_of({{"Prijs", "60"}, {"Plan", "20"}, {"Groen", "20"}, {"Totaal milieu", "40"}}, "Punten").empty());
  CHECK(severities_of({{"Plan", "30"}, {"Groen", "30"}, {"Kwaliteit totaal", "60"}, {"Prijs", "40"}}).empty());
  // A total of some rows is no second criterion, and a criterion with that word in its name is one.
  CHECK(
      severities_of({{"Plan", "30"}, {"Duurzaamheid", "30"}, {"Subtotaal kwaliteit", "60"}, {"Prijs", "40"}}).empty());
  CHECK(severities_of({{"Plan", "30"}, {"Groen", "30"}, {"Totaal kwaliteit", "60"}, {"Prijs", "40"}, {"Totaal", "100"}})
            .empty());
  CHECK(
      severities_of({{"Prijs laptop", "20"}, {"Prijs scherm", "20"}, {"Totaal prijs", "40"}, {"Plan", "60"}}).empty());
  CHECK(severities_of({{"Totaalprijs", "60"}, {"Plan", "40"}}).empty());
  CHECK(severities_of({{"Total cost of ownership", "60"}, {"Plan", "30"}}) == "E");
}

TEST_CASE("a_total_is_known_by_each_of_its_words") {
  for (const char* total :
       {"Totaal", "Total", "Totale weging", "Totalen", "Totals", "Som", "Eindtotaal", "Totaalscore", "Sum"}) {
    INFO(total);
    CHECK(severities_of({{"Prijs", "60"}, {"Plan", "40"}, {total, "1000"}}, "Punten") == "E");
    CHECK(severities_of({{"Prijs", "60"}, {"Plan", "40"}, {total, "100"}}, "Punten").empty());
  }
}

TEST_CASE("a_part_of_a_criterion_is_no_criterion_by_each_of_its_words") {
  for (const char* part :
       {"Waarvan", "Subcriterium", "Sub-criterium", "Of which", "Sub-criterion", "Subtotaal", "Subtotal"}) {
    INFO(part);
    CHECK(severities_of({{"Prijs", "60"}, {"Plan", "40"}, {std::string(part) + " planning", "25"}}).empty());
  }
  CHECK(severities_of({{"Prijs", "60"}, {"Plan", "40"}, {"Planning", "25"}}) == "E");
}

TEST_CASE("a_price_is_known_by_each_of_its_words_and_is_no_quality") {
  for (const char* price : {"Prijs", "Price", "Kosten van gebruik", "Total cost", "TCO"}) {
    INFO(price);
    TenderUnderCheck tender;
    tender.say("guide.odt", "Gegund wordt op de beste prijs-kwaliteitverhouding (BPKV).", "award");
    add_award_table(tender, {{price, paragraph("100")}});
    CHECK(tender.severities("AWD-01") == "W");
  }
}
