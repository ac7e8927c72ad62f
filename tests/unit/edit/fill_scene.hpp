// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/document/placement_reader.hpp"
#include "core/edit/fill_planner.hpp"
#include "core/tender/document_files.hpp"
#include "writing_support.hpp"

namespace bestek::test {

/// A requirement and an award criterion that share the fill-in `cycles`.
inline const Library& library() {
  static const Library small = [] {
    const auto folder = dutch_library("fill-library");
    const std::string cycles =
        R"(<fill-in name="cycles" type="integer" by="buyer" min="500" max="2000" sample="800"><label xml:lang="nl">Cycli</label><label xml:lang="en">Cycli</label></fill-in>)";
    const std::string requirement = sound_clause(
        "need", "requirement",
        cycles +
            R"(<fill-in name="share" type="decimal" by="buyer" sample="1,5"><label xml:lang="nl">Deel</label><label xml:lang="en">Deel</label></fill-in>)"
            R"(<fill-in name="budget" type="money" by="buyer" sample="100,00"><label xml:lang="nl">Bedrag</label><label xml:lang="en">Bedrag</label></fill-in>)",
        R"(<p>Ten minste <fill ref="cycles"/> keer, dus echt <fill ref="cycles"/> keer, <fill ref="share"/> deel, <fill ref="budget"/> euro.</p>)");
    const std::string award = sound_clause(
        "award", "award-criterion",
        cycles +
            R"(<fill-in name="cycles-offered" type="integer" by="bidder" sample="900"><label xml:lang="nl">Aanbod</label><label xml:lang="en">Aanbod</label></fill-in>)",
        R"(<p>Meer dan <fill ref="cycles"/> keer, namelijk <fill ref="cycles-offered"/> keer.</p>)",
        R"(<scoring method="linear" direction="higher" from="{cycles}" to="2000"/>)");
    REQUIRE(write_file(folder / "laptop/need.xml", requirement).ok());
    REQUIRE(write_file(folder / "laptop/award.xml", award).ok());
    return value_of(Library::load(folder));
  }();
  return small;
}

/// A dossier with both clauses in it.
struct Scene {
  Dossier dossier;
  std::map<std::string, DocumentText> texts;

  explicit Scene(const std::string& name) : dossier(laptop_dossier(name)), texts(read_texts(dossier)) {
    const std::vector<std::string> ids{"laptop.need", "laptop.award"};
    const auto plan = value_of(plan_insertion(dossier, library(), ids, texts));
    for (const auto& [file, planned] : plan.documents) {
      REQUIRE(edit_file({dossier.folder / file, planned.plan, planned.context}).ok());
    }
    texts = read_texts(dossier);
  }

  [[nodiscard]] Result<FillPlan> plan(const std::string& json) const {
    const auto values = parse_fill_values(json, "values.json", Language::kDutch);
    if (!values) {
      return values.error();
    }
    return plan_fill(*values, library(), texts, &dossier, Language::kDutch);
  }

  void apply(const FillPlan& plan) {
    for (const auto& [file, planned] : plan.documents) {
      REQUIRE(edit_file({dossier.folder / file, planned.plan, planned.context}).ok());
    }
    texts = read_texts(dossier);
  }

  [[nodiscard]] std::vector<std::string> values(const std::string& name) const {
    std::vector<std::string> found;
    for (const auto& [file, text] : texts) {
      for (const Placement& placement : read_placements(text, &library())) {
        for (const PlacedFillIn& fill_in : placement.fill_ins) {
          if (fill_in.name == name) {
            found.push_back(fill_in.value);
          }
        }
      }
    }
    return found;
  }
};

}  // namespace bestek::test
