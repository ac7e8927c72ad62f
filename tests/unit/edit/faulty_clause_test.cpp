// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <catch2/catch_test_macros.hpp>

#include "core/edit/insertion_planner.hpp"
#include "unit/scratch.hpp"
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

namespace {

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

std::string codes_of(const std::vector<Error>& notes) {
  std::string codes;
  for (const Error& note : notes) codes += note.code + " ";
  return codes;
}

}  // namespace

TEST_CASE("what_is_wrong_with_sources_dates_or_the_name_of_the_file_is_a_fault_of_its_own") {
  const std::string sound = sound_clause("need", "requirement", "", "<p>De laptop is heel.</p>");
  const std::string address = "https://example.org/a";
  const std::string review = " review-by=\"2027-11-23\"";
  const Dossier dossier = laptop_dossier("sources");
  const auto texts = read_texts(dossier);
  const auto planned = [&](const std::string& name, const std::string& xml, const Asked& asked) {
    const auto folder = dutch_library("sources-library");
    REQUIRE(write_file(folder / "laptop" / name, xml).ok());
    const Library library = value_of(Library::load(folder));
    auto plan = plan_insertion(dossier, library, std::vector<std::string>{"laptop.need"}, texts, asked);
    return plan.ok() ? codes_of(plan->notes) : plan.error().code;
  };
  Asked asked;
  asked.day = *parse_date("2026-11-25");
  CHECK(planned("need.xml", sound, asked).empty());
  for (const std::string wrong : {"javascript:alert(1)", "file:///etc/passwd", "ftp://example.org/a", "example.org",
                                  "https://example.org/a b", "data:text/html,x", "https://"}) {
    INFO(wrong);
    CHECK(planned("need.xml", replaced(sound, address, wrong), asked) == "library.broken-clause");
  }
  CHECK(planned("need.xml", replaced(sound, review, ""), asked) == "library.broken-clause");
  CHECK(planned("other.xml", sound, asked) == "library.broken-clause");
  // What is wrong on this day only is told, and goes in.
  for (const auto& [from, to] :
       {std::pair<std::string, std::string>{review, " review-by=\"2026-11-24\""},
        {"checked=\"2026", "checked=\"2099"},
        {"<validity from=\"2026-11-23\"", "<validity from=\"2026-11-23\" until=\"2026-11-24\""}}) {
    INFO(to);
    CHECK(planned("need.xml", replaced(sound, from, to), asked) == "library.dated ");
  }
  asked.day = *parse_date("2027-11-24");
  CHECK(planned("need.xml", sound, asked) == "library.dated ");
  asked.day = *parse_date("2027-11-23");
  CHECK(planned("need.xml", sound, asked).empty());
}

TEST_CASE("an_annex_is_judged_by_its_own_part_of_the_library") {
  const Dossier dossier = laptop_dossier("annexes");
  const auto texts = read_texts(dossier);
  const auto folder = scratch_folder() / "annex-library";
  for (const auto& part : {std::pair<std::string, std::string>{"frameworks.xml", "annex.frameworks"},
                           {"scorecard.xml", "annex.scorecard"},
                           {"risk-cards/laptop.xml", "annex.risk-card-laptop"}}) {
    const std::string& file = part.first;
    const std::string& id = part.second;
    INFO(file);
    std::filesystem::remove_all(folder);
    std::filesystem::copy(BESTEK_SOURCE_DIR "/clauses", folder, std::filesystem::copy_options::recursive);
    const std::string xml = value_of(read_file(folder / file, 1'000'000));
    const auto planned = [&](const std::string& text) {
      REQUIRE(write_file(folder / file, text).ok());
      const Library library = value_of(Library::load(folder));
      Asked asked;
      asked.day = *parse_date("2026-11-30");
      auto plan = plan_insertion(dossier, library, std::vector<std::string>{id}, texts, asked);
      return plan.ok() ? codes_of(plan->notes) : plan.error().code;
    };
    CHECK(planned(xml).find("library.") == std::string::npos);
    CHECK(planned(replaced(xml, "address=\"https:", "address=\"javascript:")) == "library.broken-clause");
    CHECK(planned(replaced(xml, "review-by=\"2", "review-by=\"1")).find("library.dated") != std::string::npos);
    const std::size_t source = xml.find("<source");
    CHECK(planned(xml.substr(0, source) + replaced(xml.substr(source), "checked=\"2", "checked=\"3"))
              .find("library.dated") != std::string::npos);
  }
}
