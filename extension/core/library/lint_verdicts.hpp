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

/// What a file is. An archived clause and a file beside the clauses need only be valid.
enum class FileRole : char { kCurrent = 'c', kArchived = 'a', kFrameworks = 'f', kRiskCard = 'r', kScorecard = 's' };

/// What the rules about one clause file are read from, beside the shipped schemas.
struct RuleSources {
  Sha256 taxonomy{};
  Sha256 citations{};
  std::vector<Language> languages;
};

/// Everything that those rules look at, and nothing else: no other clause, no date, no place. A verdict stands under a
/// digest of all of it.
struct FileRules {
  const Taxonomy& taxonomy;
  const std::vector<Language>& languages;
  const CitationPatterns& citations;
  [[nodiscard]] RuleSources sources() const { return {taxonomy.digest, citations.digest(), languages}; }
};

/// The name of the shipped schema for it.
[[nodiscard]] std::string_view schema_for(FileRole role) noexcept;

/// The first that is an error; nothing when none is.
[[nodiscard]] std::optional<Error> first_error(const std::vector<LibraryFinding>& findings);

/// What keeps the clause that was read from this file out of documents: the first error of what was found in it, or
/// else its name; nothing when there is none.
[[nodiscard]] std::optional<Error> own_fault(const std::vector<LibraryFinding>& findings, const std::string& file,
                                             const std::string& id);

/// What those rules and the schema for its role find in a file with these bytes; the place of a finding has no file.
/// What is no XML or no clause has no finding here: the library reports it when it is loaded.
[[nodiscard]] std::vector<LibraryFinding> lint_file(std::string_view bytes, FileRole role, const XmlSchema& schema,
                                                    const FileRules& rules);

/// The libraries that run those rules, by version.
struct RuleRunners {
  std::string xml = xml_library();
  std::string patterns = pattern_library();
};

/// The verdicts of those rules that the index of a library has. Each stands under the digest of the rules (what they
/// were read from, the shipped schemas, the code, and the versions of the libraries that run them), of the file's
/// bytes, and of its role; so one that is found is about just these.
class LintVerdicts {
 public:
  using Findings = std::vector<LibraryFinding>;

  LintVerdicts(const std::filesystem::path& folder, const std::filesystem::path& cache, const RuleSources& rules,
               const RuleRunners& runners = {});

  /// The verdict on the file with these bytes: the one that was kept, or else that which `make` gives, if it does.
  [[nodiscard]] Result<Findings> of(const Sha256& bytes, FileRole role, const std::function<Result<Findings>()>& make);

  /// Keeps exactly the verdicts that were asked for, if one was new. Where nothing can be kept, the next one makes them
  /// again.
  void keep_these() const;
  /// Keeps the new ones beside those that are there, if it pays (see renewal_pays).
  void keep_new();

 private:
  using Packed = std::vector<std::pair<std::string, std::string>>;  ///< names and what is kept under them
  std::filesystem::path index_file_;
  std::string identity_;
  Sha256 rules_{};
  std::unique_ptr<LibraryIndex> index_;
  Packed asked_, new_;
};

}  // namespace bestek
