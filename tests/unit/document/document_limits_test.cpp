// SPDX-License-Identifier: EUPL-1.2
#include <catch2/catch_test_macros.hpp>

#include "core/document/document_index.hpp"
#include "core/document/placement_extents.hpp"
#include "core/document/text_builder.hpp"
#include "core/tender/document_reader.hpp"
#include "document_fixture.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

std::string repeated(std::size_t count, std::string_view text) {
  std::string out;
  out.reserve(count * text.size());
  for (std::size_t i = 0; i < count; ++i) out += text;
  return out;
}

std::string in_controls(std::size_t depth, const std::string& inner) {
  return repeated(depth, "<w:sdt><w:sdtContent>") + inner + repeated(depth, "</w:sdtContent></w:sdt>");
}

std::string code_of(const std::string& bytes) {
  const auto read = read_document(bytes, "test");
  return read ? "" : read.error().code;
}

}  // namespace

TEST_CASE("controls_around_controls_are_limited") {
  const std::string paragraphs = repeated(10, "<w:p/>");
  CHECK(code_of(docx(in_controls(kMaxOpenControls, paragraphs))).empty());
  CHECK(code_of(docx(in_controls(kMaxOpenControls + 1, paragraphs))) == "document.too-much");
}

TEST_CASE("small_files_that_ask_for_much_memory_are_refused") {
  CHECK(code_of(docx(in_controls(60, repeated(100'000, "<w:p/>")))) == "document.too-much");
  CHECK(code_of(docx(repeated(kMaxBlocks + 1, "<w:p/>"))) == "document.too-much");
  CHECK(code_of(docx(in_controls(8, repeated(kMaxControlSpans / 8 + 1, "<w:p/>")))) == "document.too-much");
  const std::string spaces = "<text:p>" + repeated(kMaxTextBytes / 1024 + 1, "<text:s text:c=\"1024\"/>") + "</text:p>";
  CHECK(code_of(flat_odf(spaces)) == "document.too-much");
  const std::string wide =
      "<table:table-row><table:table-cell table:number-columns-repeated=\"63\"/><table:table-cell/>"
      "</table:table-row>";
  const std::string rows = repeated(kMaxTableCells / 64 + 1, "<table:table-row/>");
  CHECK(code_of(flat_odf("<table:table>" + wide + rows + "</table:table>")) == "document.too-much");
  CHECK(code_of(flat_odf("<table:table>" + wide + "</table:table>")).empty());
}

TEST_CASE("a_row_is_a_clause_only_where_one_clause_begins_in_it") {
  const auto mark = [](int number) {
    std::string placement = std::to_string(10'000 + number);
    for (char& digit : placement) digit = static_cast<char>('a' + (digit - '0'));
    const std::string name = "bestek_aaa" + placement + "_abcdefghij";
    return "<text:p><text:bookmark-start text:name=\"" + name + "\"/>x<text:bookmark-end text:name=\"" + name +
           "\"/></text:p>";
  };
  const auto table = [](const std::string& cell) {
    return flat_odf(
        "<table:table><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell>"
        "<table:table-cell>" +
        cell + "</table:table-cell></table:table-row></table:table>");
  };
  const DocumentText one = read(table(mark(0)));
  REQUIRE(find_placements(DocumentIndex(one)).size() == 1);
  CHECK(find_placements(DocumentIndex(one)).front().first_block == 0);
  // 32,000 marks in a cell took the square of that; each is its own paragraph now.
  std::string many;
  for (int i = 0; i < 32'000; ++i) many += mark(i);
  const DocumentText full = read(table(many));
  const auto found = find_placements(DocumentIndex(full));
  REQUIRE(found.size() == 32'000);
  CHECK(found[5].first_block == 6);
  CHECK(found[5].last_block == 6);
}
