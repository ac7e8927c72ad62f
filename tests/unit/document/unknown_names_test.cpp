// SPDX-License-Identifier: EUPL-1.2
// Fields that somebody made by hand and whose names nobody knows.
#include "core/document/unknown_names.hpp"

#include "document_fixture.hpp"
#include "writing_support.hpp"

using namespace bestek;
using namespace bestek::test;

namespace {

std::string field(const std::string& tag, const std::string& text = "waarde") {
  return "<text:p>x <loext:content-control loext:tag=\"" + tag + "\">" + text + "</loext:content-control></text:p>";
}

std::vector<UnknownName> unknown_in(const std::string& body, const std::set<std::string>& placed = {}) {
  const DocumentText document = read(flat_odf(body));
  return unknown_names(DocumentIndex(document), {}, placed, shipped_library().taxonomy());
}

/// What was meant by a tag; "-" for one that is known.
std::string meant_by(const std::string& tag) {
  const auto found = unknown_in(field(tag));
  if (found.empty()) return "-";
  CHECK(found.size() == 1);
  CHECK(found.front().place.tag == tag);
  return found.front().meant;
}

}  // namespace

TEST_CASE("names_of_the_profile_of_terms_and_of_any_answer_are_known") {
  for (const char* tag : {"bestek.profile.subject", "bestek.profile.lots", "bestek.profile.date-deadline",
                          "bestek.term.supplier", "bestek.weight.price", "bestek.buyer.anything",
                          "bestek.manager.owner-aaaaaaaa-1", "someone.elses", "bestekker.subject"}) {
    INFO(tag);
    CHECK(meant_by(tag) == "-");
  }
}

TEST_CASE("a_mistyped_name_is_told_with_the_one_that_was_meant") {
  for (const auto& [tag, meant] : {std::pair{"bestek.profile.subjct", "bestek.profile.subject"},
                                   {"bestek.profile.deadline", "bestek.profile.date-deadline"},
                                   {"bestek.term.suplier", "bestek.term.supplier"},
                                   {"bestek.profil.subject", "bestek.profile.subject"},
                                   {"bestek.profil.subjct", "bestek.profile.subject"},
                                   {"bestek.buyr.court", "bestek.buyer.court"},
                                   {"bestek.weigth.price", "bestek.weight.price"},
                                   {"bestek.weight.pric", "bestek.weight.price"},
                                   {"bestek.xyzzy.qqqq", ""},
                                   {"bestek.qqqqqqqq", ""}}) {
    INFO(tag);
    CHECK(meant_by(tag) == meant);
  }
}

TEST_CASE("a_name_of_ours_in_other_capitals_is_nobodys_and_told_as_ours") {
  for (const auto& [tag, meant] : {std::pair{"Bestek.Profile.Subject", "bestek.profile.subject"},
                                   {"BESTEK.BUYER.COURT", "bestek.buyer.court"},
                                   {"Bestek.profile.subjct", "bestek.profile.subject"}}) {
    INFO(tag);
    CHECK(meant_by(tag) == meant);
  }
}

TEST_CASE("the_weight_of_a_clause_is_known_where_the_clause_or_its_row_stands") {
  const std::string weight = field("bestek.weight.abcdefgh", "60");
  REQUIRE(unknown_in(weight).size() == 1);
  CHECK(unknown_in(weight).front().meant.empty());
  CHECK(unknown_in(weight, {"abcdefgh"}).empty());
  const std::string row =
      "<text:p>A<text:bookmark-start text:name=\"bestek_row_abcdefgh_1\"/>cc<text:bookmark-end "
      "text:name=\"bestek_row_abcdefgh_1\"/>u</text:p>";
  CHECK(unknown_in(row + weight).empty());
  // An id is drawn, so one that has hardly a letter in common with it was not meant, and one that is nearly it was.
  CHECK(unknown_in(field("bestek.weight.zzzzzzzz"), {"abcdefgh"}).front().meant.empty());
  CHECK(unknown_in(field("bestek.weight.abcdefgg"), {"abcdefgh"}).front().meant == "bestek.weight.abcdefgh");
}

TEST_CASE("a_field_that_nobody_sees_is_not_told") {
  const auto hidden = [](const std::string& body) {
    return "<text:section text:display=\"none\">" + body + "</text:section>";
  };
  CHECK(unknown_in(hidden(field("bestek.profile.subjct"))).empty());
  CHECK(unknown_in(hidden(field("Bestek.Profile.Subject"))).empty());
  CHECK(unknown_in(hidden(field("bestek.profile.subjct")) + field("bestek.profile.autority")).size() == 1);
}
