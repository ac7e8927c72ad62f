// SPDX-License-Identifier: EUPL-1.2
#include "core/tender/document_files.hpp"

#include "core/document/text_builder.hpp"
#include "core/tender/backups.hpp"
#include "core/tender/side_folder.hpp"
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

/// What a file was, the newest first.
std::vector<std::string> backups_of(const std::filesystem::path& path) {
  std::vector<std::string> found;
  for (const Backup& one : backups_in(path.parent_path()))
    if (one.name == path.filename()) found.push_back(bytes_of(one.path));
  return found;
}

}  // namespace

TEST_CASE("an_edit_in_place_keeps_what_was_there_in_the_dossiers_own_subfolder") {
  const Dossier dossier = laptop_dossier("backup");
  const auto path = dossier.folder / "programma-van-eisen.odt";
  const std::string before = bytes_of(path);
  REQUIRE(edit_file(property_edit(path)).ok());
  CHECK(backups_of(path) == std::vector{before});
  CHECK(bytes_of(path) != before);
  const std::string between = bytes_of(path);
  // What stays as it is needs no backup, which would push out one that differs.
  REQUIRE(edit_file(property_edit(path)).ok());
  CHECK(bytes_of(path) == between);
  CHECK(backups_of(path) == std::vector{before});
  FileEdit other = property_edit(path);
  other.plan.properties.front().second = "no";
  REQUIRE(edit_file(other).ok());
  CHECK(backups_of(path) == std::vector{between, before});
  CHECK(bytes_of(latest_path(dossier.folder, "programma-van-eisen.odt")) == bytes_of(path));
  for (const auto& entry : std::filesystem::directory_iterator(dossier.folder))
    CHECK((entry.path().filename() == ".bestek" ||
           dossier.document_named(entry.path().filename().string()) != nullptr ||
           entry.path().filename() == kDossierFile));
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
  CHECK(backups_of(dossier.folder / "programma-van-eisen.odt").empty());
}

TEST_CASE("a_moved_document_is_named") {
  const Status refused = edit_file(property_edit(laptop_dossier("moved").folder / "weg.odt"));
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == "file.missing");
  CHECK(refused.error().place.file.find("weg.odt") != std::string::npos);
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
  CHECK(backups_of(dossier.folder / "programma-van-eisen.odt").empty());
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
  CHECK(backups_of(dossier.folder / "programma-van-eisen.odt").empty());
}

TEST_CASE("what_has_to_succeed_as_well_keeps_the_files_as_they_are_when_it_does_not") {
  const Dossier dossier = laptop_dossier("last");
  const auto path = dossier.folder / "programma-van-eisen.odt";
  const std::string before = bytes_of(path);
  const std::vector<FileEdit> edits{property_edit(path)};
  bool asked = false;
  const Status refused = edit_files(edits, {},
                                    {[&]() -> Status {
                                       asked = true;
                                       return Error{"writer.edit-failed", {}, {}};
                                     },
                                     [] { FAIL("what was refused is not taken back"); }});
  CHECK(asked);
  CHECK(refused.error().code == "writer.edit-failed");
  CHECK(bytes_of(path) == before);
  CHECK(backups_of(path).empty());
  CHECK_FALSE(std::filesystem::exists(side_folder(dossier.folder) / "next"));
}

TEST_CASE("what_succeeded_is_taken_back_when_a_file_cannot_be_put_in_its_place") {
  const Dossier dossier = laptop_dossier("not-put");
  const auto path = dossier.folder / "programma-van-eisen.odt";
  const auto other = dossier.folder / "conceptovereenkomst.odt";
  const std::string other_before = bytes_of(other);
  const std::vector<FileEdit> edits{property_edit(other), property_edit(path)};
  int changed = 0;
  const Status refused = edit_files(edits, {},
                                    {[&]() -> Status {
                                       ++changed;
                                       // Somebody saves another text meanwhile.
                                       return write_file(path, "something else");
                                     },
                                     [&] { --changed; }});
  CHECK(refused.error().code == "document.changed-meanwhile");
  CHECK(changed == 0);
  CHECK(bytes_of(path) == "something else");
  CHECK(bytes_of(other) == other_before);
  CHECK_FALSE(std::filesystem::exists(side_folder(dossier.folder) / "next"));
}
