// SPDX-License-Identifier: EUPL-1.2
// Numbers that somebody typed: "Artikel 5 Looptijd", "Bijlage 2", "Eis 12". What an office numbers by itself is no
// text.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/document_text.hpp"

namespace bestek {

struct ParagraphNumber {
  std::string_view kind;  ///< article, annex, requirement
  std::string number;     ///< "12", "5.2", "A"; of an article its first part
  std::string title;      ///< what stands behind the number of an annex; ""
};

/// What the paragraph begins with, when that is a typed number: of a title or cell, a requirement's also of a sentence
/// that a colon or stop sets apart.
[[nodiscard]] std::optional<ParagraphNumber> paragraph_number(const Block& block);

/// The paragraphs in which the documents may speak of an annex: all but titles of annexes and tables that list them.
[[nodiscard]] std::vector<const Block*> outside_annex_lists(const std::map<std::string, DocumentText>& texts);

/// Whether one of those paragraphs speaks of the annex at `block` of its document: by number, by a word of its title,
/// or as one of a range.
[[nodiscard]] bool annex_is_named(const ParagraphNumber& annex, const DocumentText& document, std::size_t block,
                                  const std::vector<const Block*>& outside);

/// The requirement of that list after which a number is missing, at the place of the one behind the gap: "2" where 2
/// and 4 follow each other; "" elsewhere. Only small gaps in a list that counts on otherwise: others count by chapter.
[[nodiscard]] std::vector<std::string> gaps_before(const std::vector<std::string>& numbers);

}  // namespace bestek
