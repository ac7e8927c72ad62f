// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/files.hpp"
#include "core/base/messages.hpp"
#include "core/library/library_check.hpp"
#include "unit/scratch.hpp"

namespace bestek::test {

inline std::filesystem::path shipped() { return BESTEK_SOURCE_DIR "/clauses"; }
inline const Date kNow = *parse_date("2026-12-01");

/// A library of one folder with the shipped schema and taxonomy, to which a test adds clause files.
class ScratchLibrary {
 public:
  ScratchLibrary() : folder_(scratch_folder() / "lib") {
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

inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const std::size_t at = text.find(from);
  INFO("looking for " << from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

/// The file of a clause or part as another release.
inline std::string with_version(const std::string& xml, const std::string& version) {
  const std::size_t at = xml.find(" version=\"", xml.find("format=")) + 10;
  REQUIRE(at > 10);
  return std::string(xml).replace(at, xml.find('"', at) - at, version);
}

inline bool has(const std::vector<std::string>& codes, const std::string& code) {
  return std::find(codes.begin(), codes.end(), code) != codes.end();
}

}  // namespace bestek::test
