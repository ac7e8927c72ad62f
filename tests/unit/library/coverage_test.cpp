// SPDX-License-Identifier: EUPL-1.2
#include "core/library/coverage.hpp"

#include <numeric>

#include "core/base/xml.hpp"
#include "scratch_library.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

std::string clause_xml(const std::string& id, const std::string& status, const std::string& groups) {
  return R"(<clause xmlns="urn:bestek:clause:1" format="1" id=")" + id + R"(" version="1.0.0" status=")" + status +
         R"(" kind="requirement"><classification aspect="product" theme="circular" phase="use" level="basis" legal-floor="no" refurbished="no">)" +
         groups + R"(</classification><text xml:lang="nl"><title>T</title><body><p>abc</p></body></text></clause>)";
}

const CoverageRow& row_of(const std::vector<CoverageRow>& rows, const std::string& group) {
  const auto found = std::find_if(rows.begin(), rows.end(), [&](const CoverageRow& row) { return row.group == group; });
  REQUIRE(found != rows.end());
  return *found;
}

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("a_clause_counts_for_each_group_that_it_names_and_for_no_other") {
  const ScratchLibrary scratch;
  const std::string laptop = R"(<group ref="laptop"/>)";
  const std::string monitor = R"(<group ref="monitor"/>)";
  scratch.add("laptop/both.xml", clause_xml("laptop.both", "checked", laptop + monitor));
  scratch.add("laptop/one.xml", clause_xml("laptop.one", "checked", laptop));
  scratch.add("laptop/draft.xml", clause_xml("laptop.draft", "draft", laptop));
  scratch.add("laptop/gone.xml", clause_xml("laptop.gone", "withdrawn", laptop));
  const auto library = Library::load(scratch.folder());
  REQUIRE(library.ok());
  const auto rows = coverage(*library);
  REQUIRE(rows.size() == library->taxonomy().groups.size());
  CHECK(rows.front().group == library->taxonomy().groups.front().id);
  CHECK(row_of(rows, "laptop").clauses == 3);
  CHECK(row_of(rows, "monitor").clauses == 1);
  CHECK(row_of(rows, "hardware").clauses == 0);  // what laptops inherit is counted there, not the other way round
  const CoverageCell& cell = row_of(rows, "laptop").aspects.at("product");
  CHECK(cell.clauses == 3);
  CHECK(cell.kinds == std::map<std::string, int>{{"requirement", 3}});
  CHECK(cell.levels == std::map<std::string, int>{{"basis", 3}});
  CHECK_FALSE(row_of(rows, "laptop").aspects.contains("supplier"));
}

TEST_CASE("rows_and_cells_of_the_shipped_library_add_up") {
  const auto library = Library::load(shipped());
  REQUIRE(library.ok());
  for (const CoverageRow& row : coverage(*library)) {
    INFO(row.group);
    int cells = 0;
    for (const auto& [aspect, cell] : row.aspects) {
      cells += cell.clauses;
      const auto sum = [](int all, const auto& one) { return all + one.second; };
      CHECK(std::accumulate(cell.kinds.begin(), cell.kinds.end(), 0, sum) == cell.clauses);
      CHECK(std::accumulate(cell.levels.begin(), cell.levels.end(), 0, sum) == cell.clauses);
    }
    CHECK(cells == row.clauses);
  }
}

TEST_CASE("the_page_is_whole_markup_in_either_language_and_loads_nothing") {
  const ScratchLibrary scratch;
  scratch.add("laptop/one.xml", clause_xml("laptop.one", "checked", R"(<group ref="laptop"/>)"));
  const auto library = Library::load(scratch.folder());
  REQUIRE(library.ok());
  const std::string dutch = coverage_html(*library, Language::kDutch);
  const std::string english = coverage_html(*library, Language::kEnglish);
  CHECK(dutch.find("<html lang=\"nl\">") != std::string::npos);
  CHECK(english.find("<html lang=\"en\">") != std::string::npos);
  CHECK(dutch.find("Monitoren") != std::string::npos);
  CHECK(english.find("Monitors") != std::string::npos);
  const std::size_t groups = library->taxonomy().groups.size();
  for (const std::string& page : {dutch, english}) {
    CHECK(count_of(page, "<tr>") == groups + 1);
    CHECK(count_of(page, "class=\"none\"") == groups * library->taxonomy().aspects.size() - 1);
    CHECK(page.find("title=\"requirement 1\"") != std::string::npos);
    CHECK(page.find("<small>basis 1</small>") != std::string::npos);
    for (const char* never : {"<script", "http", "coverage."}) CHECK(page.find(never) == std::string::npos);
  }
}
