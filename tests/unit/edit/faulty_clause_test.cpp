// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/edit/insertion_planner.hpp"
#include "writing_support.hpp"

using namespace bestek;
using namespace bestek::test;

TEST_CASE("a_clause_with_a_fault_of_its_own_is_refused_by_name_and_left_out_of_a_set") {
  const Dossier dossier = laptop_dossier("faulty");
  const auto texts = read_texts(dossier);
  const auto folder = dutch_library("faulty-library");
  const auto add = [&](const std::string& name, const std::string& fill_ins, const std::string& body) {
    REQUIRE(write_file(folder / "laptop" / (name + ".xml"), sound_clause(name, "requirement", fill_ins, body)).ok());
  };
  add("sound", "", "<p>De laptop is heel.</p>");
  add("blinking", "", "<p>De <blink>laptop</blink> is heel.</p>");  // the schema forbids it
  add("hollow",                                                     // and this the lint
      R"(<fill-in name="unused" type="integer" by="buyer" sample="8"><label xml:lang="nl">a</label><label xml:lang="en">b</label></fill-in>)",
      "<p>De laptop is heel.</p>");
  const Library library = value_of(Library::load(folder));
  std::vector<const CatalogueEntry*> all;
  for (const CatalogueEntry& clause : library.catalogue()) all.push_back(&clause);
  // A list waits for nothing, and tells of how many clauses nobody knows.
  CHECK(library.faults_among(all, 0).unseen == all.size());
  const ListedFaults faults = library.faults_among(all, all.size());
  CHECK(faults.unseen == 0);
  CHECK(faults.by_id.size() == 2);
  CHECK(library.faults_among(all, 0).by_id.size() == 2);
  for (const std::string id : {"laptop.blinking", "laptop.hollow"}) {
    CHECK(faults.by_id.contains(id));
    INFO(id);
    const std::vector<std::string> ids{"laptop.sound", id};
    const auto refused = plan_insertion(dossier, library, ids, texts);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().code == "library.broken-clause");
    CHECK(refused.error().place.clause == id);
    CHECK(refused.error().place.file.ends_with(id.substr(id.find('.') + 1) + ".xml"));
    CHECK(refused.error().place.line == 1);
    const auto cursor = plan_insertion(texts.begin()->second, library, ids, Homeless::kAtCursor);
    REQUIRE_FALSE(cursor.ok());
    CHECK(cursor.error().code == "library.broken-clause");
    const auto set = value_of(plan_insertion(dossier, library, ids, texts, Homeless::kLeaveOut));
    REQUIRE(set.placed.size() == 1);
    CHECK(set.placed.front().clause->id == "laptop.sound");
    CHECK(std::ranges::any_of(
        set.notes, [&](const Error& note) { return note.code == "library.left-out" && note.place.clause == id; }));
  }
}
