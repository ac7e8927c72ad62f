// SPDX-License-Identifier: EUPL-1.2
// What stands where a clause file would and is none: told by its name with the reason, and the rest works.
#include <sys/stat.h>
#include <unistd.h>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <catch2/generators/catch_generators_range.hpp>
#include <functional>
#include <string>

#include "core/library/library.hpp"
#include "core/library/library_files.hpp"
#include "scratch_library.hpp"
#include "unit/scratch.hpp"

using namespace bestek;
using namespace bestek::test;
namespace fs = std::filesystem;

namespace {

constexpr const char* kGoodFile = "laptop/usb-c-charging.xml";

/// The findings about one file of the library.
std::vector<std::string> told_of(const ScratchLibrary& library, const std::string& file) {
  const auto findings = check_library(library.folder(), kNow);
  REQUIRE(findings.ok());
  std::vector<std::string> codes;
  for (const LibraryFinding& finding : *findings) {
    if (finding.error.place.file == (library.folder() / file).string() && finding.severity == Severity::kError)
      codes.push_back(finding.error.code);
  }
  return codes;
}

struct NotAClauseFile {
  const char* code;
  std::function<void(const fs::path&)> make;
};

const std::vector<NotAClauseFile>& kinds() {
  static const std::vector<NotAClauseFile> all{
      {"library.dead-link", [](const fs::path& at) { fs::create_symlink("nowhere.xml", at); }},
      {"library.dead-link", [](const fs::path& at) { fs::create_symlink(at.filename(), at); }},
      {"library.dead-link", [](const fs::path& at) { fs::create_symlink("/no/such/folder/x.xml", at); }},
      {"library.link", [](const fs::path& at) { fs::create_symlink("usb-c-charging.xml", at); }},
      {"library.link",
       [](const fs::path& at) { fs::create_symlink(shipped() / "laptop/battery-replaceable.xml", at); }},
      {"library.link", [](const fs::path& at) { fs::create_directory_symlink(shipped() / "laptop", at); }},
      {"library.folder-as-file", [](const fs::path& at) { fs::create_directory(at); }},
      {"xml.malformed", [](const fs::path& at) { REQUIRE(write_file(at, "").ok()); }},
      {"file.not-a-file", [](const fs::path& at) { REQUIRE(::mkfifo(at.c_str(), 0600) == 0); }},
      {"file.too-large",
       [](const fs::path& at) { REQUIRE(write_file(at, std::string(kMaxClauseBytes + 1, ' ')).ok()); }},
  };
  return all;
}

}  // namespace

TEST_CASE("what_is_no_clause_file_is_told_by_its_name_and_the_rest_stays_usable") {
  const auto kind = GENERATE(Catch::Generators::range(std::size_t{0}, std::size_t{10}));
  REQUIRE(kinds().size() == 10);
  const NotAClauseFile& one = kinds()[kind];
  const ScratchLibrary library;
  library.add(kGoodFile, read_file(shipped() / kGoodFile, kMaxClauseBytes).value());
  fs::create_directories(library.folder() / "archive" / "laptop");
  for (const char* name : {"laptop/odd.xml", "archive/laptop/odd.xml"}) {
    if (std::string(one.code) == "library.link" && name[0] == 'a') continue;  // leads elsewhere from there
    one.make(library.folder() / name);
    INFO(kind << " " << name << " wants " << one.code);
    CHECK(has(told_of(library, name), one.code));
  }
  // Also with an index, which knows nothing of such files.
  const fs::path cache = scratch_folder() / "not-files-cache";
  fs::remove_all(cache);
  for (int round = 0; round < 2; ++round) {
    const auto loaded = Library::load(library.folder(), cache);
    REQUIRE(loaded.ok());
    CHECK(loaded->clauses().size() == 1);
    CHECK_FALSE(loaded->problems().empty());
    const auto asked = loaded->known("laptop.odd");
    REQUIRE_FALSE(asked.ok());
    // A folder that a link leads to holds no clause of this name.
    if (kind != 5) CHECK(asked.error().code == "library.broken-clause");
  }
}

TEST_CASE("a_file_that_may_not_be_read_is_told") {
  if (::geteuid() == 0) SKIP("the administrator may read everything");
  const ScratchLibrary library;
  library.add(kGoodFile, read_file(shipped() / kGoodFile, kMaxClauseBytes).value());
  for (const char* name : {"laptop/secret.xml", "archive/secret.xml", "risk-cards/laptop.xml"}) {
    library.add(name, "<clause/>");
    fs::permissions(library.folder() / name, fs::perms::none);
    INFO(name);
    CHECK(has(told_of(library, name), "file.unreadable"));
  }
}

TEST_CASE("the_locks_that_editors_leave_are_no_clauses") {
  const ScratchLibrary library;
  library.add(kGoodFile, read_file(shipped() / kGoodFile, kMaxClauseBytes).value());
  fs::create_symlink("anna@office.1234:99", library.folder() / "laptop" / ".#usb-c-charging.xml");
  CHECK(Library::load(library.folder())->problems().empty());
}

TEST_CASE("a_folder_that_lies_too_deep_is_told") {
  const ScratchLibrary library;
  std::string deep = "laptop";
  for (int i = 0; i < 40; ++i) deep += "/d";
  library.add(deep + "/usb-c-charging.xml", "<clause/>");
  CHECK(has(library.codes(), "library.too-deep"));
}

TEST_CASE("a_part_that_is_no_file_is_told_and_so_is_who_asks_for_it") {
  for (const auto& [name, annex] : {std::pair{"frameworks.xml", "annex.frameworks"},
                                    {"scorecard.xml", "annex.scorecard"},
                                    {"risk-cards/laptop.xml", "annex.risk-card-laptop"}}) {
    for (const char* target : {"nowhere", "library.xml"}) {
      // Beside the clauses a link that leads somewhere is followed, as library.xml itself is; a card is not.
      const bool card = std::string(name).starts_with("risk");
      if (!card && std::string(target) == "library.xml") continue;
      const ScratchLibrary library;
      fs::create_directories((library.folder() / name).parent_path());
      fs::create_symlink(card && target[0] == 'l' ? "../library.xml" : target, library.folder() / name);
      INFO(name << " -> " << target);
      CHECK(has(told_of(library, name), target[0] == 'n' ? "library.dead-link" : "library.link"));
      CHECK(Library::load(library.folder())->known(annex).error().code == "library.broken-clause");
    }
  }
  const ScratchLibrary library;
  fs::create_symlink("nowhere", library.folder() / "risk-cards");
  CHECK(has(told_of(library, "risk-cards"), "library.dead-link"));
}

TEST_CASE("only_the_folder_archive_at_the_top_is_the_archive") {
  const ScratchLibrary library;
  const std::string clause = read_file(shipped() / kGoodFile, kMaxClauseBytes).value();
  library.add("laptop/archive/usb-c-charging.xml", clause);
  library.add("archive/laptop/older.xml", clause);
  library.add("archive/oldest.xml", clause);
  const auto found = clause_files(library.folder());
  REQUIRE(found.ok());
  REQUIRE(found->current.size() == 1);
  CHECK(found->current.front().path.ends_with("/laptop/archive/usb-c-charging.xml"));
  CHECK(found->archived.size() == 2);
  CHECK(Library::load(library.folder())->known("laptop.usb-c-charging").ok());
}
