// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/document_index.hpp"
#include "core/document/release_recognition.hpp"
#include "core/library/library.hpp"

namespace bestek {

/// Which clauses stand in some documents already, or will. Refers to the library.
class PresentClauses {
 public:
  enum class How { kMarked, kHidden, kUnmarked, kInNote, kUnknownMark };
  struct Place {
    How how = How::kMarked;
    std::string file;
    std::string mark = {};  // NOLINT(readability-redundant-member-init): of a mark that nobody knows its name
  };

  explicit PresentClauses(const Library& library) : library_(library) {}

  /// Everything in this document: by marks, or by its text where marks are gone or say nothing. `asked`: the clauses
  /// that are going to be placed.
  void add(const std::string& file, const DocumentIndex& index, std::span<const std::string> asked);
  /// A clause that is going to be placed.
  void add(const std::string& id) { set_present(id, {}); }

  /// Where the clause stands; nothing when it does not.
  [[nodiscard]] std::optional<Place> stands(const std::string& id) const;
  /// The clauses among them that exclude this one or are excluded by it.
  [[nodiscard]] std::vector<std::string> exclusions(const Clause& clause) const;
  [[nodiscard]] bool has_placement(const std::string& placement) const { return placements_.contains(placement); }
  /// An id that no placement has.
  [[nodiscard]] std::string new_placement();

 private:
  void set_present(const std::string& id, Place place);
  void set_found(const UnmarkedClause& clause, const Place& place);

  const Library& library_;
  std::map<std::string, Place, std::less<>> present_;
  std::set<std::string, std::less<>> placements_;
  std::multimap<std::string, std::string> excluded_;  // excluded clause -> the present one that excludes it
};

/// Why a clause that stands there so is not placed again; not of one with its marks, which is only said.
[[nodiscard]] const char* refusal_code(PresentClauses::How how) noexcept;

}  // namespace bestek
