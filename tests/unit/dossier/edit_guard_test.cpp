// SPDX-License-Identifier: EUPL-1.2
#include "core/dossier/edit_guard.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/base/messages.hpp"

using namespace bestek;

namespace {

Dossier dossier_with_id(const std::string& id) {
  Dossier dossier;
  dossier.folder = "/tender";
  dossier.id = id;
  dossier.profile.groups = {"laptop"};
  return dossier;
}

std::vector<std::string> codes(const EditScope& scope) {
  std::vector<std::string> found;
  for (const Error& error : refusals(scope)) found.push_back(error.code);
  return found;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("a_document_of_this_dossier_and_of_this_format_may_be_changed", "[guard]") {
  const Dossier dossier = dossier_with_id("abcdefghabcdefgh");
  CHECK(may_change({&dossier, {{"guide.odt", dossier.id, "1"}, {"plan.odt", "", ""}}, nullptr}).ok());
  CHECK(may_change({nullptr, {{"loose.odt", "", ""}}, nullptr}).ok());
}

TEST_CASE("a_document_of_another_dossier_may_not_be_changed", "[guard]") {
  const Dossier dossier = dossier_with_id("abcdefghabcdefgh");
  const Status status = may_change({&dossier, {{"guide.odt", "zzzzzzzzzzzzzzzz", "1"}}, nullptr});
  REQUIRE(!status);
  CHECK(status.error().code == "dossier.other-document");
  CHECK(status.error().place.file == "guide.odt");
}

TEST_CASE("another_document_of_the_dossier_under_the_name_may_not_be_changed", "[guard]") {
  Dossier dossier = dossier_with_id("abcdefghabcdefgh");
  dossier.documents = {{DocumentRole::kGuide, "guide.odt"}, {DocumentRole::kProgramme, "programme.odt"}};
  const auto claim = [&](const std::string& file, const std::string& role) {
    return EditScope{&dossier, {{file, dossier.id, "2", role}}, nullptr};
  };
  // The name in the dossier counts, wherever the folder is.
  for (const char* file : {"programme.odt", "/tender/programme.odt"}) {
    const Status status = may_change(claim(file, " guide\n"));
    REQUIRE(!status);
    CHECK(status.error().code == kOtherRole);
    CHECK(status.error().place.file == file);
    CHECK(message(status.error(), Language::kDutch).find("(Aanbestedingsleidraad)") != std::string::npos);
    CHECK(message(status.error(), Language::kEnglish).find("(Programme of requirements)") != std::string::npos);
  }
  // Its own role, none, one that no document of the dossier has or nobody knows; and a file that the dossier does not
  // name.
  for (const char* role : {"programme", "", "agreement", "letter"}) CHECK(codes(claim("programme.odt", role)).empty());
  CHECK(codes(claim("stray.odt", "guide")).empty());
  CHECK(codes({nullptr, {{"programme.odt", "", "2", "guide"}}, nullptr}).empty());
}

TEST_CASE("a_dossier_that_has_lost_its_id_is_told_which_one_to_put_back", "[guard]") {
  const Dossier dossier = dossier_with_id("");
  const Status lost = may_change({&dossier, {{"guide.odt", "zzzzzzzzzzzzzzzz", "1"}}, nullptr});
  REQUIRE(!lost);
  CHECK(lost.error().code == "dossier.no-id");
  CHECK(message(lost.error(), Language::kDutch).find("id=\"zzzzzzzzzzzzzzzz\"") != std::string::npos);
}

TEST_CASE("a_document_of_a_newer_format_is_only_read", "[guard]") {
  const auto code_of = [](const std::string& format) {
    const Status status = may_change({nullptr, {{"guide.odt", "", format}}, nullptr});
    REQUIRE(!status);
    CHECK(message(status.error(), Language::kDutch).find(format) != std::string::npos);
    return status.error().code;
  };
  for (const std::string& format : {std::to_string(kDocumentFormat + 1), std::string("12"), std::string(20, '9')})
    CHECK(code_of(format) == "document.newer-format");
  // Nobody updates Bestek for a number that no Bestek ever wrote.
  for (const char* format : {"0", "-1", "-", "abc", "1.5", "2x", "-99999999999999999999"})
    CHECK(code_of(format) == "document.damaged-format");
}

TEST_CASE("every_refusal_is_named_for_those_who_only_read", "[guard]") {
  const Dossier dossier = dossier_with_id("abcdefghabcdefgh");
  CHECK(codes({&dossier, {{"guide.odt", "zzzzzzzzzzzzzzzz", "98"}, {"plan.odt", dossier.id, "99"}}, nullptr}) ==
        Codes{"document.newer-format", "dossier.other-document", "document.newer-format"});
}
