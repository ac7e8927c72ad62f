// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "check_fixture.hpp"

using namespace bestek;
using namespace bestek::testing;

namespace {

/// A paragraph that is one field of a template: open when the value is "".
Block field(const std::string& tag, const std::string& label, const std::string& value) {
  Block block = paragraph(value.empty() ? "[" + label + "]" : value);
  block.controls = {{tag, label, 0, block.text.size(), value.empty()}};
  return block;
}

/// The guide's award table: its head, the price and what the test adds.
void add_award_table(TenderUnderCheck& tender, const std::vector<std::pair<std::string, Block>>& rows) {
  auto& guide = tender.texts["guide.odt"];
  std::vector<Block> cells{paragraph("Gunningscriterium"), paragraph("Weging (%)")};
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

}  // namespace

TEST_CASE("a_framework_of_more_than_four_years_needs_a_reason") {
  TenderUnderCheck tender;
  TenderProfile& profile = tender.dossier.profile;
  profile.framework = true;
  profile.maximum_value = 1'200'000;
  profile.term_months = 36;
  profile.extensions = 1;
  profile.extension_months = 12;
  CHECK(tender.severities("PRO-19").empty());  // 48 months; call-off contracts may outlive it
  profile.extensions = 2;
  CHECK(tender.severities("PRO-19") == "E");
  auto& guide = tender.texts["guide.odt"].blocks;
  guide.push_back(field("bestek.buyer.long-term-reason", "Reden", ""));
  REQUIRE(tender.severities("PRO-19") == "E");
  for (const Finding& finding : tender.findings()) {
    if (finding.rule == "PRO-19") CHECK(finding.tag == "bestek.buyer.long-term-reason");
    CHECK(finding.rule != "FIL-01");  // one field, one finding
  }
  guide.back() = field("bestek.buyer.long-term-reason", "Reden", "De afschrijving duurt zes jaar.");
  CHECK(tender.severities("PRO-19").empty());
  guide.pop_back();
  tender.say("guide.odt", "De raamovereenkomst duurt langer dan vier jaar, omdat de afschrijving zes jaar duurt.");
  CHECK(tender.severities("PRO-19").empty());
  guide.pop_back();
  profile.framework = false;
  CHECK(tender.severities("PRO-19").empty());
  profile.framework = true;
  profile.procedure = "sas";
  CHECK(tender.severities("PRO-19").empty());
}

TEST_CASE("below_the_threshold_a_european_procedure_is_questioned") {
  TenderUnderCheck tender;
  CHECK(tender.severities("PRO-22").empty());
  tender.dossier.profile.above_threshold = false;
  CHECK(tender.severities("PRO-22") == "E");
  for (const char* procedure : {"national-open", "private", "sas", "call-off"}) {
    tender.dossier.profile.procedure = procedure;
    CHECK(tender.severities("PRO-22").empty());
  }
}

TEST_CASE("personal_data_are_asked_about_where_they_are_usual") {
  TenderUnderCheck tender;
  CHECK(tender.severities("CON-17").empty());  // delivery of hardware
  for (const char* group : {"cloud", "software", "managed-service", "print-service", "device-service", "end-of-life"}) {
    tender.dossier.profile.groups = {"laptop", group};
    CHECK(tender.severities("CON-17") == "W");
  }
  tender.dossier.profile.personal_data = true;
  CHECK(tender.severities("CON-17").empty());
}

TEST_CASE("best_price_quality_needs_a_criterion_for_quality") {
  TenderUnderCheck tender;
  const Block forty = paragraph("40");
  add_award_table(tender, {{"Prijs", forty}});
  CHECK(tender.severities("AWD-01").empty());
  tender.say("guide.odt", "Gegund wordt op de beste prijs-kwaliteitverhouding (BPKV).", "award");
  CHECK(tender.severities("AWD-01") == "W");
  TenderUnderCheck own;
  own.say("guide.odt", "Gegund wordt op de beste prijs-kwaliteitverhouding (BPKV).", "award");
  CHECK(own.severities("AWD-01").empty());  // a guide without a table of ours: not known
  add_award_table(own, {{"Prijs", forty}, {"Plan van aanpak", forty}});
  CHECK(own.severities("AWD-01").empty());
}

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
  const auto severities = [](const std::vector<std::pair<std::string, std::string>>& weights,
                             const std::string& head = "Weging (%)") {
    TenderUnderCheck tender;
    std::vector<std::pair<std::string, Block>> rows;
    for (const auto& [name, weight] : weights) rows.emplace_back(name, paragraph(weight));
    add_award_table(tender, rows);
    for (Block& block : tender.texts["guide.odt"].blocks)
      if (block.text == "Weging (%)") block.text = head;
    return tender.severities("AWD-02");
  };
  // In percents the whole is a hundred, whatever a row says.
  CHECK(severities({{"Prijs", "60"}, {"Plan", "30"}, {"Totaal", "100"}}) == "E");
  CHECK(severities({{"Prijs", "60"}, {"Plan", "30"}, {"Totaal", "100 %"}}) == "E");
  CHECK(severities({{"Prijs", "60"}, {"Plan", "30"}, {"Totaal", "90"}}) == "E");
  CHECK(severities({{"Prijs", "60"}, {"Plan", "30"}, {"Totaal", ""}}) == "E");
  CHECK(severities({{"Prijs", "60"}, {"Plan", "30"}, {"Totaal", "honderd"}}) == "E");
  CHECK(severities({{"Prijs", "60"}, {"Plan", "40"}, {"Totaal", "90"}}) == "E");
  CHECK(severities({{"Prijs", "60"}, {"Plan", "40"}, {"Totale weging", "110 %"}}) == "E");
  CHECK(severities({{"Price", "60"}, {"Plan", "40"}, {"Grand total (100 %)", "90"}}) == "E");
  CHECK(severities({{"Prijs", "60"}, {"Plan", "40"}, {"Totaal", "100"}}).empty());
  CHECK(severities({{"Prijs", "60"}, {"Plan", "40"}}).empty());
  // The sign may stand in the cells or as a word in the head.
  CHECK(severities({{"Prijs", "60 %"}, {"Plan", "30 %"}, {"Totaal", "90 %"}}, "Weging") == "E");
  CHECK(severities({{"Prijs", "60"}, {"Plan", "30"}, {"Totaal", "90"}}, "Weging in procenten") == "E");
  // Points add up to what the tender says.
  CHECK(severities({{"Prijs", "600"}, {"Plan", "300"}, {"Totaal", "900"}}, "Punten").empty());
  CHECK(severities({{"Prijs", "600"}, {"Plan", "300"}, {"Totaal", "1000"}}, "Punten") == "E");
  CHECK(severities({{"Prijs", "600"}, {"Plan", "300"}}, "Punten").empty());
  for (const char* total :
       {"Totaal aantal punten", "Totaal te behalen punten", "Maximaal totaal", "Totaal maximaal te behalen score",
        "Maximale score totaal", "\u03a3", "\u03a3 punten", "Punten totaal", "Totaal inschrijving"}) {
    INFO(total);
    CHECK(severities({{"Prijs", "60"}, {"Plan", "40"}, {total, "1000"}}, "Punten") == "E");
    CHECK(severities({{"Prijs", "60"}, {"Plan", "40"}, {total, "100"}}, "Punten").empty());
    CHECK(severities({{"Prijs", "60"}, {"Plan", "40"}, {total, "100"}}).empty());
  }
  // The last row may be the total of its own group.
  CHECK(severities({{"Prijs", "60"}, {"Plan", "20"}, {"Groen", "20"}, {"Totaal kwaliteit", "40"}}, "Punten").empty());
  CHECK(severities({{"Prijs", "60"}, {"Plan", "20"}, {"Groen", "20"}, {"Kwaliteit totaal", "40"}}, "Punten").empty());
  CHECK(severities({{"Prijs", "60"}, {"Plan", "20"}, {"Groen", "20"}, {"Totaal milieu", "40"}}, "Punten").empty());
  CHECK(severities({{"Plan", "30"}, {"Groen", "30"}, {"Kwaliteit totaal", "60"}, {"Prijs", "40"}}).empty());
  // A total of some rows is no second criterion, and a criterion with that word in its name is one.
  CHECK(severities({{"Plan", "30"}, {"Duurzaamheid", "30"}, {"Subtotaal kwaliteit", "60"}, {"Prijs", "40"}}).empty());
  CHECK(severities({{"Plan", "30"}, {"Groen", "30"}, {"Totaal kwaliteit", "60"}, {"Prijs", "40"}, {"Totaal", "100"}})
            .empty());
  CHECK(severities({{"Prijs laptop", "20"}, {"Prijs scherm", "20"}, {"Totaal prijs", "40"}, {"Plan", "60"}}).empty());
  CHECK(severities({{"Totaalprijs", "60"}, {"Plan", "40"}}).empty());
  CHECK(severities({{"Total cost of ownership", "60"}, {"Plan", "30"}}) == "E");
}

TEST_CASE("a_price_range_must_leave_room_for_points") {
  const auto severities = [](const std::string& floor, const std::string& ceiling) {
    TenderUnderCheck tender;
    auto& guide = tender.texts["guide.odt"].blocks;
    guide.push_back(field("bestek.buyer.price-floor", "Ondergrens", floor));
    guide.push_back(field("bestek.buyer.price-ceiling", "Bovengrens", ceiling));
    return tender.severities("FIL-04");
  };
  CHECK(severities("1600000", "2400000").empty());
  CHECK(severities("2400000", "1600000") == "E");
  CHECK(severities("2.400.000,00", "2.400.000") == "E");
  CHECK(severities("2400000", "").empty());
  CHECK(severities("volgens bijlage 2", "1600000 tot 2400000").empty());
}

TEST_CASE("what_is_typed_into_a_declared_field_must_be_what_it_was_declared_as") {
  const auto severities = [](const std::string& name, const std::string& type, const std::string& value) {
    TenderUnderCheck tender;
    tender.texts["guide.odt"].properties["bestek.type." + name] = type;
    tender.texts["guide.odt"].blocks.push_back(field("bestek.buyer." + name, name, value));
    return tender.severities("FIL-02");
  };
  for (const char* good : {"1.600.000", "1600000", "€ 500,-", ""})
    CHECK(severities("price-floor", "money", good).empty());
  for (const char* wrong : {"abc", "-5", "10 tot 20", "5 miljoen", "maximaal 2,5 mln", "900,000"})
    CHECK(severities("price-floor", "money", wrong) == "E");
  CHECK(severities("validity-days", "integer", "90").empty());
  CHECK(severities("validity-days", "integer", "0") == "E");
  CHECK(severities("validity-days", "integer", "12,5") == "E");
  for (const char* good : {"12:00", "9.30", "12.00", "12:00 uur"})
    CHECK(severities("deadline-time", "time", good).empty());
  CHECK(severities("deadline-time", "time", "99:99") == "E");
  CHECK(severities("contact", "unheard-of", "iemand").empty());
}

TEST_CASE("a_field_that_two_documents_share_is_reported_once") {
  TenderUnderCheck tender;
  tender.texts["guide.odt"].blocks.push_back(field("bestek.buyer.court", "Bevoegde rechtbank", ""));
  CHECK(tender.severities("FIL-01") == "E");
  tender.texts["agreement.odt"].blocks.push_back(field("bestek.buyer.court", "Bevoegde rechtbank", ""));
  REQUIRE(tender.severities("FIL-01") == "E");
  for (const Finding& finding : tender.findings()) {
    if (finding.rule == "FIL-01")
      CHECK(finding.message.in(Language::kEnglish).find("also counts in one other place") != std::string::npos);
  }
  tender.texts["agreement.odt"].blocks.push_back(field("bestek.buyer.contact", "Contactpersoon", ""));
  CHECK(tender.severities("FIL-01") == "EE");
}

TEST_CASE("a_missing_weight_is_called_after_its_criterion") {
  TenderUnderCheck tender;
  add_award_table(tender, {{"Prijs", field("bestek.weight.price", "Weging prijs", "")},
                           {"Accuduur", field("bestek.weight.abcdefgh", "Weging", "")}});
  std::vector<std::string> messages;
  for (const Finding& finding : tender.findings()) {
    if (finding.rule == "FIL-01") messages.push_back(finding.message.in(Language::kDutch));
  }
  CHECK(messages == std::vector<std::string>{"Geef in de gunningstabel een weging: Prijs.",
                                             "Geef in de gunningstabel een weging: Accuduur."});
}
