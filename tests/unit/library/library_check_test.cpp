// SPDX-License-Identifier: EUPL-1.2
#include "core/library/library_check.hpp"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include "core/base/files.hpp"
#include "core/base/messages.hpp"
#include "core/library/library.hpp"

using namespace bestek;

namespace {

std::filesystem::path shipped() { return BESTEK_SOURCE_DIR "/clauses"; }
const Date kNow = *parse_date("2026-11-25");

/// A library of one folder with the shipped schema and taxonomy, to which a test adds clause files.
class ScratchLibrary {
 public:
  ScratchLibrary() : folder_(std::filesystem::path(BESTEK_SCRATCH_DIR) / "lib") {
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_ / "laptop");
    std::filesystem::copy(shipped() / "schema", folder_ / "schema");
    for (const char* name : {"library.xml", "taxonomy.xml"})
      std::filesystem::copy_file(shipped() / name, folder_ / name);
    if (std::filesystem::exists(shipped() / "rules"))
      std::filesystem::copy(shipped() / "rules", folder_ / "rules", std::filesystem::copy_options::recursive);
  }
  void add(const std::string& name, const std::string& xml) const {
    std::filesystem::create_directories((folder_ / name).parent_path());
    REQUIRE(write_file(folder_ / name, xml).ok());
  }
  [[nodiscard]] std::vector<std::string> codes(const Date& now = kNow) const {
    const auto findings = check_library(folder_, now);
    REQUIRE(findings.ok());
    std::vector<std::string> codes;
    for (const LibraryFinding& finding : *findings) {
      INFO(message_with_place(finding.error, Language::kEnglish));
      CHECK_FALSE(finding.error.place.file.empty());
      codes.push_back(finding.error.code);
    }
    return codes;
  }
  [[nodiscard]] const std::filesystem::path& folder() const { return folder_; }

 private:
  std::filesystem::path folder_;
};

const std::string& good() {
  static const std::string xml = read_file(shipped() / "laptop" / "battery-endurance-significant.xml", 100'000).value();
  return xml;
}

constexpr const char* kGoodName = "laptop/battery-endurance-significant.xml";

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  INFO("looking for " << from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

bool has(const std::vector<std::string>& codes, const std::string& code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

}  // namespace

TEST_CASE("the_shipped_library_has_no_fault") {
  const auto findings = check_library(shipped(), kNow);
  REQUIRE(findings.ok());
  for (const LibraryFinding& finding : *findings) {
    UNSCOPED_INFO(message_with_place(finding.error, Language::kEnglish));
    CHECK(finding.severity == Severity::kWarning);
  }
}

TEST_CASE("every_fault_of_a_clause_is_found_by_name") {
  struct Fault {
    const char* code;
    const char* from;
    const char* to;
  };
  const auto fault =
      GENERATE(Fault{"xml.schema", "phase=\"use\"", ""}, Fault{"xml.schema", "<evidence>", "<evidence><h1/>"},
               Fault{"lint.unknown-word", "<group ref=\"laptop\"/>", "<group ref=\"typewriter\"/>"},
               Fault{"lint.undeclared-fill", "<fill ref=\"", "<fill ref=\"other-"},
               Fault{"lint.bad-sample", "sample=\"", "sample=\"-"},
               Fault{"lint.missing-language", "<text xml:lang=\"en\">", "<text xml:lang=\"nl\">"},
               Fault{"lint.dangling", "<relations>", "<relations><requires ref=\"laptop.none\"/>"},
               Fault{"lint.review-past", "review-by=\"2027", "review-by=\"2025"},
               Fault{"lint.expired", "<validity ", "<validity until=\"2026-01-01\" "},
               Fault{"lint.source-date", "checked=\"2026", "checked=\"2031"},
               Fault{"lint.award-without-scoring", "kind=\"requirement\"", "kind=\"award-criterion\""},
               Fault{"lint.kpi-without-kpi", "kind=\"requirement\"", "kind=\"kpi\""},
               Fault{"lint.file-name", "id=\"laptop.", "id=\"monitor."},
               Fault{"lint.proof-without-equivalent", "type=\"test-report\" equivalent=\"yes\"",
                     "type=\"standard\" equivalent=\"no\""});
  const ScratchLibrary library;
  library.add(kGoodName, replaced(good(), fault.from, fault.to));
  const auto codes = library.codes();
  INFO(fault.code);
  CHECK(has(codes, fault.code));
}

TEST_CASE("a_declared_fill_in_that_no_language_uses_is_found") {
  const ScratchLibrary library;
  library.add(
      kGoodName,
      replaced(good(), "</fill-ins>",
               "<fill-in name=\"spare\" type=\"text\" by=\"buyer\" sample=\"x\"><label xml:lang=\"nl\">r</label>"
               "<label xml:lang=\"en\">s</label></fill-in></fill-ins>"));
  CHECK(has(library.codes(), "lint.unused-fill"));
}

TEST_CASE("a_faultless_clause_is_silent") {
  const ScratchLibrary library;
  library.add(kGoodName, good());
  CHECK(library.codes().empty());
}

TEST_CASE("two_files_with_one_id_are_reported_and_the_library_stays_usable") {
  const ScratchLibrary library;
  library.add(kGoodName, good());
  library.add("laptop/other.xml", good());
  CHECK(has(library.codes(), "library.duplicate-id"));
  CHECK(Library::load(library.folder())->clauses().size() == 1);
}

TEST_CASE("a_broken_file_and_a_doctype_are_reported_and_the_rest_stays_usable") {
  const ScratchLibrary library;
  library.add(kGoodName, good());
  library.add("laptop/broken.xml", "<clause");
  library.add("laptop/doctype.xml", "<!DOCTYPE clause>\n<clause/>");
  const auto codes = library.codes();
  CHECK(has(codes, "xml.malformed"));
  CHECK(has(codes, "xml.doctype"));
  CHECK(Library::load(library.folder())->clauses().size() == 1);
}

TEST_CASE("two_steps_of_a_ladder_at_one_level_are_reported") {
  const ScratchLibrary library;
  library.add(kGoodName, good());
  library.add("laptop/twin.xml", replaced(good(), "id=\"laptop.battery-endurance-significant\"", "id=\"laptop.twin\""));
  CHECK(has(library.codes(), "lint.ladder-twice"));
}

TEST_CASE("a_level_left_out_between_two_steps_of_a_ladder_is_reported") {
  const ScratchLibrary library;
  const auto step = [&](const std::string& level) {
    const std::string name = "step-" + level;
    library.add("laptop/" + name + ".xml",
                replaced(replaced(good(), "id=\"laptop.battery-endurance-significant\"", "id=\"laptop." + name + "\""),
                         "level=\"significant\"", "level=\"" + level + "\""));
  };
  step("basis");
  step("ambitious");
  CHECK(library.codes() == std::vector<std::string>{"lint.ladder-gap"});
  step("significant");
  CHECK(library.codes().empty());
}

TEST_CASE("a_source_that_no_reader_can_open_is_reported") {
  const ScratchLibrary library;
  library.add(kGoodName, replaced(good(), "address=\"https://eur-lex.europa.eu", "address=\"eur-lex"));
  CHECK(has(library.codes(), "lint.source-address"));
}

TEST_CASE("a_folder_without_library_xml_is_refused") {
  CHECK(check_library(BESTEK_SCRATCH_DIR, kNow).error().code == "library.not-a-library");
}

TEST_CASE("a_release_in_the_archive_is_found_by_its_hash_and_not_by_search") {
  const ScratchLibrary library;
  library.add(kGoodName, replaced(good(), "version=\"1.0.", "version=\"1.1."));
  library.add("archive/battery-endurance-significant-1.0.0.xml", good());
  const auto loaded = Library::load(library.folder());
  REQUIRE(loaded.ok());
  CHECK(loaded->clauses().size() == 1);
  REQUIRE(loaded->archive().size() == 1);
  CHECK(loaded->find_release(release_hash(loaded->archive()[0])) == &loaded->archive()[0]);
  CHECK(loaded->find_release("aaaaaaaaaa") == nullptr);
  CHECK(loaded->search("accu", {}).size() == 1);
}

TEST_CASE("search_wants_every_word_and_puts_titles_first") {
  const auto library = Library::load(shipped());
  REQUIRE(library.ok());
  const auto found = library->search("ACCU", {"laptop", std::nullopt, "", Language::kDutch});
  REQUIRE_FALSE(found.empty());
  CHECK(found.front()->text(Language::kDutch)->title.find("ccu") != std::string::npos);
  CHECK(library->search("accu zebrapad", {}).empty());
  CHECK(library->search("", {}).size() == library->clauses().size() + library->annexes().size());
  for (const Clause* clause : library->search("", {"monitor", ClauseKind::kRequirement, "", Language::kDutch})) {
    CHECK(clause->kind == ClauseKind::kRequirement);
    const auto& groups = clause->classification.groups;
    CHECK(std::any_of(groups.begin(), groups.end(),
                      [&](const Reference& group) { return library->taxonomy().is_within("monitor", group.id); }));
  }
}
