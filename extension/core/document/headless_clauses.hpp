// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "core/document/document_text.hpp"
#include "core/document/release_recognition.hpp"
#include "core/library/library.hpp"

namespace bestek {

/// Whether a line of a document is that of a release, in which each fill-in stands for any text.
struct LineFits {
  [[nodiscard]] bool operator()(const std::string& line, const std::string& released) const;
};

/// How many paragraphs with text the clause has.
[[nodiscard]] std::size_t paragraphs_with_text(const Clause& clause, const ClauseText& text);

/// Clauses whose heading is gone while the rest of their text stands there. Each free paragraph is indexed once by how
/// it begins, so that a clause is compared with few of them.
class HeadlessClauses {
 public:
  /// `free`: the blocks in which one may stand. Refers to all three.
  HeadlessClauses(const std::vector<Block>& blocks, const std::vector<bool>& free, const Library& library)
      : blocks_(blocks), free_(free), library_(library) {}

  /// Each of these clauses that stands there, at its first place; of several that have one text the first, with the
  /// others as its `equals`.
  [[nodiscard]] std::vector<UnmarkedClause> find(const std::vector<const Clause*>& clauses);

 private:
  void index_beginnings();
  [[nodiscard]] const std::vector<std::size_t>& beginning_like(const std::string& line) const;
  [[nodiscard]] bool may_begin(const Clause& clause, const ClauseText& text) const;
  [[nodiscard]] std::optional<UnmarkedClause> find(const Clause& clause, const ClauseText& text) const;
  [[nodiscard]] std::optional<std::size_t> end_of(std::size_t block, std::size_t paragraphs) const;

  const std::vector<Block>& blocks_;
  const std::vector<bool>& free_;
  const Library& library_;
  std::unordered_map<std::string, std::vector<std::size_t>> beginnings_;
  std::vector<std::size_t> all_;
};

}  // namespace bestek
