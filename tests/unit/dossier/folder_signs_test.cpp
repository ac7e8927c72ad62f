// SPDX-License-Identifier: EUPL-1.2
#include "core/dossier/folder_signs.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/base/files.hpp"
#include "unit/scratch.hpp"

using namespace bestek;

namespace {
constexpr const char* kDocument = "programma-van-eisen.odt";
}

TEST_CASE("copies_of_two_machines_are_known_by_their_names") {
  for (const char* name : {"programma-van-eisen (conflicted copy 2026-11-29 203540).odt",
                           "programma-van-eisen (pc7's conflicted copy 2026-11-29).odt",
                           "programma-van-eisen (Conflicterende kopie van pc7 2026-11-29).odt",
                           "programma-van-eisen_conflict-20261129-203540.odt",
                           "programma-van-eisen.sync-conflict-20261129-203540-ABC2DEF.odt",
                           "programma-van-eisen (SFConflict jan@x.nl 2026-11-30-12-00-00).odt",
                           "programma-van-eisen_PC7_Nov-30-1200-2026_Conflict.odt",
                           "programma-van-eisen (In Konflikt stehende Kopie von Jan).odt",
                           "programma-van-eisen.Conflict.odt", "programma-van-eisen [conflicted].odt",
                           "programma-van-eisen (Case Conflict).odt", "programma-van-eisen (conflict 2).odt"}) {
    INFO(name);
    CHECK(sign_of(name, kDocument) == FolderSign::kConflictedCopy);
  }
}

TEST_CASE("what_is_still_arriving_is_known_by_its_name") {
  for (const char* name :
       {"programma-van-eisen.odt.4f3a2b1c.partial", "programma-van-eisen.odt.part", ".programma-van-eisen.odt.x7Kd2a",
        ".programma-van-eisen.odt.~3f2a19", ".syncthing.programma-van-eisen.odt.tmp",
        "~syncthing~programma-van-eisen.odt.tmp", "programma-van-eisen.odt.crdownload",
        "programma-van-eisen.odt.filepart", "programma-van-eisen.odt.nextcloud", "programma-van-eisen.odt.aria2",
        "programma-van-eisen.odt.opdownload", "programma-van-eisen.odt.!qB",
        ".unison.programma-van-eisen.odt.6f1c2a3b4d5e.unison.tmp", "programma-van-eisen.odt.sb-6f1c2a3b-x7Kd2a",
        ".programma-van-eisen.odt.qWxRtZ"}) {
    INFO(name);
    CHECK(sign_of(name, kDocument) == FolderSign::kArriving);
  }
}

TEST_CASE("other_files_beside_a_document_say_nothing_of_it") {
  for (const char* name :
       {kDocument, "programma-van-eisen.docx", "programma-van-eisen (2).odt", "programma-van-eisen-oud.odt",
        "conflict in het programma.odt", "programma-van-eisen.odt.pdf", ".~lock.programma-van-eisen.odt#",
        "bijlage conflicted copy.odt", "programma-van-eisen conflicten.odt", ".bestek", "programma-van-eisen.odt.bak",
        ".programma-van-eisen.odt.backup", ".programma-van-eisen.odt.Backup", ".programma-van-eisen.odt.BACKUP",
        ".programma-van-eisen.odt.202611", ".unison.ander.odt.6f1c.unison.tmp", "ander.odt.sb-6f1c2a3b-x7Kd2a"}) {
    INFO(name);
    CHECK(sign_of(name, kDocument) == FolderSign::kNothing);
  }
}

TEST_CASE("a_dossier_tells_every_such_file") {
  const auto folder = scratch_folder() / "signs";
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder);
  Dossier dossier;
  dossier.folder = folder;
  dossier.documents = {{DocumentRole::kProgramme, kDocument}};
  CHECK(folder_signs(dossier).empty());
  CHECK(check_arrived(folder / kDocument).ok());
  for (const char* name : {"dossier (conflicted copy).xml", "programma-van-eisen.odt.part", "notes.odt"})
    REQUIRE(write_file(folder / name, "x").ok());
  const auto found = folder_signs(dossier);
  REQUIRE(found.size() == 2);
  CHECK(found[0].code == "document.conflicted-copy");
  CHECK(found[1].code == "document.arriving");
  CHECK(check_arrived(folder / kDocument).error().code == "document.arriving");
}
