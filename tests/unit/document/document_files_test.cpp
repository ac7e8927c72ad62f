// SPDX-License-Identifier: EUPL-1.2
#include "core/document/document_files.hpp"

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
  REQUIRE(edit_file(property_edit(path)).ok());
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
