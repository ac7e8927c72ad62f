// SPDX-License-Identifier: EUPL-1.2
#include "core/dossier/made_with.hpp"

#include <catch2/catch_test_macros.hpp>
#include <filesystem>
#include <string_view>

#include "core/dossier/dossier.hpp"
#include "saved_dossier.hpp"
#include "unit/scratch.hpp"

using namespace bestek;
using namespace bestek::test;

TEST_CASE("what_a_document_was_made_with_survives_dossier_xml_and_makes_it_format_3") {
  Dossier dossier;
  dossier.folder = scratch_folder() / "memory";
  dossier.id = "abcdefgh234567ab";
  dossier.profile = parse_profile(R"({"authority":"a","subject":"b","groups":["laptop"]})", "p.json").value();
  dossier.documents = {{DocumentRole::kGuide, "a.odt"}, {DocumentRole::kPlan, "b.odt"}};
  const auto format = [&] {
    const std::string bytes = format_dossier(dossier);
    return bytes.substr(bytes.find("format="), std::string_view("format=\"1\"").size());
  };
  CHECK(format() == "format=\"1\"");
  MadeWith& made = dossier.documents.front().made;
  made.properties = {{"bestek.made-for", "procedure=open;level=\"<&"}, {"bestek.role", "guide"}};
  made.fields = {{"bestek.profile.cpv", "CPV & <code>", 2},
                 {"bestek.buyer.court", "Rechtbank", 3, 2, "geen \"hoofdstuk\""}};
  CHECK(format() == "format=\"3\"");
  std::filesystem::create_directories(dossier.folder);
  REQUIRE(save_dossier(dossier).ok());
  const auto read = load_dossier(dossier.folder);
  REQUIRE(read.ok());
  const DossierDocument* guide = read->document_named("a.odt");
  REQUIRE(guide != nullptr);
  CHECK(guide->made.properties == made.properties);
  REQUIRE(guide->made.fields.size() == 2);
  CHECK(guide->made.field("bestek.profile.cpv")->label == "CPV & <code>");
  CHECK(guide->made.field("bestek.profile.cpv")->expected() == 2);
  CHECK(guide->made.field("bestek.buyer.court")->expected() == 1);
  CHECK(guide->made.field("bestek.buyer.court")->reason == "geen \"hoofdstuk\"");
  CHECK(read->document_named("b.odt")->made.empty());
  CHECK(read->document_named("c.odt") == nullptr);
}
