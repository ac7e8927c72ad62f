// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/hash.hpp"
#include "core/base/pattern.hpp"
#include "core/base/xml.hpp"
#include "core/base/xml_schema.hpp"
#include "core/library/citations.hpp"
#include "core/library/library_check.hpp"
#include "core/library/library_index.hpp"
#include "core/library/taxonomy.hpp"

namespace bestek {

/// Where a clause file lies: an archived one need only be valid.
enum class FileRole : char { kCurrent = 'c', kArchived = 'a' };

/// Everything that the rules about one clause file look at, and nothing else: no other clause, no date, no place.
/// LintVerdicts has a digest of all of it.
struct FileRules {
  const XmlSchema& schema;
  const Taxonomy& taxonomy;
  const std::vector<Language>& languages;
  const CitationPatterns& citations;
};

/// What those rules find in a clause file with these bytes; the place of a finding has no file. What is no XML or no
/// clause has no finding here: the library reports it when it is loaded.
[[nodiscard]] std::vector<LibraryFinding> lint_file(std::string_view bytes, FileRole role, const FileRules& rules);

/// The libraries that run those rules, by version.
struct RuleRunners {
  std::string xml = xml_library();
  std::string patterns = pattern_library();
};

/// The verdicts of those rules that the index of a library has. Each stands under the digest of the rules (the files
/// that they are read from, the shipped schemas, the code, and the versions of the libraries that run them), of the
/// clause file's bytes, and of its role; so one that is found is about just these.
class LintVerdicts {
 public:
  /// Made before the rules are read from the library's folder.
  LintVerdicts(const std::filesystem::path& folder, const std::filesystem::path& cache, RuleRunners runners = {});

  /// The verdict on the bytes: the one that was kept, or else that which `make` gives.
  [[nodiscard]] std::vector<LibraryFinding> of(std::string_view bytes, FileRole role,
                                               const std::function<std::vector<LibraryFinding>()>& make);

  /// Keeps exactly the verdicts that were asked for, if one was new and the rules are still what they were. Where
  /// nothing can be kept, the next one makes them again.
  void keep() const;

 private:
  std::filesystem::path folder_, index_file_;
  RuleRunners runners_;
  std::optional<Sha256> rules_;
  std::unique_ptr<LibraryIndex> index_;
  std::vector<std::pair<std::string, std::string>> asked_;  ///< names and what is kept under them
  bool new_ = false;
};

}  // namespace bestek
