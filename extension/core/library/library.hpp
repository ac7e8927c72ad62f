// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/base/result.hpp"
#include "core/clause/clause.hpp"
#include "core/library/broken_parts.hpp"
#include "core/library/frameworks.hpp"
#include "core/library/risk_cards.hpp"
#include "core/library/scorecard.hpp"
#include "core/library/taxonomy.hpp"

namespace bestek {

/// Limits for a library folder, all untrusted.
inline constexpr std::size_t kMaxClauseBytes = std::size_t{256} * 1024;
inline constexpr std::size_t kMaxClauses = 100'000;

/// Narrows a search. Empty fields let everything through. A group also lets through clauses of its ancestors
/// ("hardware" for laptops).
struct ClauseFilter {
  std::string group;
  std::optional<ClauseKind> kind;
  std::string level;
  Language language = Language::kDutch;  ///< hits in it come first; the words may be in either
  // NOLINTNEXTLINE(readability-redundant-member-init): without it g++ warns wherever the last fields are left out
  std::string theme = {}, phase = {};
};

/// The clauses of one folder: the current releases, and earlier ones from archive/. Immutable once loaded, so
/// any thread may read it.
class Library {
 public:
  /// Reads library.xml, taxonomy.xml, every clause file and what stands beside them (risk cards, frameworks,
  /// scorecard). Apart from the first two, a file that cannot be read is left out and reported in `problems()`; the
  /// rest stays usable. Errors: file.missing, library.not-a-library, library.newer-format, and those of the two files.
  [[nodiscard]] static Result<Library> load(const std::filesystem::path& folder);

  [[nodiscard]] const std::filesystem::path& folder() const noexcept { return folder_; }
  [[nodiscard]] const std::string& id() const noexcept { return id_; }
  [[nodiscard]] const std::string& version() const noexcept { return version_; }
  [[nodiscard]] const std::vector<Language>& languages() const noexcept { return languages_; }
  [[nodiscard]] const Taxonomy& taxonomy() const noexcept { return taxonomy_; }
  [[nodiscard]] const std::vector<Error>& problems() const noexcept { return problems_; }
  /// What those files would have been.
  [[nodiscard]] const std::vector<BrokenPart>& broken() const noexcept { return broken_; }
  /// The broken file of a current clause or annex that is not there for that reason; null when there is none.
  [[nodiscard]] const BrokenPart* broken(std::string_view id) const noexcept;
  /// The broken file of a release that a document has, by its hash, or by its id where the file does not say its
  /// version any more; null when the release is known or no broken file was it.
  [[nodiscard]] const BrokenPart* broken_release(std::string_view hash, std::string_view id) const;

  /// Current releases, ordered by id.
  [[nodiscard]] const std::vector<Clause>& clauses() const noexcept { return clauses_; }
  [[nodiscard]] const std::vector<Clause>& archive() const noexcept { return archive_; }
  [[nodiscard]] const std::vector<RiskCard>& risk_cards() const noexcept { return risk_cards_; }
  [[nodiscard]] const std::optional<Frameworks>& frameworks() const noexcept { return frameworks_; }
  [[nodiscard]] const std::optional<Scorecard>& scorecard() const noexcept { return scorecard_; }
  /// Risk cards, frameworks and scorecard as clauses of kind explanation (see annexes.hpp).
  [[nodiscard]] const std::vector<Clause>& annexes() const noexcept { return annexes_; }
  /// The current release of a clause or annex; null when the id is unknown.
  [[nodiscard]] const Clause* find(std::string_view id) const noexcept;
  /// The same for somebody who asks for it by name. Errors: library.unknown-clause; library.broken-clause when its file
  /// has a fault.
  [[nodiscard]] Result<const Clause*> known(const std::string& id) const;
  /// A release by the ten-character hash that marks carry (sha256_base32 of "id@version"); a clause, current or
  /// archived, or an annex; null when unknown.
  [[nodiscard]] const Clause* find_release(std::string_view hash) const noexcept;

  /// Current, not withdrawn clauses, then annexes, that hold every word (folded, also inside words), best first: title
  /// before id before text.
  [[nodiscard]] std::vector<const Clause*> search(std::string_view words, const ClauseFilter& filter) const;

 private:
  Library() = default;
  void read_beside_clauses();
  [[nodiscard]] std::vector<Clause> read_clauses(const std::vector<std::filesystem::path>& files, bool current);
  void build_indexes();
  void add_annexes();
  [[nodiscard]] const Clause& at(std::size_t index) const noexcept;

  std::filesystem::path folder_;
  std::string id_, version_;
  std::vector<Language> languages_;
  Taxonomy taxonomy_;
  std::vector<Clause> clauses_, archive_, annexes_;
  std::vector<RiskCard> risk_cards_;
  std::optional<Frameworks> frameworks_;
  std::optional<Scorecard> scorecard_;
  std::vector<Error> problems_;
  std::vector<BrokenPart> broken_;
  struct SearchText {
    std::string title, text;
  };
  [[nodiscard]] static SearchText make_search_text(const Clause& clause, Language language);
  std::vector<std::array<SearchText, 2>> search_texts_;           // per clause, then annex, and language; folded
  std::unordered_map<std::string, std::size_t> by_id_, by_hash_;  // what `at` takes
};

/// The number of characters of a release hash inside a mark.
inline constexpr std::size_t kReleaseHashLength = 10;
[[nodiscard]] std::string release_hash(const Clause& clause);

}  // namespace bestek
