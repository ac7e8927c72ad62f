// SPDX-License-Identifier: EUPL-1.2
#include "core/tender/document_files.hpp"

#include "core/document/text_builder.hpp"
#include "writing_support.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

FileEdit property_edit(const std::filesystem::path& path) {
  FileEdit edit;
  edit.path = path;
  edit.plan.properties = {{"bestek.test", "yes"}};
  return edit;
}

std::string bytes_of(const std::filesystem::path& path) { return value_of(read_file(path, kMaxPackageBytes)); }

}  // namespace

TEST_CASE("an_edit_in_place_keeps_a_numbered_backup") {
  const Dossier dossier = laptop_dossier("backup");
  const auto path = dossier.folder / "programma-van-eisen.odt";
  const std::string before = bytes_of(path);
  REQUIRE(edit_file(property_edit(path)).ok());
  CHECK(bytes_of(dossier.folder / "programma-van-eisen.bak.odt") == before);
  CHECK(bytes_of(path) != before);
  const std::string between = bytes_of(path);
  // What stays as it is needs no backup, which would push out one that differs.
  REQUIRE(edit_file(property_edit(path)).ok());
  CHECK(bytes_of(path) == between);
  CHECK_FALSE(std::filesystem::exists(dossier.folder / "programma-van-eisen.bak2.odt"));
  FileEdit other = property_edit(path);
  other.plan.properties.front().second = "no";
  REQUIRE(edit_file(other).ok());
  CHECK(bytes_of(dossier.folder / "programma-van-eisen.bak2.odt") == between);
}

TEST_CASE("an_edit_into_a_copy_leaves_the_document_alone") {
  const Dossier dossier = laptop_dossier("copy");
  FileEdit edit = property_edit(dossier.folder / "programma-van-eisen.odt");
  const std::string before = bytes_of(edit.path);
  edit.out = dossier.folder / "kopie.odt";
  REQUIRE(edit_file(edit).ok());
  CHECK(bytes_of(edit.path) == before);
  CHECK(part_of(bytes_of(edit.out), "meta.xml").find("bestek.test") != std::string::npos);
  CHECK_FALSE(std::filesystem::exists(dossier.folder / "programma-van-eisen.bak.odt"));
}

TEST_CASE("a_document_that_an_office_has_open_is_refused_and_so_are_the_others") {
  const Dossier dossier = laptop_dossier("locked");
  const auto open = dossier.folder / "conceptovereenkomst.odt";
  const auto closed = dossier.folder / "programma-van-eisen.odt";
  REQUIRE(
      write_file(dossier.folder / ".~lock.conceptovereenkomst.odt#", ",inkoper,pc7,23.11.2026 22:00,file:///x;").ok());
  const std::string before = bytes_of(closed);
  const std::vector<FileEdit> edits{property_edit(closed), property_edit(open)};
  const Status refused = edit_files(edits);
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == "document.open-elsewhere");
  CHECK(message(refused.error(), Language::kEnglish).find("inkoper") != std::string::npos);
  CHECK(bytes_of(closed) == before);
  CHECK_FALSE(std::filesystem::exists(dossier.folder / "programma-van-eisen.bak.odt"));
}

TEST_CASE("a_moved_document_is_named") {
  const Status refused = edit_file(property_edit(fresh_folder("moved") / "weg.odt"));
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == "file.missing");
  CHECK(refused.error().place.file.find("weg.odt") != std::string::npos);
}

TEST_CASE("no_more_than_three_backups_stay_and_the_newest_do") {
  const Dossier dossier = laptop_dossier("backups");
  const auto path = dossier.folder / "programma-van-eisen.odt";
  std::vector<std::string> before;
  for (int i = 0; i < 5; ++i) {
    before.push_back(bytes_of(path));
    FileEdit edit = property_edit(path);
    edit.plan.properties.front().second = std::to_string(i);
    REQUIRE(edit_file(edit).ok());
  }
  CHECK(bytes_of(dossier.folder / "programma-van-eisen.bak.odt") == before[2]);
  CHECK(bytes_of(dossier.folder / "programma-van-eisen.bak2.odt") == before[3]);
  CHECK(bytes_of(dossier.folder / "programma-van-eisen.bak3.odt") == before[4]);
  CHECK_FALSE(std::filesystem::exists(dossier.folder / "programma-van-eisen.bak4.odt"));
}

TEST_CASE("of_the_many_backups_that_once_were_kept_the_newest_stay") {
  const Dossier dossier = laptop_dossier("many-backups");
  const auto path = dossier.folder / "programma-van-eisen.odt";
  const auto backup = [&](int number) {
    return dossier.folder / ("programma-van-eisen.bak" + (number > 1 ? std::to_string(number) : "") + ".odt");
  };
  constexpr int kOld = 3 * kMaxBackups;
  for (int i = 1; i <= kOld; ++i) REQUIRE(write_file(backup(i), "backup " + std::to_string(i)).ok());
  const std::string before = bytes_of(path);
  REQUIRE(edit_file(property_edit(path)).ok());
  CHECK(bytes_of(backup(1)) == "backup " + std::to_string(kOld - 1));
  CHECK(bytes_of(backup(2)) == "backup " + std::to_string(kOld));
  CHECK(bytes_of(backup(kMaxBackups)) == before);
  for (int i = kMaxBackups + 1; i <= kOld + 1; ++i) CHECK_FALSE(std::filesystem::exists(backup(i)));
}

TEST_CASE("documents_and_what_goes_with_them_are_written_together_or_not_at_all") {
  const Dossier dossier = laptop_dossier("together");
  const auto path = dossier.folder / "programma-van-eisen.odt";
  const std::string before = bytes_of(path);
  const std::string dossier_before = bytes_of(dossier.folder / "dossier.xml");
  // A folder stands where the last file goes: writing it fails after the others were written.
  std::filesystem::create_directories(dossier.folder / "taken" / "x");
  const FileEdit edit = property_edit(path);
  const std::vector<FileBytes> failing{{dossier.folder / "dossier.xml", "<new/>"}, {dossier.folder / "taken", "x"}};
  const Status refused = edit_files(std::span(&edit, 1), failing);
  REQUIRE_FALSE(refused.ok());
  CHECK(bytes_of(path) == before);
  CHECK(bytes_of(dossier.folder / "dossier.xml") == dossier_before);
  CHECK_FALSE(std::filesystem::exists(dossier.folder / "programma-van-eisen.bak.odt"));
  const std::vector<FileBytes> good{{dossier.folder / "dossier.xml", "<new/>"}};
  REQUIRE(edit_files(std::span(&edit, 1), good).ok());
  CHECK(bytes_of(path) != before);
  CHECK(bytes_of(dossier.folder / "dossier.xml") == "<new/>");
}

TEST_CASE("a_file_that_goes_with_a_document_and_cannot_be_read_is_not_replaced") {
  const Dossier dossier = laptop_dossier("unreadable");
  const auto path = dossier.folder / "programma-van-eisen.odt";
  const auto large = dossier.folder / "large.xml";
  const std::string before = bytes_of(path);
  REQUIRE(write_file(large, "x").ok());
  std::filesystem::resize_file(large, kMaxPackageBytes + 1);
  const FileEdit edit = property_edit(path);
  const std::vector<FileBytes> others{{large, "<new/>"}};
  CHECK(edit_files(std::span(&edit, 1), others).error().code == "file.too-large");
  CHECK(std::filesystem::file_size(large) == kMaxPackageBytes + 1);
  CHECK(bytes_of(path) == before);
}

TEST_CASE("a_document_that_nobody_could_read_again_is_not_written") {
  const Dossier dossier = laptop_dossier("too-much");
  const auto path = dossier.folder / "programma-van-eisen.odt";
  const DocumentText text = value_of(read_document_file(path));
  std::string paragraphs;
  for (std::size_t i = text.blocks.size() + text.beside.size(); i < kMaxBlocks; ++i) paragraphs += "<text:p/>";
  auto entries = value_of(read_package(bytes_of(path), "test"));
  std::string& content = find_entry(entries, "content.xml")->bytes;
  content.insert(content.find("</office:text>"), paragraphs);
  REQUIRE(write_file(path, value_of(write_package(entries, "test"))).ok());
  REQUIRE(read_document_file(path).ok());
  const std::string before = bytes_of(path);
  const Clause clause = clause_of("requirement", "", "<title>Titel</title><body><p>De tekst.</p></body>");
  FileEdit edit;
  edit.path = path;
  edit.plan.fragments.push_back({"bestek_slot_requirement", {{&clause, "aaaaaaaa"}}});
  const Status refused = edit_file(edit);
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == "document.too-much");
  CHECK(bytes_of(path) == before);
}

TEST_CASE("a_copy_goes_to_a_new_place_and_leaves_nothing_when_it_fails") {
  const Dossier dossier = laptop_dossier("copies");
  const auto path = dossier.folder / "programma-van-eisen.odt";
  FileEdit copy;
  copy.path = path;
  for (const auto& taken : {path, dossier.folder / "dossier.xml"}) {
    copy.out = taken;
    CHECK(edit_file(copy).error().code == "insert.out-exists");
  }
  const auto folder = dossier.folder / "a" / "b";
  copy.out = folder / "kopie.odt";
  FileEdit missing = copy;
  missing.path = dossier.folder / "weg.odt";
  missing.out = folder / "weg.odt";
  CHECK_FALSE(edit_files(std::vector{copy, missing}).ok());
  CHECK_FALSE(std::filesystem::exists(dossier.folder / "a"));
  REQUIRE(edit_file(copy).ok());
  CHECK(bytes_of(copy.out) == bytes_of(path));
}

TEST_CASE("a_value_that_xml_cannot_hold_does_not_cost_the_document") {
  const Dossier dossier = laptop_dossier("forbidden");
  FileEdit edit = property_edit(dossier.folder / "programma-van-eisen.odt");
  edit.plan.properties = {{"bestek.test", "a\u0001b\uFFFE"}};
  REQUIRE(edit_file(edit).ok());
  CHECK(value_of(read_document_file(edit.path)).properties.at("bestek.test") == "ab");
}

TEST_CASE("a_document_that_changed_since_it_was_read_is_not_replaced") {
  const Dossier dossier = laptop_dossier("meanwhile");
  const auto path = dossier.folder / "programma-van-eisen.odt";
  const std::string before = bytes_of(path);
  // The second edit was prepared on what the first one replaces.
  const std::vector<FileEdit> edits{property_edit(path), property_edit(path)};
  const Status refused = edit_files(edits);
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == "document.changed-meanwhile");
  CHECK(bytes_of(path) == before);
  CHECK_FALSE(std::filesystem::exists(dossier.folder / "programma-van-eisen.bak.odt"));
}

TEST_CASE("what_has_to_succeed_as_well_undoes_the_files_when_it_does_not") {
  const Dossier dossier = laptop_dossier("last");
  const auto path = dossier.folder / "programma-van-eisen.odt";
  const std::string before = bytes_of(path);
  const std::vector<FileEdit> edits{property_edit(path)};
  bool seen = false;
  const Status refused = edit_files(edits, {}, [&]() -> Status {
    seen = bytes_of(path) != before;
    return Error{"writer.edit-failed", {}, {}};
  });
  CHECK(seen);
  CHECK_FALSE(refused.ok());
  CHECK(bytes_of(path) == before);
  CHECK_FALSE(std::filesystem::exists(dossier.folder / "programma-van-eisen.bak.odt"));
}

TEST_CASE("a_backup_stays_when_its_document_could_not_be_put_back") {
  const Dossier dossier = laptop_dossier("not-back");
  const auto path = dossier.folder / "programma-van-eisen.odt";
  const auto other = dossier.folder / "conceptovereenkomst.odt";
  const std::string before = bytes_of(path);
  const std::string other_before = bytes_of(other);
  const std::vector<FileEdit> edits{property_edit(path), property_edit(other)};
  const Status refused = edit_files(edits, {}, [&]() -> Status {
    // Somebody put a folder where the document was: nothing can be written there any more.
    std::filesystem::remove(path);
    std::filesystem::create_directories(path / "inside");
    return Error{"writer.edit-failed", {}, {}};
  });
  CHECK_FALSE(refused.ok());
  CHECK(bytes_of(dossier.folder / "programma-van-eisen.bak.odt") == before);
  CHECK(bytes_of(other) == other_before);
}
