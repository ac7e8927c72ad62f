// SPDX-License-Identifier: EUPL-1.2
#include "core/base/json_reader.hpp"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

#include "core/base/messages.hpp"

using namespace bestek;

namespace {

std::string nested(std::size_t depth) { return R"({"a": )" + std::string(depth, '[') + std::string(depth, ']') + "}"; }

}  // namespace

TEST_CASE("json_is_limited_in_depth_and_size") {
  CHECK(parse_json_object(nested(31), "p.json").ok());
  CHECK(parse_json_object(nested(32), "p.json").error().code == "json.too-deep");
  CHECK(parse_json_object(nested(400'000), "p.json").error().code == "json.too-deep");
  CHECK(parse_json_object(R"({"a": ")" + std::string(100, '[') + R"(\"]"})", "p.json").ok());
  CHECK(parse_json_object(std::string(kMaxJsonBytes + 1, ' '), "p.json").error().code == "file.too-large");
}

TEST_CASE("what_is_no_json_object_is_refused") {
  for (const char* wrong : {"[]", "1", "null", "\"{}\""}) {
    INFO(wrong);
    CHECK(parse_json_object(wrong, "p.json").error().code == "json.not-an-object");
  }
  for (const char* wrong : {"", "{", "{\"a\":1e999}", "{\"a\":\"\xFF\"}"}) {
    INFO(wrong);
    CHECK(parse_json_object(wrong, "p.json").error().code == "json.malformed");
  }
}

TEST_CASE("a_name_that_an_object_has_twice_is_refused") {
  for (const char* wrong : {R"({"a":1,"b":2,"a":1})", R"({"x":[{"a":1,"a":2}]})", R"({"a":{"b":1},"\u0061":2})"}) {
    INFO(wrong);
    const auto read = parse_json_object(wrong, "p.json");
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().code == "json.duplicate-name");
    CHECK(read.error().args.front().second == "a");
  }
  CHECK(parse_json_object(R"({"a":{"a":1},"b":[{"a":1},{"a":2}]})", "p.json").ok());
}

TEST_CASE("a_text_of_a_megabyte_is_refused_by_the_name_it_stands_under") {
  const std::string megabyte(std::size_t{1024} * 1024, 'x');
  for (const auto& [json, name] : {std::pair{R"({"a":1,"subject":")" + megabyte + "\"}", std::string("subject")},
                                   std::pair{R"({"lots":[1,")" + megabyte + "\"]}", std::string("lots")},
                                   std::pair{R"({")" + megabyte + "\":1}", std::string(80, 'x') + "…"}}) {
    const auto read = parse_json_object(json, "p.json");
    REQUIRE_FALSE(read.ok());
    CHECK(read.error().code == "json.too-long");
    CHECK(read.error().place.file == "p.json");
    CHECK(read.error().args.front().second == name);
  }
  CHECK(parse_json_object(R"({"a":")" + std::string(kMaxJsonTextBytes, 'x') + "\"}", "p.json").ok());
}

TEST_CASE("where_json_is_wrong_is_said_by_line_and_column_in_our_words") {
  const auto error = parse_json_object("{\n  \"a\": 1,\n  \"\u00e9\": secret}", "p.json").error();
  CHECK(error.code == "json.malformed");
  CHECK(error.place.line == 3);
  REQUIRE(error.args.size() == 1);
  CHECK(error.args.front() == std::pair<std::string, std::string>("column", "8"));
  for (const Language language : {Language::kDutch, Language::kEnglish}) {
    const std::string said = message(error, language);
    for (const char* foreign : {"json.exception", "parse_error", "secret", "syntax"}) {
      INFO(said << " | " << foreign);
      CHECK(said.find(foreign) == std::string::npos);
    }
  }
}

TEST_CASE("an_array_of_a_hundred_thousand_objects_is_read") {
  std::string objects = "{}";
  for (int i = 1; i < 100'000; ++i) objects += ",{}";
  const auto read = parse_json_object(R"({"a":[)" + objects + "]}", "p.json");
  REQUIRE(read.ok());
  CHECK(read->at("a").size() == 100'000);
}

TEST_CASE("a_message_shows_a_value_but_never_a_container") {
  const auto shown = [](const char* json) { return json_for_message(nlohmann::ordered_json::parse(json)); };
  CHECK(shown("[1,2]") == "[…]");
  CHECK(shown("{\"a\":1}") == "{…}");
  CHECK(shown("\"red\"") == "red");
  CHECK(shown("12.5") == "12.5");
  CHECK(json_for_message(std::string(100, 'x')) == std::string(80, 'x') + "…");
}

TEST_CASE("a_long_text_is_shown_by_its_first_eighty_characters") {
  std::string eighty;
  for (int i = 0; i < 80; ++i) eighty += "\u00e9";
  CHECK(json_for_message(eighty) == eighty);
  CHECK(json_for_message(eighty + "z") == eighty + "\u2026");
}
