// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <iterator>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/clause/clause.hpp"
#include "core/library/broken_parts.hpp"
#include "core/library/catalogue.hpp"
#include "core/library/library_parts.hpp"
#include "core/library/taxonomy.hpp"

namespace bestek {

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

/// Which clauses of a list may not go into a document.
struct ListedFaults {
  std::map<std::string, BrokenPart, std::less<>> by_id;
  std::size_t unseen = 0;  ///< clauses on which there is no verdict yet

  /// Null for a clause that may.
  [[nodiscard]] const BrokenPart* of(std::string_view clause) const {
    const auto found = by_id.find(clause);
    return found == by_id.end() ? nullptr : &found->second;
  }
};

/// A list that a person asked for looks at so many clauses on which there is no verdict yet.
inline constexpr std::size_t kMostLookedAtInList = 2000;

class CitationPatterns;
class Library;

/// Some clauses of a library, one after another; each is read from its file when it comes. One that can no longer be
/// read is passed over.
class ClauseRange {
 public:
  class iterator {  // NOLINT(readability-identifier-naming): as containers of the standard library call theirs
   public:
    using difference_type = std::ptrdiff_t;
    using value_type = Clause;
    using iterator_category = std::input_iterator_tag;
    iterator(const Library* library, std::size_t number, std::size_t end);
    const Clause& operator*() const noexcept { return *clause_; }
    const Clause* operator->() const noexcept { return clause_; }
    iterator& operator++();
    friend bool operator==(const iterator& a, const iterator& b) noexcept { return a.number_ == b.number_; }

   private:
    void find_readable();
    const Library* library_;
    std::size_t number_, end_;
    const Clause* clause_ = nullptr;
  };

  ClauseRange(const Library& library, std::size_t first, std::size_t end) noexcept
      : library_(&library), first_(first), end_(end) {}
  [[nodiscard]] iterator begin() const { return {library_, first_, end_}; }
  [[nodiscard]] iterator end() const { return {library_, end_, end_}; }
  [[nodiscard]] std::size_t size() const noexcept { return end_ - first_; }

 private:
  const Library* library_;
  std::size_t first_, end_;
};

/// The clauses of one folder: the current releases, and earlier ones from archive/. What the catalogue says of them is
/// fixed when it is loaded; a clause is read, and compared with the catalogue, when it is first asked for, and stays.
/// Any thread may use it.
class Library {
 public:
  /// Reads library.xml, taxonomy.xml, and of the clause files and of what stands beside them (risk cards, frameworks,
  /// scorecard) those that the index in the folder `cache` does not know as they are now; renews that index when it
  /// pays. Without a cache, or where the index is damaged, old or unwritable, all files are read: the answers are the
  /// same. Apart from the first two, a file that cannot be read is left out and reported in `problems()`; the rest
  /// stays usable. Errors: file.missing, library.not-a-library, library.newer-format, and those of the two files.
  [[nodiscard]] static Result<Library> load(const std::filesystem::path& folder,
                                            const std::filesystem::path& cache = {});
  Library(Library&&) noexcept;
  Library& operator=(Library&&) noexcept;
  ~Library();

  [[nodiscard]] const std::filesystem::path& folder() const noexcept { return folder_; }
  [[nodiscard]] const std::string& id() const noexcept { return id_; }
  [[nodiscard]] const std::string& version() const noexcept { return version_; }
  [[nodiscard]] const std::vector<Language>& languages() const noexcept { return languages_; }
  [[nodiscard]] const Taxonomy& taxonomy() const noexcept { return taxonomy_; }
  [[nodiscard]] const std::vector<Error>& problems() const noexcept { return problems_; }
  /// What those files would have been.
  [[nodiscard]] const std::vector<BrokenPart>& broken() const noexcept { return broken_; }
  /// The broken file of a current clause or annex that is not there for that reason; null when there is none.
  [[nodiscard]] const BrokenPart* broken(std::string_view id) const;
  /// Why a release that a document has is no measure for that document: its file, by its hash, or by its id where the
  /// file does not say its version any more, could not be read, does not fit the shipped schema, or says in
  /// two ways what can be one only. Null when the release is sound or no broken file was it. What else fault_of has
  /// against a clause keeps it out of documents, and leaves those alone that have it.
  [[nodiscard]] const BrokenPart* broken_release(std::string_view hash, std::string_view id) const;
  /// Whether a clause that was asked for turned out to be another one than the catalogue says: load the library again.
  [[nodiscard]] bool outdated() const;

  /// Current releases, ordered by id.
  [[nodiscard]] std::span<const CatalogueEntry> catalogue() const noexcept;
  /// The same as clauses, for what needs all of every clause.
  [[nodiscard]] ClauseRange clauses() const noexcept;
  [[nodiscard]] ClauseRange archive() const noexcept;
  [[nodiscard]] const std::vector<RiskCard>& risk_cards() const;
  [[nodiscard]] const std::optional<Frameworks>& frameworks() const;
  [[nodiscard]] const std::optional<Scorecard>& scorecard() const;
  /// Risk cards, frameworks and scorecard as clauses of kind explanation (see annexes.hpp).
  [[nodiscard]] const std::vector<Clause>& annexes() const;
  /// By which answers are judged: read once. None where they cannot be read.
  [[nodiscard]] const CitationPatterns& citations() const;
  /// What the catalogue says of the current release of a clause or annex; null when the id is unknown.
  [[nodiscard]] const CatalogueEntry* entry(std::string_view id) const;
  /// The same of every release: current, archived, and annexes.
  [[nodiscard]] std::vector<const CatalogueEntry*> releases() const;
  /// What the catalogue says of the release with this hash (see find_release), without reading its file; null when
  /// unknown.
  [[nodiscard]] const CatalogueEntry* release_entry(std::string_view hash) const;
  /// The current release of a clause or annex; null when the id is unknown.
  [[nodiscard]] const Clause* find(std::string_view id) const;
  /// The same for somebody who asks for it by name. Errors: library.unknown-clause; library.broken-clause when its file
  /// has a fault.
  [[nodiscard]] Result<const Clause*> known(const std::string& id) const;
  /// Why the clause may not go into a document, if it may not: the first error that the shipped schema or the rules
  /// about one file alone find in the bytes that it was read from (of an annex in its part), or the name of that file.
  /// What depends on the day is one of day_faults. An archived release need only be valid.
  /// `clause` is one that find() gave. Verdicts are kept in the index, so a file is looked at once.
  [[nodiscard]] std::optional<BrokenPart> fault_of(const Clause& clause) const;
  /// The same of each clause of a list of entries of this library. Of verdicts that are not kept at most
  /// `most_new` are made, half a millisecond each, and then kept.
  [[nodiscard]] ListedFaults faults_among(std::span<const CatalogueEntry* const> clauses, std::size_t most_new) const;
  /// Puts the verdicts that fault_of made into the index.
  void keep_verdicts() const;
  /// A release by the ten-character hash that marks carry (sha256_base32 of "id@version"); a clause, current or
  /// archived, or an annex; null when unknown, and when it is no measure for a document (broken_release).
  [[nodiscard]] const Clause* find_release(std::string_view hash) const;

  /// Current, not withdrawn clauses, then annexes, that hold every word (folded, also inside words), best first: title
  /// before id before text.
  [[nodiscard]] std::vector<const CatalogueEntry*> search(std::string_view words, const ClauseFilter& filter) const;

 private:
  struct Judged {
    bool known = false;
    bool made = false;                          ///< just now
    std::shared_ptr<const BrokenPart> fault;    ///< null when there is none
    std::shared_ptr<const BrokenPart> spoiled;  ///< that of broken_release
  };
  /// Of this release. `make`: when no verdict is kept.
  [[nodiscard]] Judged judge(const CatalogueEntry& clause, bool make) const;

  friend class LibraryLoader;
  friend class ClauseRange::iterator;
  struct Lazy;
  Library();
  [[nodiscard]] const LibraryParts& parts() const;
  struct Annexes;
  [[nodiscard]] const Annexes& listed_annexes() const;
  /// The release with this hash as its file says, faults or none; null when unknown.
  [[nodiscard]] const Clause* read_release(std::string_view hash) const;
  /// Null when its part is no longer what it was.
  [[nodiscard]] const Clause* annex(const CatalogueEntry& entry) const;

  std::filesystem::path folder_;
  std::string id_, version_;
  std::vector<Language> languages_;
  Taxonomy taxonomy_;
  std::vector<Error> problems_;
  std::vector<BrokenPart> broken_;
  std::unique_ptr<Lazy> lazy_;
};

}  // namespace bestek
