// SPDX-License-Identifier: EUPL-1.2
// Documents with what is open in them marked by hand: tests/fixtures/open_places.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/files.hpp"
#include "core/base/text.hpp"
#include "core/base/text_span.hpp"
#include "writing_support.hpp"

namespace bestek::testing {

/// One document: its paragraphs, and where in each of them something is open.
struct OpenPlaceCase {
  std::string style, line;
  DocumentText document;
  std::vector<std::vector<TextSpan>> open;  ///< by paragraph
};

/// A text without its marks, and what they stood round.
inline std::pair<std::string, std::vector<TextSpan>> unmarked(std::string_view marked) {
  constexpr std::string_view kOpens = "⟦", kCloses = "⟧";
  std::string text;
  std::vector<TextSpan> open;
  while (!marked.empty()) {
    if (marked.starts_with(kOpens)) {
      open.push_back({text.size(), text.size()});
      marked.remove_prefix(kOpens.size());
    } else if (marked.starts_with(kCloses)) {
      open.back().end = text.size();
      marked.remove_prefix(kCloses.size());
    } else {
      text += marked.front();
      marked.remove_prefix(1);
    }
  }
  return {text, open};
}

/// "a ¶ b" in two, by a separator of several bytes.
inline std::vector<std::string> parted(std::string_view text, std::string_view separator) {
  std::vector<std::string> parts;
  for (std::size_t at = 0; (at = text.find(separator)) != std::string_view::npos;) {
    parts.emplace_back(text.substr(0, at));
    text.remove_prefix(at + separator.size());
  }
  parts.emplace_back(text);
  return parts;
}

inline OpenPlaceCase read_case(const std::string& style, const std::string& line) {
  OpenPlaceCase one{style, line, {}, {}};
  one.document.name = "case.odt";
  const auto add = [&](const std::string& marked) -> Block& {
    auto [text, open] = unmarked(marked);
    one.open.push_back(std::move(open));
    one.document.blocks.emplace_back().text = std::move(text);
    return one.document.blocks.back();
  };
  bool in_table = false;
  for (const std::string& part : parted(line, " ¶ ")) {
    const bool row = part.starts_with("| ");
    if (row && !in_table) one.document.tables.emplace_back();
    in_table = row;
    if (!row) {
      const bool heading = part.starts_with("# ");
      add(heading ? part.substr(2) : part).outline_level = heading ? 1 : 0;
      continue;
    }
    TableInfo& table = one.document.tables.back();
    int column = 0;
    for (const std::string& cell : parted(part.substr(2), " | ")) {
      Block& block = add(cell);
      block.table = static_cast<int>(one.document.tables.size()) - 1;
      block.row = table.rows;
      block.column = column++;
    }
    ++table.rows;
    table.columns = std::max(table.columns, column);
  }
  return one;
}

/// The cases of a file in tests/fixtures/open_places.
inline std::vector<OpenPlaceCase> open_place_cases(const std::string& file) {
  constexpr std::size_t kLargest = std::size_t{1} << 20;
  std::vector<OpenPlaceCase> cases;
  std::string style;
  for (const std::string& line :
       split(test::value_of(read_file(test::source("tests/fixtures/open_places") / file, kLargest)), '\n')) {
    if (line.starts_with("= ")) {
      style = line.substr(2);
    } else if (!style.empty() && !line.empty()) {
      cases.push_back(read_case(style, line));
    }
  }
  return cases;
}

}  // namespace bestek::testing
