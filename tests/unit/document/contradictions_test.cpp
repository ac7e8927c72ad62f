// SPDX-License-Identifier: EUPL-1.2
// What a document says of itself, against what its dossier says of it.
#include "core/document/contradictions.hpp"

#include <algorithm>

#include "core/document/protocol.hpp"
#include "core/dossier/profile_choices.hpp"
#include "writing_support.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

constexpr const char* kGuide = "guide.odt";

/// A guide that an earlier Bestek made: the dossier remembers nothing of it.
struct Scene {
  Dossier dossier;
  DocumentText text;

  Scene() {
    dossier.id = "abcdefgh234567ab";
    dossier.profile = laptop_profile();
    dossier.documents = {{DocumentRole::kGuide, kGuide}};
    text.properties = {{"bestek.format", "2"},        {"bestek.dossier", dossier.id},
                       {"bestek.role", "guide"},      {"bestek.language", "nl"},
                       {"bestek.terms", "ARIV-2018"}, {"bestek.made-for", format_choices(dossier.profile, {})}};
  }
  /// As a Bestek of today made it.
  void remember() {
    dossier.documents[0].made.properties = text.properties;
    dossier.documents[0].made.fields = {{"bestek.buyer.court", "Rechtbank", 1}};
  }
  [[nodiscard]] std::vector<std::string> contradicted() const {
    std::vector<std::string> found;
    for (const Contradiction& one : contradictions(text, kGuide, dossier))
      found.push_back(one.property + ":" + one.says + ">" + one.dossier + (one.changed ? "!" : ""));
    return found;
  }
  [[nodiscard]] std::vector<std::string> lost() const {
    std::vector<std::string> found;
    for (const LostProperty& one : lost_properties(text, kGuide, dossier))
      found.push_back(one.property + "=" + one.value);
    return found;
  }
};

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("a_document_that_says_what_its_dossier_says_contradicts_nothing") {
  Scene scene;
  CHECK(scene.contradicted().empty());
  scene.remember();
  CHECK(scene.contradicted().empty());
  CHECK(scene.lost().empty());
  CHECK(check_has_properties(scene.text, kGuide, scene.dossier).ok());
}

TEST_CASE("of_another_document_of_the_dossier_nothing_is_said_that_is_known_of_this_one") {
  Scene scene;
  scene.remember();
  scene.dossier.documents.push_back({DocumentRole::kProgramme, "programme.odt"});
  scene.text.properties["bestek.role"] = "programme";
  scene.text.properties["bestek.terms"] = "GIBIT-2020";
  scene.text.properties.erase("bestek.made-for");
  CHECK(scene.contradicted().empty());
  CHECK(scene.lost().empty());
  CHECK(returned_properties(scene.text, kGuide, scene.dossier).empty());
  scene.text.properties["bestek.role"] = "guide";
  CHECK(scene.contradicted() == Found{"bestek.terms:GIBIT-2020>ARIV-2018!"});
}

TEST_CASE("another_role_or_other_terms_than_the_dossiers_are_told") {
  Scene scene;
  scene.text.properties["bestek.role"] = "plan";
  CHECK(scene.contradicted() == Found{"bestek.role:plan>guide"});
  scene.text.properties["bestek.terms"] = "GIBIT-2020";
  CHECK(scene.contradicted() == Found{"bestek.role:plan>guide", "bestek.terms:GIBIT-2020>ARIV-2018"});
  // Of a document that is not the dossier's nobody says what it is.
  const auto stray = contradictions(scene.text, "stray.odt", scene.dossier);
  REQUIRE(stray.size() == 1);
  CHECK(stray.front().property == "bestek.terms");
  // What the dossier remembers of it is what was changed since.
  scene.text.properties["bestek.role"] = "guide";
  scene.text.properties["bestek.terms"] = "ARIV-2018";
  scene.remember();
  scene.text.properties["bestek.role"] = "plan";
  CHECK(scene.contradicted() == Found{"bestek.role:plan>guide!"});
}

TEST_CASE("a_choice_that_the_document_was_made_for_is_told_as_that_and_not_as_a_contradiction") {
  Scene scene;
  scene.dossier.profile.general_terms = "GIBIT-2020";
  CHECK(scene.contradicted().empty());
  scene.dossier.profile.language = Language::kEnglish;
  CHECK(scene.contradicted().empty());
  // A document that says it was made in the dossier's language and now says another was changed.
  scene.dossier.profile.language = Language::kDutch;
  scene.dossier.profile.general_terms = "ARIV-2018";
  scene.text.properties["bestek.language"] = "en";
  CHECK(scene.contradicted() == Found{"bestek.language:en>nl"});
  // Where it does not say in which language it was made another one is none.
  scene.text.properties["bestek.made-for"] = "procedure=open";
  CHECK(scene.contradicted().empty());
}

TEST_CASE("what_a_document_was_made_for_and_the_types_of_its_fields_are_what_the_dossier_remembers") {
  Scene scene;
  scene.text.properties["bestek.type.court"] = "text";
  scene.remember();
  scene.text.properties["bestek.type.court"] = "integer";
  CHECK(scene.contradicted() == Found{"bestek.type.court:integer>text!"});
  scene.text.properties["bestek.made-for"] = "procedure=restricted";
  CHECK(scene.contradicted().size() == 2);
  const auto back = returned_properties(scene.text, kGuide, scene.dossier);
  const auto value = [&](const std::string& name) {
    const auto found = std::ranges::find(back, name, [](const auto& one) { return one.first; });
    return found == back.end() ? std::string("-") : found->second;
  };
  CHECK(value("bestek.type.court") == "text");
  CHECK(value("bestek.made-for") == format_choices(scene.dossier.profile, {}));
  CHECK(value("bestek.role") == "-");
  // With them comes back which fields it was made with.
  CHECK(std::ranges::any_of(back, [](const auto& one) {
    return one.first.starts_with(kFieldPropertyPrefix) && one.first.ends_with("court");
  }));
}

TEST_CASE("properties_that_are_gone_are_told_with_what_they_have_to_say_again") {
  Scene scene;
  scene.remember();
  for (const char* name : {"bestek.role", "bestek.dossier", "bestek.format", "bestek.terms"})
    scene.text.properties.erase(name);
  CHECK(scene.lost() ==
        Found{"bestek.dossier=abcdefgh234567ab", "bestek.format=2", "bestek.role=guide", "bestek.terms=ARIV-2018"});
  const Status refused = check_has_properties(scene.text, kGuide, scene.dossier);
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().code == "document.lost-property");
  CHECK(refused.error().place.file == kGuide);
  // Who edits what the dossier remembers makes the document no other dossier's.
  scene.dossier.documents[0].made.properties["bestek.dossier"] = "another";
  CHECK(scene.lost().front() == "bestek.dossier=abcdefgh234567ab");
}

TEST_CASE("of_a_document_that_an_earlier_bestek_made_the_usual_properties_are_missed") {
  Scene scene;
  CHECK(scene.lost().empty());
  scene.text.properties.erase("bestek.language");
  CHECK(scene.lost() == Found{"bestek.language=nl"});
  scene.text.properties.erase("bestek.terms");
  scene.text.properties.erase("bestek.format");
  CHECK(scene.lost() == Found{"bestek.format=2", "bestek.language=nl", "bestek.terms=ARIV-2018"});
  // What it was made for only a document knows that knows its fields; an earlier version of it has to say that.
  scene.text.properties.erase("bestek.made-for");
  CHECK(scene.lost().size() == 3);
  scene.text.properties["bestek.field.buyer.court"] = "Rechtbank";
  CHECK(scene.lost().back() == "bestek.made-for=");
  const auto back = returned_properties(scene.text, kGuide, scene.dossier);
  CHECK(back.size() == 3);
  // Nothing is missed of a tender without general terms, a stray document, or one that says nothing of itself.
  scene.dossier.profile.general_terms.clear();
  CHECK(scene.lost().size() == 3);
  CHECK(lost_properties(scene.text, "stray.odt", scene.dossier).empty());
  scene.text.properties = {{"bestek.p.aaaaaaaa", "x"}, {"bestek.reason.aaaaaaaa", "y"}, {"Author", "z"}};
  CHECK_FALSE(has_properties(scene.text));
  CHECK(scene.lost().empty());
  CHECK(check_has_properties(scene.text, kGuide, scene.dossier).ok());
}
