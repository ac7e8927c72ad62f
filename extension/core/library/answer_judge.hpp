// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/result.hpp"
#include "core/library/citations.hpp"
#include "core/library/library.hpp"

namespace bestek {

/// Whether what a person gives is an answer at all: the one judge for every front, by the patterns with which a check
/// finds what is left open. They are read when something is judged for the first time, a library's own once for all its
/// judges; where they cannot be, nothing is refused, and a check says so.
class AnswerJudge {
 public:
  /// By the rules of the library in this folder.
  explicit AnswerJudge(std::filesystem::path library) : folder_(std::move(library)) {}
  /// The same of one that is loaded, to which it refers.
  explicit AnswerJudge(const Library& library) noexcept : library_(&library) {}

  /// Errors: fill.left-open for "TBD", "n.t.b.", "[invullen]" and what else a check would tell; those of
  /// check_given. `name`: what a refusal calls it. "" is no answer, and fine.
  [[nodiscard]] Status judge(std::string_view name, const std::string& answer);

 private:
  [[nodiscard]] const CitationPatterns& patterns();

  const Library* library_ = nullptr;
  std::filesystem::path folder_;
  std::optional<CitationPatterns> patterns_;
};

}  // namespace bestek
