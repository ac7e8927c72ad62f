// SPDX-License-Identifier: EUPL-1.2
// What plain text says where a paragraph is no more than a label.
#pragma once

#include <cstddef>
#include <string>
#include <unordered_set>
#include <vector>

#include "core/document/document_text.hpp"
#include "core/library/value_words.hpp"

namespace bestek {

/// The paragraph with a sign for each content control: what stands in one is compared as a named value.
[[nodiscard]] std::string without_controls(const Block& block);

/// The labels of the library in one language: whether a text is one of them and no more.
class KnownLabels {
 public:
  KnownLabels(const ValueWords& words, Language language);
  [[nodiscard]] bool contain(std::string text) const;

 private:
  std::unordered_set<std::string> labels_;
};

/// What says the value where this paragraph is a label alone: the cell below it in a head row, else the next cell of
/// the row that says something; below a heading or a colon the next paragraph, when that is short; and the next one of
/// two lines that say no more than label and value.
[[nodiscard]] std::string next_text(const std::vector<Block>& blocks, std::size_t at, const KnownLabels& known);

}  // namespace bestek
