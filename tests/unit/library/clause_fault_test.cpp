// SPDX-License-Identifier: EUPL-1.2
// Which findings of `library check` take a clause out of its library.
#include "core/library/clause_fault.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/clause/clause_reader.hpp"

using namespace bestek;

namespace {

Taxonomy shipped_words() {
  auto taxonomy = Taxonomy::load(std::filesystem::path(BESTEK_SOURCE_DIR) / "clauses" / "taxonomy.xml");
  REQUIRE(taxonomy);
  return std::move(*taxonomy);
}

/// "code: name" of what is wrong with a clause of this text and these declarations.
std::string fault_of(const std::string& body, const std::string& fill_ins = {}, const std::string& rest = {},
                     const std::string& group = "laptop") {
  const std::string xml =
      R"(<clause xmlns="urn:bestek:clause:1" format="1" id="laptop.proef" version="1.0.0" kind="contract-clause" )"
      R"(status="checked"><classification aspect="product" theme="circular" phase="use" level="basis"><group ref=")" +
      group + R"("/></classification><fill-ins>)" + fill_ins +
      R"(</fill-ins><text xml:lang="nl"><title>Proef</title><body><p>)" + body + "</p></body></text>" + rest +
      "</clause>";
  const auto clause = parse_clause(xml, "proef.xml");
  if (!clause) return clause.error().code;
  const auto fault = clause_fault(*clause, shipped_words());
  if (!fault) return {};
  for (const auto& [name, value] : fault->args)
    if (name == "id" || name == "name") return fault->code + ": " + value;
  return fault->code;
}

constexpr const char* kDays =
    R"(<fill-in name="days" type="duration" unit="days" by="buyer" min="1" max="60" sample="5"><label xml:lang="nl">Dagen</label><label xml:lang="en">Days</label></fill-in>)";

}  // namespace

TEST_CASE("a_clause_that_names_what_nobody_knows_is_faulty") {
  CHECK(fault_of("Binnen <fill ref=\"days\"/> dagen.") == "lint.undeclared-fill: days");
  CHECK(fault_of("Binnen <fill ref=\"days\"/> dagen.", std::string(kDays) + kDays) == "lint.fill-twice: days");
  CHECK(fault_of("De <term ref=\"suplier\"/> levert.") == "lint.unknown-word: suplier");
  CHECK(fault_of("Tekst.", {}, {}, "leptop") == "lint.unknown-word: leptop");
  CHECK(
      fault_of(
          "Binnen <fill ref=\"days\"/> dagen.", kDays,
          R"(<obligation name="o" party="supplier"><due anchor="start" within="{dagen}" unit="days"/></obligation>)") ==
      "lint.undeclared-fill: {dagen}");
}

TEST_CASE("a_clause_that_could_only_be_better_is_not_faulty") {
  CHECK(fault_of("Binnen <fill ref=\"days\"/> dagen levert de <term ref=\"supplier\"/>.", kDays).empty());
  CHECK(fault_of("Binnen <fill ref=\"days\"/> dagen.", kDays,
                 R"(<obligation name="o"><what xml:lang="nl">Door de {supplier}, {days} dagen</what></obligation>)")
            .empty());
  CHECK(fault_of("Tekst.", kDays).empty());  // declared and not used
}
