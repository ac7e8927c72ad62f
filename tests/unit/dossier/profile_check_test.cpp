// SPDX-License-Identifier: EUPL-1.2
// What is judged of a profile before anything is made or written with it.
#include <catch2/catch_test_macros.hpp>

#include "core/base/messages.hpp"
#include "core/dossier/profile.hpp"
#include "core/dossier/profile_choices.hpp"
#include "core/library/answer_judge.hpp"
#include "core/library/library.hpp"

using namespace bestek;

namespace {

const Library& library() {
  static const Library shipped = Library::load(BESTEK_SOURCE_DIR "/clauses").value();
  return shipped;
}

const Taxonomy& taxonomy() { return library().taxonomy(); }

TenderProfile sound() {
  TenderProfile profile;
  profile.authority = "Hogeschool Voorbeeld";
  profile.subject = "Levering van laptops";
  profile.groups = {"laptop"};
  profile.estimated_value = 1'000'000;
  profile.dates.deadline = parse_date("2027-03-01");
  return profile;
}

/// "code field,other" of the first fault; "" where there is none.
std::string fault(const Status& checked) {
  if (checked) return {};
  std::string text = checked.error().code;
  for (const auto& [key, value] : checked.error().args)
    if (key == "field" || key == "other") text += " " + value;
  return text;
}

}  // namespace

TEST_CASE("a_text_of_a_profile_that_is_no_answer_is_refused_wherever_it_stands") {
  AnswerJudge judge(library());
  CHECK(check_answers(sound(), judge, "p.json").ok());
  const auto refused = [&](void (*change)(TenderProfile&, const std::string&)) {
    TenderProfile profile = sound();
    change(profile, "nog in te vullen");
    const Status judged = check_answers(profile, judge, "p.json");
    REQUIRE_FALSE(judged.ok());
    CHECK(judged.error().place.file == "p.json");
    for (const Language language : kLanguages) {
      const std::string said = message(judged.error(), language);
      CHECK(said.find("nog in te vullen") != std::string::npos);
      CHECK(said.find(judged.error().code) == std::string::npos);
    }
  };
  refused([](TenderProfile& profile, const std::string& text) { profile.subject = text; });
  refused([](TenderProfile& profile, const std::string& text) { profile.participants = {"A", text}; });
  refused([](TenderProfile& profile, const std::string& text) { profile.lots = {{1, "A"}, {2, text}}; });
}

TEST_CASE("what_a_profile_has_to_say_is_missed_by_name") {
  CHECK(check_required(sound(), "p.json").ok());
  TenderProfile profile = sound();
  profile.authority = " \t";
  CHECK(fault(check_required(profile, "p.json")) == "profile.missing-field authority");
  profile.groups.clear();
  profile.subject.clear();
  CHECK(fields_left_open(profile) == std::vector<std::string>{"authority", "subject", "groups"});
}

TEST_CASE("of_some_fields_alone_their_own_faults_count") {
  TenderProfile wrong = sound();
  wrong.dates.award = parse_date("2027-02-01");
  wrong.maximum_value = 1;
  const auto of = [&](const std::set<std::string>& fields) {
    return fault(check_profile_fields(wrong, fields, taxonomy()));
  };
  CHECK(of({"subject", "date-start"}).empty());
  CHECK(of({"date-deadline"}) == "profile.dates-order date-award date-deadline");
  CHECK(of({"maximum-value"}) == "profile.maximum-too-low maximum-value estimated-value");
  CHECK(of({}).empty());
}

TEST_CASE("a_code_of_the_vocabulary_has_eight_digits_and_may_have_its_check_digit") {
  for (const char* good : {"", "30213100", "30213100-6"}) CHECK(is_cpv_code(good));
  for (const char* bad : {"3021310", "302131000", "30213100-", "30213100-x", "30213100_6", "3021310x", "x"}) {
    INFO(bad);
    CHECK_FALSE(is_cpv_code(bad));
  }
}

TEST_CASE("lots_have_numbers_of_their_own_from_one_on") {
  CHECK(wrong_lot({}) == nullptr);
  CHECK(wrong_lot({{2, "a"}, {1, "b"}}) == nullptr);
  const std::vector<Lot> twice{{1, "a"}, {1, "b"}};
  REQUIRE(wrong_lot(twice) != nullptr);
  CHECK(wrong_lot(twice)->name == "b");
  const std::vector<Lot> none{{0, "a"}};
  CHECK(wrong_lot(none) == &none.front());
}

TEST_CASE("a_refusal_because_of_a_choice_says_it_in_the_words_of_each_language") {
  const auto said = [](const OtherChoice& other, Language language) {
    const Error error = about_choice("equal.other-passages", "guide.odt", other, taxonomy());
    CHECK(error.place.file == "guide.odt");
    const std::string text = message(error, language);
    CHECK(text.find('{') == std::string::npos);
    return text;
  };
  const auto holds = [](const std::string& text, const char* part) { return text.find(part) != std::string::npos; };
  const OtherChoice groups{"groups", "laptop", "laptop,monitor"};
  CHECK(holds(said(groups, Language::kDutch), "Monitoren"));
  CHECK(holds(said(groups, Language::kEnglish), "Monitors"));
  const OtherChoice procedure{"procedure", "open", "restricted"};
  CHECK(holds(said(procedure, Language::kDutch), "niet-openbare"));
  CHECK(holds(said(procedure, Language::kEnglish), "restricted"));
  const OtherChoice framework{"framework", "yes", "no"};
  CHECK(holds(said(framework, Language::kDutch), "ja"));
  CHECK(holds(said(framework, Language::kEnglish), "yes"));
  CHECK(choice_fields("long-framework").find("term-months") != std::string::npos);
  CHECK(choice_fields("weather").empty());
}
