// SPDX-License-Identifier: EUPL-1.2
#include "core/tender/transaction.hpp"

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/generators/catch_generators.hpp>

#include "core/base/hash.hpp"
#include "core/base/messages.hpp"
#include "core/tender/backups.hpp"
#include "core/tender/interrupted_action.hpp"
#include "core/tender/journal.hpp"
#include "core/tender/side_folder.hpp"
#include "writing_support.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

/// What stands for a document: an action only looks at the first bytes.
std::string text(const std::string& what) { return "PK\x03\x04" + what; }

/// Which of the sentences on who ends it an error has.
std::string what_it_promises(const Error& error) {
  std::string said = message(error, Language::kEnglish);
  for (const char* code : {"unfinished.next", "unfinished.closed", "unfinished.foreign", "unfinished.damaged",
                           "unfinished.busy", "unfinished.open"})
    if (said.ends_with(message(Error{code, {}, {}}, Language::kEnglish))) return code;
  return said;
}

/// A folder in which an action was interrupted: two files that become others.
struct Scene {
  std::filesystem::path folder;
  ActionFolders action;

  explicit Scene(const char* name) : folder(fresh_folder(name)), action(folder) {
    for (const char* file : {"a.odt", "b.odt"}) put(folder / file, text(std::string("old ") + file));
    std::filesystem::create_directories(action.after);
    std::filesystem::create_directories(action.before);
    for (const char* file : {"a.odt", "b.odt"}) {
      put(action.after / file, text(std::string("new ") + file));
      put(action.before / file, text(std::string("old ") + file));
    }
  }
  static void put(const std::filesystem::path& path, const std::string& bytes) {
    REQUIRE(write_file(path, bytes).ok());
  }
  void journal(const std::filesystem::path& path) const {
    std::vector<JournalFile> files;
    for (const std::string file : {"a.odt", "b.odt"})
      files.push_back({file, sha256_hex(text("old " + file)), sha256_hex(text("new " + file))});
    put(path, format_journal(files));
  }
  void replaced(const char* file) const { std::filesystem::rename(action.after / file, folder / file); }
  [[nodiscard]] std::string now(const char* file) const { return value_of(read_file(folder / file, 100)).substr(4); }
  [[nodiscard]] std::string finish() const {
    const auto done = finish_interrupted(folder);
    if (!done) return done.error().code;
    return *done ? (**done).code : "";
  }
  [[nodiscard]] std::string promised() const {
    const auto settled = settle(folder);
    return settled ? "" : what_it_promises(settled.error());
  }
  [[nodiscard]] bool is_clean() const { return !std::filesystem::exists(action.all); }
};

}  // namespace

TEST_CASE("an_action_that_was_prepared_is_finished_by_the_next_one") {
  const int replaced = GENERATE(0, 1, 2);
  const Scene scene("journal-forward");
  scene.journal(scene.action.journal);
  if (replaced > 0) scene.replaced("a.odt");
  if (replaced > 1) scene.replaced("b.odt");
  CHECK(interrupted_in(scene.folder) == Interrupted::kPrepared);
  CHECK(scene.finish() == "dossier.action-finished");
  CHECK(scene.now("a.odt") == "new a.odt");
  CHECK(scene.now("b.odt") == "new b.odt");
  CHECK(scene.is_clean());
  CHECK(backups_in(scene.folder).size() == 2);
  CHECK(scene.finish().empty());
}

TEST_CASE("an_action_that_only_had_begun_changes_nothing") {
  const Scene scene("journal-begun");
  CHECK(interrupted_in(scene.folder) == Interrupted::kBegun);
  CHECK(scene.finish().empty());
  CHECK(scene.now("a.odt") == "old a.odt");
  CHECK(scene.is_clean());
  CHECK(backups_in(scene.folder).empty());
}

TEST_CASE("an_action_that_failed_is_taken_back") {
  const Scene scene("journal-back");
  scene.journal(scene.action.back);
  scene.replaced("a.odt");
  CHECK(scene.finish() == "dossier.action-taken-back");
  CHECK(scene.now("a.odt") == "old a.odt");
  CHECK(scene.now("b.odt") == "old b.odt");
  CHECK(scene.is_clean());
}

TEST_CASE("what_somebody_changed_meanwhile_stays_and_the_rest_is_taken_back") {
  const Scene scene("journal-changed");
  scene.journal(scene.action.journal);
  scene.replaced("a.odt");
  Scene::put(scene.folder / "b.odt", text("mine"));
  CHECK(scene.finish() == "dossier.action-taken-back");
  CHECK(scene.now("a.odt") == "old a.odt");
  CHECK(scene.now("b.odt") == "mine");
  CHECK(scene.is_clean());
}

TEST_CASE("what_was_prepared_and_got_damaged_is_not_put_in_place") {
  const Scene scene("journal-damaged");
  scene.journal(scene.action.journal);
  scene.replaced("a.odt");
  Scene::put(scene.action.after / "b.odt", text("new"));
  CHECK(scene.finish() == "dossier.action-taken-back");
  CHECK(scene.now("a.odt") == "old a.odt");
  CHECK(scene.now("b.odt") == "old b.odt");
}

TEST_CASE("a_journal_of_somebody_else_leads_nowhere") {
  const auto refuses = [](const std::string& files) {
    const auto read = parse_journal("<journal xmlns=\"urn:bestek:journal:1\">" + files + "</journal>", "journal");
    return !read.ok() && read.error().code == "journal.invalid";
  };
  const std::string digest(64, 'a');
  const auto file = [&](const std::string& name) {
    return "<file name=\"" + name + "\" before=\"\" after=\"" + digest + "\"/>";
  };
  CHECK_FALSE(refuses(file("a.odt") + file("b.odt")));
  for (const char* name : {"../a.odt", "/etc/passwd", "a/b.odt", "..", ".", ".bestek", "", "a\\b"})
    CHECK(refuses(file(name)));
  CHECK(refuses(file("a.odt") + file("a.odt")));
  CHECK(refuses("<file name=\"a.odt\" before=\"\" after=\"short\"/>"));
  CHECK(refuses("<other/>"));
  CHECK_FALSE(parse_journal("<journal/>", "journal").ok());
}

TEST_CASE("only_what_bestek_writes_is_put_in_the_place_of_a_file") {
  const Scene scene("journal-foreign");
  const auto elsewhere = fresh_folder("journal-foreign-target");
  Scene::put(elsewhere / "profile", "export PATH");
  std::filesystem::create_symlink(elsewhere / "profile", scene.folder / "c.odt");
  Scene::put(scene.action.after / "c.odt", "rm -rf");
  Scene::put(scene.action.journal, format_journal({{"c.odt", sha256_hex("export PATH"), sha256_hex("rm -rf")}}));
  CHECK(scene.finish() == "dossier.action-taken-back");
  CHECK(value_of(read_file(elsewhere / "profile", 100)) == "export PATH");
}

TEST_CASE("a_link_out_of_the_folder_is_followed_for_nobody_elses_journal") {
  const Scene scene("journal-link-out");
  const auto elsewhere = fresh_folder("journal-link-out-target");
  Scene::put(elsewhere / "profile", "export PATH");
  std::filesystem::create_symlink(elsewhere / "profile", scene.folder / "dossier.xml");
  // No dossier: it would not be put in place by ourselves either.
  Scene::put(scene.action.after / "dossier.xml", "rm -rf");
  Scene::put(scene.action.journal, format_journal({{"dossier.xml", sha256_hex("export PATH"), sha256_hex("rm -rf")}}));
  CHECK(scene.finish() == "dossier.action-taken-back");
  CHECK(value_of(read_file(elsewhere / "profile", 100)) == "export PATH");
  if (::geteuid() != 0) return;
  // A package of another user.
  std::filesystem::remove(scene.folder / "dossier.xml");
  Scene::put(elsewhere / "b.odt", text("mine"));
  std::filesystem::create_symlink(elsewhere / "b.odt", scene.folder / "c.odt");
  std::filesystem::create_directories(scene.action.after);
  Scene::put(scene.action.after / "c.odt", text("theirs"));
  REQUIRE(::chown((scene.action.after / "c.odt").c_str(), 12345, 12345) == 0);
  Scene::put(scene.action.journal, format_journal({{"c.odt", sha256_hex(text("mine")), sha256_hex(text("theirs"))}}));
  CHECK(scene.finish() == "dossier.action-taken-back");
  CHECK(value_of(read_file(elsewhere / "b.odt", 100)) == text("mine"));
}

TEST_CASE("a_link_in_place_of_a_folder_of_the_action_is_not_followed") {
  const Scene scene("journal-linked-folder");
  const auto elsewhere = fresh_folder("journal-linked-folder-target");
  scene.journal(scene.action.journal);
  std::filesystem::rename(scene.action.after, elsewhere / "new");
  std::filesystem::create_symlink(elsewhere / "new", scene.action.after);
  CHECK(scene.finish() == "dossier.action-taken-back");
  CHECK(scene.now("a.odt") == "old a.odt");
  CHECK(std::filesystem::exists(elsewhere / "new" / "a.odt"));
  REQUIRE(write_file(elsewhere / "journal.xml", "x").ok());
  std::filesystem::create_symlink(elsewhere, scene.action.all);
  drop_action(scene.folder);
  CHECK(std::filesystem::exists(elsewhere / "journal.xml"));
}

TEST_CASE("in_a_folder_for_everybody_only_what_we_began_ourselves_is_finished") {
  if (::geteuid() != 0) return;  // nobody else can be played
  const Scene scene("journal-sticky");
  scene.journal(scene.action.journal);
  REQUIRE(::chmod(scene.folder.c_str(), 01777) == 0);
  REQUIRE(::chown(scene.action.all.c_str(), 12345, 12345) == 0);
  CHECK(scene.finish() == "dossier.unfinished");
  CHECK(scene.promised() == "unfinished.foreign");
  CHECK(scene.now("a.odt") == "old a.odt");
}

TEST_CASE("what_is_unfinished_says_who_can_end_it") {
  const Scene scene("journal-promise");
  scene.journal(scene.action.journal);
  Scene::put(scene.folder / ".~lock.b.odt#", "Inkoper,inkoper,pc7,29.11.2026 20:00,file:///x;");
  CHECK(scene.promised() == "unfinished.open");
  if (::geteuid() == 0) {  // one whom the folder is closed to
    const pid_t child = ::fork();
    if (child == 0) {
      const bool other = ::seteuid(12345) == 0 && ::setreuid(12345, 12345) == 0;
      ::_exit(other && scene.promised() == "unfinished.closed" ? 0 : 1);
    }
    int status = -1;
    REQUIRE(::waitpid(child, &status, 0) == child);
    CHECK(status == 0);
  }
  std::filesystem::remove(scene.folder / ".~lock.b.odt#");
  Scene::put(scene.action.journal, "<journal/>");
  CHECK(scene.promised() == "unfinished.damaged");
  const auto lock = TenderLock::take(scene.folder, std::chrono::milliseconds{0});
  REQUIRE_FALSE(lock.ok());
  CHECK(what_it_promises(lock.error()) == "unfinished.damaged");
}

TEST_CASE("putting_back_one_file_that_was_missing_counts_once_it_stands_there") {
  for (const bool placed : {false, true}) {
    const Scene scene(placed ? "missing-placed" : "missing-begun");
    for (const char* file : {"a.odt", "b.odt"}) std::filesystem::remove(scene.action.before / file);
    Scene::put(scene.action.before / missing_mark("a.odt", false), "");
    if (!placed) std::filesystem::remove(scene.folder / "a.odt");
    CHECK(scene.finish().empty());
    CHECK(scene.is_clean());
    const auto kept = backups_in(scene.folder);
    REQUIRE(kept.size() == (placed ? 1U : 0U));
    if (placed) CHECK((kept.front().missing && kept.front().name == "a.odt"));
  }
}

TEST_CASE("an_action_waits_while_an_office_has_a_document_open") {
  const Scene scene("journal-open");
  scene.journal(scene.action.journal);
  Scene::put(scene.folder / ".~lock.b.odt#", "Inkoper,inkoper,pc7,29.11.2026 20:00,file:///x;");
  CHECK(scene.finish() == "dossier.unfinished");
  CHECK(scene.now("a.odt") == "old a.odt");
  std::filesystem::remove(scene.folder / ".~lock.b.odt#");
  CHECK(scene.finish() == "dossier.action-finished");
  CHECK(value_of(read_file(latest_path(scene.folder, "b.odt"), 100)) == text("new b.odt"));
}

TEST_CASE("readers_bring_a_folder_in_order_first") {
  const Scene scene("journal-reader");
  scene.journal(scene.action.journal);
  const auto notes = settle(scene.folder);
  REQUIRE(notes.ok());
  REQUIRE(notes->size() == 1);
  CHECK(notes->front().code == "dossier.action-finished");
  CHECK(scene.now("a.odt") == "new a.odt");
  CHECK(value_of(settle(scene.folder)).empty());
}

TEST_CASE("a_reader_waits_for_a_writer_a_second_at_most_and_says_so") {
  const Scene scene("journal-writer");
  const auto lock = TenderLock::take(scene.folder);
  REQUIRE(lock.ok());  // it cleared away what was there
  std::filesystem::create_directories(scene.action.after);
  CHECK(settle(scene.folder).ok());  // being prepared: nothing to wait for
  scene.journal(scene.action.journal);
  const auto told = settle(scene.folder);
  REQUIRE_FALSE(told.ok());
  CHECK(told.error().code == "dossier.unfinished");
  CHECK(what_it_promises(told.error()) == "unfinished.busy");
}

TEST_CASE("a_file_with_two_names_is_refused_and_both_stay") {
  const Scene scene("two-names");
  std::filesystem::create_hard_link(scene.folder / "a.odt", scene.folder / "other.odt");
  const auto lock = TenderLock::take(scene.folder);
  REQUIRE(lock.ok());
  const ReadyFile file{scene.folder / "a.odt", text("old a.odt"), text("x"), stamp_of(scene.folder / "a.odt")};
  const Status refused = write_together(*lock, std::span(&file, 1));
  CHECK(refused.error().code == "document.several-names");
  CHECK(scene.now("other.odt") == "old a.odt");
}
