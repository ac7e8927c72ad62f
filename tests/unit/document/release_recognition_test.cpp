// SPDX-License-Identifier: EUPL-1.2
#include "core/document/release_recognition.hpp"

#include <regex>

#include "core/base/hash.hpp"
#include "core/document/line_pattern.hpp"
#include "core/document/placement_reader.hpp"
#include "core/document/release_comparison.hpp"
#include "core/edit/fill_planner.hpp"
#include "core/edit/insertion_planner.hpp"
#include "core/edit/mark_planner.hpp"
#include "core/odf/edit/odt_editor.hpp"
#include "core/tender/document_files.hpp"
#include "document_fixture.hpp"
#include "writing_support.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

const std::string kPlain =
    "<text:h text:outline-level=\"3\">Levensduur van de accu</text:h><text:p>De accu heeft na 800 laadcycli nog 80 % "
    "van de <text:span>nominale</text:span> capaciteit.</text:p><text:p/><text:p>Aangeboden: [Aangeboden aantal] "
    "laadcycli.</text:p><text:p>Bewijs: Meetrapport van de Inschrijver.</text:p>";

/// "clause first-last" of each.
std::vector<std::string> found_in(const std::string& body) {
  const DocumentText document = read(flat_odf(body));
  std::vector<std::string> found;
  for (const UnmarkedClause& one : find_unmarked(DocumentIndex(document), small_library())) {
    found.push_back(one.clause->release() + " " + std::to_string(one.first_block) + "-" +
                    std::to_string(one.last_block));
  }
  return found;
}

using Found = std::vector<std::string>;

/// As another editor stores it: no bookmark, no content control and none of our properties is left.
std::string stripped(const std::string& odt, bool controls_too) {
  auto entries = value_of(read_package(odt, "test"));
  std::string& content = find_entry(entries, "content.xml")->bytes;
  content = std::regex_replace(content, std::regex("<text:bookmark[^>]*\"bestek_[a-z2-7]{8}_[^>]*/>"), "");
  content = std::regex_replace(content, std::regex("<text:bookmark[^>]*\"bestek_e_[^>]*/>"), "");
  if (controls_too) content = std::regex_replace(content, std::regex("</?loext:content-control[^>]*>"), "");
  std::string& meta = find_entry(entries, "meta.xml")->bytes;
  meta =
      std::regex_replace(meta, std::regex("<meta:user-defined[^>]*\"bestek\\.p\\.[^>]*>[^<]*</meta:user-defined>"), "");
  return value_of(write_package(entries, "test"));
}

std::vector<std::string> texts_of(const DocumentText& document) {
  std::vector<std::string> texts;
  texts.reserve(document.blocks.size());
  for (const Block& block : document.blocks) texts.push_back(block.text);
  return texts;
}

}  // namespace

TEST_CASE("a_released_clause_is_recognised_without_marks_filled_in_or_not") {
  CHECK(found_in("<text:p>Vooraf</text:p>" + kPlain + "<text:p>Achteraf</text:p>") == Found{"test.lifespan@1.1.0 1-5"});
  CHECK(found_in(replaced(kPlain, "800", "[Aantal laadcycli]")) == Found{"test.lifespan@1.1.0 0-4"});
  CHECK(found_in(kPlain + kPlain) == Found{"test.lifespan@1.1.0 0-4", "test.lifespan@1.1.0 5-9"});
}

TEST_CASE("any_set_of_terms_language_and_release_is_recognised") {
  CHECK(found_in(replaced(kPlain, "Inschrijver", "Opdrachtnemer")) == Found{"test.lifespan@1.1.0 0-4"});
  CHECK(found_in(replaced(kPlain, "80 %", "70 %")) == Found{"test.lifespan@1.0.0 0-4"});  // the archived one
  CHECK(found_in("<text:p>Battery endurance</text:p><text:p>After 800 charge cycles the battery has 80 % of its rated "
                 "capacity.</text:p><text:p>Offered: 900 charge cycles.</text:p><text:p>Evidence: Test report of the "
                 "Tenderer.</text:p>") == Found{"test.lifespan@1.1.0 0-3"});
}

TEST_CASE("text_that_is_not_the_releases_is_not_recognised") {
  CHECK(found_in(replaced(kPlain, "80 %", "75 %")).empty());
  CHECK(found_in(replaced(kPlain, "<text:p>Bewijs: Meetrapport van de Inschrijver.</text:p>", "")).empty());
  CHECK(found_in(replaced(kPlain, "na 800 laadcycli", "na  laadcycli")).empty());  // nothing filled in is no answer
  CHECK(found_in("<text:h text:outline-level=\"3\">Levensduur van de accu</text:h>").empty());
}

TEST_CASE("a_marked_clause_is_not_recognised_a_second_time") {
  CHECK(found_in(lifespan_xml()).empty());
  CHECK(found_in(lifespan_xml() + kPlain) == Found{"test.lifespan@1.1.0 4-8"});
}

TEST_CASE("a_line_says_where_its_fill_ins_stand_and_whether_that_is_certain") {
  const auto spans = [](const std::string& pattern, const std::string& line) {
    const LinePattern wanted(pattern);
    const auto match = wanted.match(line);
    if (!match) return std::string("no");
    std::string text = wanted.is_only_match(line, *match) ? "" : "? ";
    for (const FilledSpan& span : *match)
      text += span.name + "=" + line.substr(span.begin, span.end - span.begin) + ";";
    return text;
  };
  CHECK(spans("na {a} uur", "na 12 uur") == "a=12;");
  CHECK(spans("{a}", "alles") == "a=alles;");
  CHECK(spans("na {a} of {b} uur", "na 12 of 13 uur") == "a=12;b=13;");
  CHECK(spans("na {a} of {b} uur", "na 12 of 13 of 14 uur") == "? a=12;b=13 of 14;");
  CHECK(spans("{a}{b}", "ab").starts_with("? "));
  CHECK(spans("na {a} uur", "na  uur") == "no");
  CHECK(spans("na {a} uur", "na 12 uren") == "no");
  CHECK(spans("{a}\tb", "x\ty\tb") == "no");
  CHECK(spans("a {{b}} {c}", "a {{b}} d") == "c=d;");
  CHECK(spans("vast", "vast") == "");
  CHECK(spans("vast", "vaster") == "no");
}

TEST_CASE("marks_that_were_lost_come_back_with_their_controls_and_the_text_stays") {
  const std::string requirement = "laptop.battery-endurance-significant";
  const std::string clause = "hardware.repair-and-loan-clause";
  const Dossier dossier = laptop_dossier("mark");
  const std::vector<std::string> ids{requirement, clause};
  auto insertion = value_of(plan_insertion(dossier, shipped_library(), ids, read_texts(dossier)));
  for (auto& [file, planned] : insertion.documents)
    REQUIRE(edit_file({dossier.folder / file, planned.plan, planned.context}).ok());
  const auto filled = value_of(
      plan_fill({{{"cycles", "800"}}, {}}, shipped_library(), read_texts(dossier), &dossier, Language::kDutch));
  for (const auto& [file, planned] : filled.documents)
    REQUIRE(edit_file({dossier.folder / file, planned.plan, planned.context}).ok());
  const auto whole = read_texts(dossier);
  for (const bool controls_too : {false, true}) {
    std::map<std::string, DocumentText> texts;
    std::map<std::string, std::string> files;
    for (const auto& [file, text] : whole) {
      files[file] = stripped(value_of(read_file(dossier.folder / file, kMaxPackageBytes)), controls_too);
      texts[file] = value_of(read_document(files[file], file));
      CHECK(read_placements(texts[file], &shipped_library()).empty());
    }
    // Inserting them again is refused: they stand there.
    const auto again = plan_insertion(dossier, shipped_library(), std::vector<std::string>{requirement}, texts);
    REQUIRE_FALSE(again.ok());
    CHECK(again.error().code == "insert.unmarked");
    const auto left_out = plan_insertion(dossier, shipped_library(), ids, texts, Homeless::kLeaveOut);
    REQUIRE(left_out.ok());
    CHECK(left_out->placed.empty());
    // Marked, they are what they were.
    const auto plan = value_of(plan_marking(texts, shipped_library(), {}, {}));
    CHECK(plan.marked.size() == 2);
    for (const auto& [file, planned] : plan.documents) {
      const std::string bytes = value_of(apply_edit(files[file], planned.plan, planned.context, file));
      const DocumentText text = value_of(read_document(bytes, file));
      CHECK(texts_of(text) == texts_of(texts[file]));
      const auto placed = read_placements(text, &shipped_library());
      const auto before = read_placements(whole.at(file), &shipped_library());
      REQUIRE(placed.size() == 1);
      REQUIRE(before.size() == 1);
      CHECK(placed[0].marks == MarkState::kWhole);
      CHECK(placed[0].clause_id == before[0].clause_id);
      CHECK(placed[0].text == before[0].text);
      CHECK(placed[0].first_block == before[0].first_block);
      CHECK(placed[0].last_block == before[0].last_block);
      REQUIRE(placed[0].fill_ins.size() == before[0].fill_ins.size());
      for (std::size_t i = 0; i < placed[0].fill_ins.size(); ++i) {
        CHECK(placed[0].fill_ins[i].name == before[0].fill_ins[i].name);
        CHECK(placed[0].fill_ins[i].value == before[0].fill_ins[i].value);
      }
      CHECK(read_hints(text).size() == 1);
      CHECK(find_unmarked(DocumentIndex(text), shipped_library()).empty());
    }
  }
}

TEST_CASE("a_clause_that_stands_nowhere_without_marks_is_not_marked") {
  const DocumentText text = read(flat_odf(lifespan_xml()));
  const std::vector<std::string> ids{"test.lifespan"};
  const auto plan = plan_marking({{"a.odt", text}}, small_library(), {}, ids);
  REQUIRE_FALSE(plan.ok());
  CHECK(plan.error().code == "mark.not-found");
  CHECK(value_of(plan_marking({{"a.odt", text}}, small_library(), {}, {})).marked.empty());
}

TEST_CASE("a_hidden_clause_is_not_inserted_beside_itself") {
  DocumentParts parts;
  parts.properties = "<meta:user-defined meta:name=\"bestek.role\">programme</meta:user-defined>";
  const auto plan = [&](const std::string& more) {
    const DocumentText text =
        read(flat_odf("<text:h text:outline-level=\"1\">E<text:bookmark-start "
                      "text:name=\"bestek_slot_requirement\"/>isen<text:bookmark-end "
                      "text:name=\"bestek_slot_requirement\"/></text:h><text:section "
                      "text:display=\"none\">" +
                          lifespan_xml() + "</text:section>" + more,
                      parts));
    const std::vector<std::string> ids{"test.lifespan"};
    return plan_insertion(text, small_library(), ids);
  };
  REQUIRE_FALSE(plan({}).ok());
  CHECK(plan({}).error().code == "insert.hidden");
  // Where a reader sees it too it simply stands there.
  Lifespan seen;
  seen.placement = "bbbbbbbb";
  const auto beside = value_of(plan(lifespan_xml(seen)));
  CHECK(beside.placed.empty());
  REQUIRE(beside.notes.size() == 1);
  CHECK(beside.notes.front().code == "insert.present");
}

TEST_CASE("a_clause_of_which_any_paragraph_may_not_be_written_is_not_marked") {
  const std::string last = "<text:p>Bewijs: Meetrapport van de Inschrijver.</text:p>";
  const std::string heading = "<text:h text:outline-level=\"3\">Levensduur van de accu</text:h>";
  for (const std::string& locked : {heading, last}) {
    const DocumentText text =
        read(flat_odf(replaced(kPlain, locked, "<text:section text:protected=\"true\">" + locked + "</text:section>")));
    const auto plan = plan_marking({{"a.odt", text}}, small_library(), {}, {});
    REQUIRE_FALSE(plan.ok());
    CHECK(plan.error().code == "document.protected");
  }
}

TEST_CASE("an_archived_release_without_a_current_one_was_replaced_or_taken_back") {
  const auto state = [](const std::string& successor) {
    const auto folder = fresh_path("archived");
    std::filesystem::copy(fixtures() / "small-library", folder, std::filesystem::copy_options::recursive);
    std::filesystem::remove(folder / "test" / "lifespan.xml");
    const auto file = folder / "archive" / "lifespan-1.0.0.xml";
    const std::string kind = " kind=\"";
    REQUIRE(write_file(file, replaced(value_of(read_file(file, kMaxClauseBytes)), kind, successor + kind)).ok());
    const Library library = value_of(Library::load(folder));
    return library_state(&library, sha256_base32("test.lifespan@1.0.0", kReleaseHashLength), nullptr);
  };
  CHECK(state("") == LibraryState::kWithdrawn);
  CHECK(state(" superseded-by=\"test.rich\"") == LibraryState::kNewer);
}
