// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>

#include "core/document/placement_reader.hpp"
#include "placed_dossier.hpp"

using namespace bestek;
using namespace bestek::testing;
using bestek::test::read_texts;

namespace {

Block beside(DocumentArea area, const std::string& text, std::size_t anchor = 0) {
  Block block = paragraph(text);
  block.area = area;
  block.anchor = anchor;
  return block;
}

Block filled_control(const std::string& tag, const std::string& label, const std::string& value) {
  Block block = paragraph(value + " of gelijk daaraan");
  block.controls = {{tag, label, 0, value.size(), false}};
  return block;
}

const Finding* first(const std::vector<Finding>& findings, const std::string& rule) {
  const auto found =
      std::find_if(findings.begin(), findings.end(), [&](const Finding& finding) { return finding.rule == rule; });
  return found == findings.end() ? nullptr : &*found;
}

/// As when somebody hides the paragraphs: what stood there is known and no longer read.
void hide(Block& block) {
  block.hidden = std::exchange(block.text, std::string());
  for (ControlSpan& control : block.controls) {
    control.begin = control.end = 0;
    control.hidden = true;
  }
  for (BookmarkEdge& edge : block.bookmarks) edge.offset = 0;
}

}  // namespace

TEST_CASE("a_leftover_is_found_wherever_it_is_published") {
  for (const DocumentArea area :
       {DocumentArea::kHeader, DocumentArea::kFooter, DocumentArea::kFootnote, DocumentArea::kEndnote}) {
    TenderUnderCheck tender;
    CHECK(tender.severities("STR-02").empty());
    tender.texts["guide.odt"].beside = {beside(area, "Kenmerk XXX"), beside(area, "Versie 1")};
    CHECK(tender.severities("STR-02") == "E");
  }
  TenderUnderCheck tender;
  tender.texts["guide.odt"].blocks.push_back(beside(DocumentArea::kFrame, "Tabel 1: [invullen]"));
  CHECK(tender.severities("STR-02") == "E");
}

TEST_CASE("what_every_page_says_is_one_finding_and_a_note_says_where_it_hangs") {
  TenderUnderCheck tender;
  auto& guide = tender.texts["guide.odt"];
  guide.beside = {beside(DocumentArea::kHeader, "Kenmerk TBD"), beside(DocumentArea::kHeader, "Kenmerk TBD"),
                  beside(DocumentArea::kFootnote, "Zie ???", 3)};
  REQUIRE(tender.severities("STR-02") == "EE");
  std::vector<std::string> positions;
  for (const Finding& finding : tender.findings())
    if (finding.rule == "STR-02") positions.push_back(finding.position);
  CHECK(positions == std::vector<std::string>{"koptekst", "Uitsluiting (voetnoot)"});
}

TEST_CASE("what_is_said_of_a_picture_or_of_the_file_is_published_too") {
  TenderUnderCheck tender;
  auto& guide = tender.texts["guide.odt"];
  tender.say("guide.odt", "Zie de figuur.", "planning");
  const auto at = static_cast<std::size_t>(
      std::ranges::find_if(guide.blocks, [](const Block& one) { return one.text == "Zie de figuur."; }) -
      guide.blocks.begin());
  guide.beside = {beside(DocumentArea::kPicture, "Logo XXX", at), beside(DocumentArea::kPicture, "Logo XXX", at),
                  beside(DocumentArea::kPicture, "Foto van een laptop", at),
                  beside(DocumentArea::kProperties, "Leidraad [invullen]")};
  REQUIRE(tender.severities("STR-02") == "EE");
  const auto findings = tender.findings();
  CHECK(findings[0].position == "Planning (afbeelding)");
  CHECK(findings[0].text == "Zie de figuur.");  // where a person looks for it
  CHECK(findings[1].position == "eigenschappen van het bestand");
}

TEST_CASE("brands_and_labels_in_notes_of_the_programme_are_those_of_its_text") {
  TenderUnderCheck tender;
  tender.texts["programme.odt"].beside = {beside(DocumentArea::kFootnote, "Bijvoorbeeld een ThinkPad T14.")};
  CHECK(tender.severities("SPC-01") == "E");
}

TEST_CASE("an_answer_that_says_nothing_is_no_answer") {
  const auto severities = [](const std::string& tag, const std::string& value) {
    TenderUnderCheck tender;
    tender.texts["guide.odt"].blocks.push_back(filled_control(tag, "Contactpersoon", value));
    return tender.severities("STR-02");
  };
  for (const char* nothing :
       {"XXX", "[invullen]", "TBD", "...", "…", "?", "-", "x", "invullen", "In te vullen", "to do"})
    CHECK(severities("bestek.buyer.contact", nothing) == "E");
  CHECK(severities("bestek.buyer.contact", "n.t.b.") == "W");
  for (const char* answer : {"Afdeling Inkoop", "n.v.t.", "geen", "12", "5%", "A. de Xander"})
    CHECK(severities("bestek.buyer.contact", answer).empty());
  CHECK(severities("bestek.bidder.name", "......").empty());  // a line that a tenderer writes on
}

TEST_CASE("a_brand_that_somebody_filled_in_is_found") {
  const auto severities = [](const std::string& file, const std::string& tag, const std::string& value) {
    TenderUnderCheck tender;
    tender.texts[file].blocks.push_back(filled_control(tag, "Type", value));
    return tender.severities("SPC-01");
  };
  CHECK(severities("programme.odt", "bestek.buyer.type", "Dell Latitude 5450") == "E");
  CHECK(severities("agreement.odt", "bestek.buyer.type", "ThinkPad T14") == "W");
  CHECK(severities("agreement.odt", "bestek.buyer.type", "14 inch").empty());
  CHECK(severities("agreement.odt", "bestek.profile.authority", "Philips Museum").empty());
}

TEST_CASE("a_fill_in_in_a_header_that_stands_nowhere_else_is_missing") {
  TenderUnderCheck tender;
  Block header = beside(DocumentArea::kHeader, "[Kenmerk]");
  header.controls = {{"bestek.buyer.mark", "Kenmerk", 0, header.text.size(), true}};
  tender.texts["guide.odt"].beside = {header};
  CHECK(tender.severities("FIL-01") == "E");
}

TEST_CASE("a_chapter_that_is_hidden_is_missing_and_named") {
  TenderUnderCheck tender;
  for (Block& block : tender.texts["guide.odt"].blocks) {
    if (block.text == "Gunning") hide(block);
  }
  CHECK(tender.severities("STR-01") == "E");
  CHECK(tender.severities("STR-20") == "W");
  CHECK(first(tender.findings(), "STR-20")->message.in(Language::kDutch).find("“Gunning”") != std::string::npos);
}

TEST_CASE("hidden_paragraphs_that_stand_together_are_one_finding") {
  TenderUnderCheck tender;
  for (int i = 0; i < 3; ++i) {
    tender.say("guide.odt", "intern");
    hide(tender.texts["guide.odt"].blocks.back());
  }
  tender.say("guide.odt", "zichtbaar");
  tender.texts["guide.odt"].blocks.back().hidden = "half";
  Block header = beside(DocumentArea::kHeader, "");
  header.hidden = "kenmerk";
  tender.texts["guide.odt"].beside = {header, header};
  CHECK(tender.severities("STR-20") == "WWW");
}

TEST_CASE("a_clause_that_is_hidden_counts_as_missing") {
  const std::string repair = "hardware.repair-and-loan-clause";
  const Dossier dossier = dossier_with("hidden", {repair});
  Texts texts = read_texts(dossier);
  DocumentText& agreement = texts.at("conceptovereenkomst.odt");
  CHECK_FALSE(findings_of("FIL-01", dossier, texts).empty());
  for (const Placement& placement : read_placements(agreement, &shipped()))
    for (std::size_t i = placement.first_block; i <= placement.last_block; ++i) hide(agreement.blocks[i]);
  const auto placed = read_placements(agreement, &shipped());
  REQUIRE(placed.size() == 1);
  CHECK(placed[0].marks == MarkState::kHidden);
  CHECK_FALSE(placed[0].stands());
  CHECK(placed[0].clause_id == repair);
  const auto found = findings_of("STR-20", dossier, texts);
  REQUIRE(found.size() == 1);
  CHECK(found[0].clause == repair);
  CHECK(findings_of("MRK-01", dossier, texts).empty());
  CHECK(findings_of("CON-02", dossier, texts).empty());
  for (const Finding& finding : findings_of("FIL-01", dossier, texts)) CHECK(finding.clause != repair);
}

TEST_CASE("comments_and_names_that_go_out_with_a_published_file_are_told") {
  TenderUnderCheck tender;
  Block comment = beside(DocumentArea::kComment, "Klopt dit, XXX?", 1);
  comment.author = "Jan";
  for (const char* file : {"guide.odt", "agreement.odt"}) {
    tender.texts[file].beside = {comment};
    tender.texts[file].authors = {{AuthorData::Kind::kCreator, "Anna"}, {AuthorData::Kind::kLastAuthor, "Bert"}};
  }
  CHECK(tender.severities("STR-21") == "WW");
  CHECK(tender.severities("STR-22") == "HH");
  CHECK(tender.severities("STR-02").empty());
  const auto findings = tender.findings();
  CHECK(first(findings, "STR-21")->message.in(Language::kDutch).find("Jan") != std::string::npos);
  CHECK(
      first(findings, "STR-22")->message.in(Language::kDutch).find("gemaakt door Anna, laatst opgeslagen door Bert") !=
      std::string::npos);
  tender.add("plan.odt", DocumentRole::kPlan, {});
  tender.texts["plan.odt"].beside = {comment};
  CHECK(tender.severities("STR-21") == "WW");  // the plan is not published
}

TEST_CASE("each_comment_is_told_once_and_what_another_person_says_there_is_another") {
  const auto comment = [](const std::string& author, std::size_t anchor) {
    Block block = beside(DocumentArea::kComment, "Klopt dit?", anchor);
    block.author = author;
    return block;
  };
  const auto told = [](const std::vector<Block>& comments) {
    TenderUnderCheck tender;
    tender.texts["guide.odt"].beside = comments;
    return tender.severities("STR-21");
  };
  CHECK(told({comment("Jan", 1), comment("Jan", 1)}) == "W");  // two paragraphs of one comment
  CHECK(told({comment("Jan", 1), comment("Piet", 1)}) == "WW");
  CHECK(told({comment("Jan", 1), comment("Jan", 2)}) == "WW");
  CHECK(told({comment("Jan", 1), comment("Piet", 1), comment("Jan", 1)}) == "WWW");
}

TEST_CASE("a_named_value_that_is_hidden_is_neither_wrong_nor_asked_for") {
  const auto severities = [](const std::string& tag, const std::string& rule, bool hidden_paragraph, bool hidden_text) {
    TenderUnderCheck tender;
    tender.dossier.profile.reference = "HV-2027-014";
    Block block = paragraph("Kenmerk: [Kenmerk]");
    block.controls = {{tag, "Kenmerk", 9, block.text.size(), true}};
    if (hidden_paragraph) hide(block);
    if (hidden_text) {
      block.hidden = block.text.substr(9);
      block.text.resize(9);
      block.controls[0].end = 9;
      block.controls[0].hidden = true;
    }
    tender.texts["guide.odt"].blocks.push_back(block);
    return tender.severities(rule);
  };
  CHECK(severities("bestek.profile.reference", "FIL-03", false, false) == "E");
  CHECK(severities("bestek.profile.reference", "FIL-03", true, false).empty());
  CHECK(severities("bestek.profile.reference", "FIL-03", false, true).empty());
  CHECK(severities("bestek.buyer.mark", "FIL-01", false, false) == "E");
  CHECK(severities("bestek.buyer.mark", "FIL-01", true, false).empty());
  CHECK(severities("bestek.buyer.mark", "FIL-01", false, true).empty());
}

TEST_CASE("an_award_table_that_is_hidden_asks_for_no_weights") {
  const auto tender = [](bool hidden) {
    TenderUnderCheck made;
    DocumentText& guide = made.texts["guide.odt"];
    std::vector<Block> cells{paragraph("Gunningscriterium"),
                             paragraph("Weging (%)"),
                             paragraph("Prijs"),
                             paragraph("60"),
                             paragraph("Aanpak"),
                             paragraph("[Weging]")};
    cells[0].bookmarks = {{"bestek_table_award", BookmarkEdge::Kind::kStart, 1},
                          {"bestek_table_award", BookmarkEdge::Kind::kEnd, 5}};
    cells[5].controls = {{"bestek.weight.aaaaaaaa", "Weging", 0, cells[5].text.size(), true}};
    for (std::size_t i = 0; i < cells.size(); ++i) {
      cells[i].table = 0;
      cells[i].row = static_cast<int>(i / 2);
      cells[i].column = static_cast<int>(i % 2);
      if (hidden) hide(cells[i]);
    }
    guide.tables = {{"Gunning", 3, 2, -1}};
    guide.blocks.insert(guide.blocks.end(), cells.begin(), cells.end());
    return made;
  };
  CHECK(tender(false).severities("FIL-01") == "E");
  CHECK(tender(true).severities("FIL-01").empty());
  CHECK_FALSE(tender(false).severities("AWD-04").empty());
  for (const char* rule : {"AWD-02", "AWD-04"}) CHECK(tender(true).severities(rule).empty());
  CHECK_FALSE(tender(true).severities("STR-20").empty());
}
