// SPDX-License-Identifier: EUPL-1.2
// Rows whose clause has no marks any more.
#include "core/edit/orphan_rows.hpp"

#include <utility>

#include "table_fixture.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

std::map<std::string, DocumentText> agreement() {
  const std::string other =
      row(cell(marked("Andere", "bestek_row_bbbbbbbb_1")), cell("x"), cell("x"), cell("x"), cell("x"));
  const std::string nobodys =
      row(cell(marked("Niemands", "bestek_row_x_1")), cell("x"), cell("x"), cell("x"), cell("x"));
  return {{"agreement.odt", read(flat_odf("<table:table table:name=\"T\">" + head() + entry(1) + entry(2) + other +
                                          nobodys + "</table:table>"))}};
}

std::map<std::string, DocumentText> guide() {
  const auto weight = [](const std::string& placement) {
    return cell("<loext:content-control loext:tag=\"bestek.weight." + placement + "\">40</loext:content-control>");
  };
  return {{"guide.odt", read(flat_odf("<table:table table:name=\"A\">" + row(cell("Prijs"), weight("price")) +
                                      row(cell("Energie"), weight("cccccccc")) + "</table:table>"))}};
}

}  // namespace

TEST_CASE("rows_whose_clause_left_no_mark_are_found_by_what_their_first_cells_say") {
  CHECK(orphan_rows(agreement(), {}) == OrphanRows{{"aaaaaaaa", {"Titel"}}, {"bbbbbbbb", {"Andere"}}});
  CHECK(orphan_rows(agreement(), {"aaaaaaaa"}) == OrphanRows{{"bbbbbbbb", {"Andere"}}});
  CHECK(orphan_rows(agreement(), {"aaaaaaaa", "bbbbbbbb"}).empty());
}

TEST_CASE("a_weight_names_the_clause_of_its_row_and_the_price_is_none") {
  CHECK(orphan_rows(guide(), {}) == OrphanRows{{"cccccccc", {"Energie"}}});
  CHECK(orphan_rows(guide(), {"cccccccc"}).empty());
}

TEST_CASE("an_index_without_a_name_lends_no_marks") {
  // They would be gone before anybody looks at them.
  const auto lends = [](auto&& index) {
    return requires { std::forward<decltype(index)>(index).with_prefix("x").size(); }
    || requires { std::forward<decltype(index)>(index).marks().size(); };
  };
  const DocumentText text;
  const DocumentIndex named(text);
  CHECK(lends(named));
  CHECK_FALSE(lends(DocumentIndex(text)));
}
