// SPDX-License-Identifier: EUPL-1.2
#include "core/edit/insertion_planner.hpp"

#include "core/document/marks.hpp"

#include <algorithm>
#include <set>

#include "core/base/messages.hpp"
#include "core/document/placement_reader.hpp"
#include "core/dossier/proposal.hpp"
#include "core/tender/document_files.hpp"
#include "document_fixture.hpp"
#include "writing_support.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

std::vector<std::string> proposed_ids() {
  const auto proposal = propose(shipped_library(), laptop_profile());
  std::vector<std::string> ids;
  ids.reserve(proposal.size());
  for (const ProposedClause& proposed : proposal) {
    ids.push_back(proposed.clause->id);
  }
  return ids;
}

std::vector<FileEdit> file_edits(const Dossier& dossier, const InsertionPlan& plan) {
  std::vector<FileEdit> edits;
  edits.reserve(plan.documents.size());
  for (const auto& [file, planned] : plan.documents) {
    edits.push_back({dossier.folder / file, planned.plan, planned.context});
  }
  return edits;
}

bool has_note(const InsertionPlan& plan, const std::string& code) {
  return std::any_of(plan.notes.begin(), plan.notes.end(), [&](const Error& note) { return note.code == code; });
}

}  // namespace

TEST_CASE("the_whole_proposal_stands_in_the_dossier_as_released") {
  const Dossier dossier = laptop_dossier("proposal");
  const auto ids = proposed_ids();
  const auto plan = value_of(plan_insertion(dossier, shipped_library(), ids, read_texts(dossier)));
  REQUIRE(plan.placed.size() == ids.size());
  REQUIRE(edit_files(file_edits(dossier, plan)).ok());

  std::set<std::string> found;
  for (const auto& [file, text] : read_texts(dossier)) {
    for (const Placement& placement : read_placements(text, &shipped_library())) {
      INFO(file << ": " << placement.clause_id << " " << placement.title);
      CHECK(placement.text == TextState::kReleased);
      CHECK(placement.marks == MarkState::kWhole);
      CHECK(placement.library == LibraryState::kCurrent);
      const Clause* clause = shipped_library().find(placement.clause_id);
      REQUIRE(clause != nullptr);
      CHECK(file == role_file_name(home_of(clause->kind), Language::kDutch));
      found.insert(placement.clause_id);
    }
  }
  CHECK(found.size() == ids.size());
}

TEST_CASE("a_clause_of_the_tenders_group_goes_to_the_groups_slot") {
  const Dossier dossier = laptop_dossier("slots");
  const auto plan =
      value_of(plan_insertion(dossier, shipped_library(),
                              std::vector<std::string>{"laptop.battery-endurance-significant"}, read_texts(dossier)));
  REQUIRE(plan.documents.size() == 1);
  const EditPlan& edit = plan.documents.at("programma-van-eisen.odt").plan;
  REQUIRE(edit.fragments.size() == 1);
  CHECK(edit.fragments.front().slot == "bestek_slot_requirement_laptop");
  CHECK(edit.properties.size() == 1);
}

TEST_CASE("a_clause_of_several_groups_goes_to_the_slot_of_the_group_that_is_bought") {
  const auto slot = [](const std::string& name) {
    return "<text:h text:outline-level=\"2\">H<text:bookmark-start text:name=\"" + name +
           "\"/>oofdstu<text:bookmark-end text:name=\"" + name + "\"/>k</text:h>";
  };
  const DocumentText document = read(flat_odf(slot("bestek_slot_requirement") + slot("bestek_slot_requirement_laptop") +
                                              slot("bestek_slot_requirement_monitor")));
  const DocumentIndex index(document);
  Clause clause = clause_of("requirement", "", "<title>Titel</title><body><p>De tekst.</p></body>");
  clause.classification.groups.push_back(clause.classification.groups.front());
  clause.classification.groups.back().id = "monitor";
  const auto found = [&](const std::vector<std::string>& bought) {
    return find_slot(index, clause, shipped_library().taxonomy(), bought);
  };
  CHECK(found({"laptop"}) == "bestek_slot_requirement_laptop");
  CHECK(found({"monitor"}) == "bestek_slot_requirement_monitor");
  CHECK(found({"laptop", "monitor"}) == "bestek_slot_requirement");
  CHECK(found({}) == "bestek_slot_requirement");
}

TEST_CASE("an_award_criterion_brings_a_row_with_an_empty_weight") {
  const Dossier dossier = laptop_dossier("award");
  const auto plan = value_of(plan_insertion(
      dossier, shipped_library(), std::vector<std::string>{"laptop.battery-endurance-award"}, read_texts(dossier)));
  const EditPlan& edit = plan.documents.at("aanbestedingsleidraad.odt").plan;
  REQUIRE(edit.tables.size() == 1);
  REQUIRE(edit.tables.front().added.size() == 1);
  const NewRow& row = edit.tables.front().added.front();
  CHECK(row.mark == "bestek_row_" + plan.placed.front().placement + "_1");
  CHECK(row.cells.at(1).says.control_tag == "bestek.weight." + plan.placed.front().placement);
  CHECK(row.cells.at(1).says.control_value.empty());
}

TEST_CASE("a_criterion_goes_in_without_a_row_where_the_award_table_has_heads_of_its_own") {
  const Dossier dossier = laptop_dossier("other-heads");
  auto texts = read_texts(dossier);
  DocumentText& guide = texts.at("aanbestedingsleidraad.odt");
  const auto table = DocumentIndex(guide).table_with_mark("bestek_table_award");
  REQUIRE(table.has_value());
  for (Block& block : guide.blocks) {
    if (block.table != *table || block.row != 0) continue;
    std::erase_if(block.bookmarks, [](const BookmarkEdge& edge) { return edge.name.starts_with("bestek_col_"); });
    block.text = "Kop " + std::to_string(block.column);
  }
  const auto plan = value_of(
      plan_insertion(dossier, shipped_library(), std::vector<std::string>{"laptop.battery-endurance-award"}, texts));
  CHECK(plan.placed.size() == 1);
  CHECK(has_note(plan, "table.other-heads"));
  CHECK(plan.documents.at("aanbestedingsleidraad.odt").plan.tables.empty());
}

TEST_CASE("what_stands_in_the_dossier_is_left_out_and_reported") {
  const Dossier dossier = laptop_dossier("twice");
  const std::vector<std::string> ids{"laptop.battery-endurance-award", "laptop.battery-endurance-award"};
  const auto first = value_of(plan_insertion(dossier, shipped_library(), ids, read_texts(dossier)));
  CHECK(first.placed.size() == 1);
  CHECK(has_note(first, "insert.present"));
  REQUIRE(edit_files(file_edits(dossier, first)).ok());
  const auto second = value_of(plan_insertion(dossier, shipped_library(), ids, read_texts(dossier)));
  CHECK(second.documents.empty());
  CHECK(second.placed.empty());
  CHECK(has_note(second, "insert.present"));
}

TEST_CASE("a_wrong_choice_is_refused_with_the_clause") {
  const Dossier dossier = laptop_dossier("wrong");
  const auto texts = read_texts(dossier);
  const auto refused = [&](const std::string& id) {
    return plan_insertion(dossier, shipped_library(), std::vector<std::string>{id}, texts).error();
  };
  CHECK(refused("laptop.nothing").code == "library.unknown-clause");
  CHECK(refused("laptop.nothing").place.clause == "laptop.nothing");
  CHECK(plan_insertion(dossier, shipped_library(), std::vector<std::string>{}, {}).error().code ==
        "insert.no-document");
}

TEST_CASE("a_document_without_a_role_is_asked_for_it_where_parties_are_named_and_remembers_it", "[role]") {
  DocumentText loose;
  loose.name = "los.odt";
  const auto plan = [&](const char* id, std::optional<DocumentRole> role = {}) {
    return plan_insertion(loose, shipped_library(), std::vector<std::string>{id}, {Homeless::kAtCursor, {}, role});
  };
  const auto remembered = [](const InsertionPlan& planned) {
    for (const auto& [name, value] : planned.documents.at("los.odt").plan.properties)
      if (name == kRoleProperty) return value;
    return std::string();
  };
  for (const char* id :
       {"laptop.battery-endurance-award", "laptop.battery-endurance-significant", "laptop.battery-endurance-clause"}) {
    const auto refused = plan(id);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == "insert.role-needed");
    for (const DocumentRole role : kDocumentRoles)
      CHECK(message(refused.error(), Language::kDutch).find(role_id(role)) != std::string::npos);
  }
  CHECK(remembered(value_of(plan("laptop.battery-endurance-significant", DocumentRole::kProgramme))) == "programme");
  const auto names = [&](std::optional<DocumentRole> role) {
    return value_of(plan("laptop.battery-endurance-clause", role)).documents.at("los.odt").context.terms->id;
  };
  CHECK(names(DocumentRole::kGuide) == "tender");
  CHECK(names(DocumentRole::kAgreement) == "opdrachtgever");
  loose.properties["bestek.role"] = "guide";
  CHECK(names({}) == "tender");
  CHECK(remembered(value_of(plan("laptop.battery-endurance-clause"))).empty());
  CHECK(plan("laptop.battery-endurance-clause", DocumentRole::kPlan).error().code == "insert.role-known");
  loose.properties["bestek.role"] = "something";
  CHECK(plan("laptop.battery-endurance-clause").error().code == "insert.role-needed");
}

TEST_CASE("a_clause_that_comes_back_is_no_longer_told_as_lost") {
  DocumentText loose;
  loose.name = "los.odt";
  loose.properties["bestek.role"] = "programme";
  loose.properties["bestek.p.aaaaaaaa"] = "laptop.battery-endurance-significant@1.0.0;nl;0123456789abcdef";
  loose.properties["bestek.p.bbbbbbbb"] = "laptop.usb-c-charging@1.0.0;nl;0123456789abcdef";
  const auto plan = value_of(plan_insertion(
      loose, shipped_library(), std::vector<std::string>{"laptop.battery-endurance-significant"}, Homeless::kAtCursor));
  std::vector<std::string> dropped;
  for (const auto& [name, value] : plan.documents.at("los.odt").plan.properties)
    if (value.empty()) dropped.push_back(name);
  CHECK(dropped == std::vector<std::string>{"bestek.p.aaaaaaaa"});
}

TEST_CASE("one_document_takes_what_it_has_a_slot_for") {
  const Dossier dossier = laptop_dossier("single");
  const DocumentText guide = read_texts(dossier).at("aanbestedingsleidraad.odt");
  const std::vector<std::string> ids{"laptop.battery-endurance-significant", "laptop.battery-endurance-award"};
  const auto refused = plan_insertion(guide, shipped_library(), ids);
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == "insert.no-home");
  const std::string dutch = message(refused.error(), Language::kDutch);
  CHECK(dutch.find("(Eis)") != std::string::npos);
  CHECK(dutch.find("Programma van eisen") != std::string::npos);
  CHECK(message(refused.error(), Language::kEnglish).find("Programme of requirements") != std::string::npos);
  const auto plan = value_of(plan_insertion(guide, shipped_library(), ids, Homeless::kLeaveOut));
  CHECK(plan.placed.size() == 1);
  CHECK(has_note(plan, "insert.no-home"));
  CHECK(plan.documents.at("aanbestedingsleidraad.odt").context.terms->id == "tender");
}

TEST_CASE("a_slot_in_a_table_or_frame_or_a_hidden_or_protected_part_takes_no_clause") {
  const std::string mark = R"(<text:bookmark text:name="bestek_slot_requirement"/>)";
  const auto refusal = [&](const std::string& body) {
    const DocumentText document = read(flat_odf(body));
    const std::vector<std::string> ids{"laptop.battery-endurance-significant"};
    const auto plan =
        plan_insertion(document, shipped_library(), ids, {Homeless::kRefuse, {}, DocumentRole::kProgramme});
    return plan.ok() ? std::string() : plan.error().code;
  };
  const std::string heading = "<text:h text:outline-level=\"1\">Eisen" + mark + "</text:h>";
  CHECK(refusal(heading).empty());
  CHECK(refusal("<table:table><table:table-row><table:table-cell>" + heading +
                "</table:table-cell></table:table-row></table:table>") == "insert.slot-place");
  CHECK(refusal("<text:p>x<draw:frame><draw:text-box>" + heading + "</draw:text-box></draw:frame></text:p>") ==
        "insert.slot-place");
  CHECK(refusal("<text:section text:protected=\"true\">" + heading + "</text:section>") == "document.protected");
  CHECK(refusal("<text:section text:display=\"none\">" + heading + "</text:section>") == "insert.slot-hidden");
  CHECK(refusal("<text:section text:display=\"none\"><text:p>x</text:p></text:section>" + heading).empty());
  CHECK(refusal("<text:section text:protected=\"true\"><text:p>x</text:p></text:section>" + heading).empty());
}

TEST_CASE("a_clause_that_was_withdrawn_goes_into_no_document_and_its_successor_is_named") {
  const Dossier dossier = laptop_dossier("withdrawn");
  const auto texts = read_texts(dossier);
  const std::vector<std::string> ids{"test.taken-back"};
  for (const Homeless how : {Homeless::kRefuse, Homeless::kAtCursor, Homeless::kLeaveOut}) {
    const auto refused = plan_insertion(dossier, small_library(), ids, texts, {how, "toch"});
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == "insert.withdrawn");
    CHECK(refused.error().place.clause == "test.taken-back");
    CHECK(message(refused.error(), Language::kEnglish).find("Successor: -.") != std::string::npos);
  }
  const auto folder = fresh_path("withdrawn-library");
  std::filesystem::copy(fixtures() / "small-library", folder, std::filesystem::copy_options::recursive);
  const auto file = folder / "test" / "taken-back.xml";
  const std::string kind = " kind=\"requirement\"";
  REQUIRE(write_file(file, replaced(value_of(read_file(file, kMaxClauseBytes)), kind,
                                    " superseded-by=\"test.lifespan\"" + kind))
              .ok());
  const auto replaced_by = plan_insertion(dossier, value_of(Library::load(folder)), ids, texts);
  REQUIRE_FALSE(replaced_by.ok());
  CHECK(message(replaced_by.error(), Language::kDutch).find("Opvolger: test.lifespan.") != std::string::npos);
}

TEST_CASE("clauses_that_exclude_each_other_are_told_whichever_goes_in_first") {
  const Dossier dossier = laptop_dossier("exclusions");
  const auto folder = dutch_library("exclusions-library");
  for (const auto& [name, relations] :
       {std::pair{"new", R"(<excludes ref="laptop.old"/>)"}, std::pair{"old", ""}, std::pair{"other", ""}}) {
    const std::string body = std::string("<p>De tekst van ") + name + ".</p>";
    REQUIRE(write_file(folder / "laptop" / (std::string(name) + ".xml"),
                       sound_clause(name, "requirement", "", body, "", relations))
                .ok());
  }
  const Library library = value_of(Library::load(folder));
  const auto notes = [&](const std::vector<std::string>& ids) {
    const auto plan = value_of(plan_insertion(dossier, library, ids, read_texts(dossier)));
    CHECK(plan.placed.size() == ids.size());
    std::string told;
    for (const Error& note : plan.notes)
      if (note.code == "insert.excludes") told += message(note, Language::kDutch) + "\n";
    return told;
  };
  CHECK(notes({"laptop.new", "laptop.other"}).empty());
  const std::string told = " sluiten elkaar uit. Verwijder een van beide.\n";
  CHECK(notes({"laptop.new", "laptop.old"}) == "Clausule \"laptop.old\" en \"laptop.new\"" + told);
  CHECK(notes({"laptop.old", "laptop.new"}) == "Clausule \"laptop.new\" en \"laptop.old\"" + told);
}
