// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <utility>
#include <vector>

#include "core/base/messages.hpp"
#include "core/edit/table_planner.hpp"
#include "document_fixture.hpp"

namespace bestek::test {

inline std::string marked(const std::string& text, const std::string& mark) {
  return text.substr(0, 1) + "<text:bookmark-start text:name=\"" + mark + "\"/>" + text.substr(1, text.size() - 2) +
         "<text:bookmark-end text:name=\"" + mark + "\"/>" + text.substr(text.size() - 1);
}

inline std::string paragraph(const std::string& content) { return "<text:p>" + content + "</text:p>"; }

inline std::string cell(const std::string& content, const std::string& attributes = {}) {
  const bool paragraphs = content.find("<text:p>") != std::string::npos;
  return "<table:table-cell" + attributes + ">" + (paragraphs ? content : paragraph(content)) + "</table:table-cell>";
}

template <typename... Cells>
inline std::string row(const Cells&... cells) {
  return "<table:table-row>" + (std::string() + ... + cells) + "</table:table-row>";
}

inline std::string col(const std::string& text, const std::string& id) {
  return cell(marked(text, "bestek_col_obligations_" + id));
}

/// The table of obligations with its heads as shipped and marked.
inline std::string head() {
  return row(cell("B<text:bookmark-start text:name=\"bestek_table_obligations\"/><text:bookmark-start "
                  "text:name=\"bestek_col_obligations_clause\"/>epalin<text:bookmark-end "
                  "text:name=\"bestek_col_obligations_clause\"/><text:bookmark-end "
                  "text:name=\"bestek_table_obligations\"/>g"),
             col("Verplichting", "what"), col("Wie", "who"), col("Wanneer", "due"), col("Bewijs", "evidence"));
}

inline std::string bare_head() {
  return row(cell(marked("Bepaling", "bestek_table_obligations")), cell("Verplichting"), cell("Wie"), cell("Wanneer"),
             cell("Bewijs"));
}

inline std::string entry(int number, const std::string& what = "rapport") {
  return row(cell(marked("Titel", "bestek_row_aaaaaaaa_" + std::to_string(number))), cell(what), cell("Leverancier"),
             cell("elk jaar"), cell("een brief"));
}

inline DerivedRow wanted(int number, const std::string& what = "rapport") {
  return {{"aaaaaaaa", number, {}, false},
          {{"Titel", {}, {}, {}},
           {what, {}, {}, {}},
           {"Leverancier", {}, {}, {}},
           {"elk jaar", {}, {}, {}},
           {"een brief", {}, {}, {}}}};
}

struct Table {
  DocumentText text;
  DocumentIndex index;
  explicit Table(const std::string& rows)
      : text(test::read(flat_odf("<table:table table:name=\"T\">" + rows + "</table:table>"))), index(text) {}

  [[nodiscard]] Result<ReadTable> read(const TableModel& model = obligation_table()) const {
    return read_table(index, model);
  }
  [[nodiscard]] Result<TableEdit> plan(const std::vector<DerivedRow>& rows, bool stay = false) const {
    const auto table = read();
    if (!table) return table.error();
    return plan_table_edit(*table, rows, [stay](const RowMark&) { return stay; });
  }
};

template <typename Value>
Value value_of(Result<Value> result) {
  REQUIRE(result.ok());
  return std::move(*result);
}

inline std::string code_of(const Result<TableEdit>& result) { return result ? std::string() : result.error().code; }

inline bool says(const Error& error, const std::string& words) {
  return message(error, Language::kEnglish).find(words) != std::string::npos;
}

}  // namespace bestek::test
