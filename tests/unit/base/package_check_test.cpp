// SPDX-License-Identifier: EUPL-1.2
#include "core/base/package_check.hpp"

#include <catch2/catch_test_macros.hpp>
#include <functional>

#include "hand_made_zip.hpp"

using namespace bestek;

namespace {

constexpr const char* kType = "application/vnd.oasis.opendocument.text";

std::vector<PackageEntry> document() {
  return {{"mimetype", kType},
          {"content.xml", "<content>A long enough text</content>"},
          {"styles.xml", "<styles>A long enough text</styles>"},
          {"Pictures/a.png", "not really a picture"},
          {"META-INF/manifest.xml", "<manifest/>"}};
}

/// What a writer of packages with this fault would be answered.
Error refusal_of(const std::function<void(std::vector<HandMadeEntry>&)>& fault) {
  const auto pack = [&](const std::vector<PackageEntry>& entries, const std::string&) -> Result<std::string> {
    std::vector<HandMadeEntry> made;
    for (const PackageEntry& entry : entries) {
      made.push_back({entry.name, entry.bytes});
    }
    fault(made);
    return hand_made_zip(made);
  };
  const Result<std::string> bytes = write_package(document(), "test.odt", pack);
  return bytes ? Error{} : bytes.error();
}

void check_refused(const std::string& part, const std::function<void(std::vector<HandMadeEntry>&)>& fault) {
  const Error error = refusal_of(fault);
  INFO("about " << part);
  REQUIRE(error.code == "document.written-wrong");
  CHECK(error.place.file == "test.odt");
  INFO(error.args.front().second);
  CHECK(error.args.front().second.find(part) != std::string::npos);
}

}  // namespace

TEST_CASE("a_sound_package_of_any_writer_is_taken") {
  CHECK(refusal_of([](auto&) {}).code.empty());
}

TEST_CASE("parts_of_one_byte_are_noticed_before_anybody_gets_the_package") {
  // Poco 1.13 wrote every part like this.
  check_refused("mimetype", [](auto& made) {
    for (HandMadeEntry& entry : made) {
      entry.content.resize(1);
    }
  });
  check_refused("Pictures/a.png: 1 / 20 bytes", [](auto& made) { made[3].content.resize(1); });
}

TEST_CASE("a_part_cut_off_or_too_long_is_noticed") {
  check_refused("content.xml: 36 / 37 bytes", [](auto& made) { made[1].content.pop_back(); });
  check_refused("styles.xml: 36 / 35 bytes", [](auto& made) { made[2].content.push_back('\n'); });
  check_refused("Pictures/a.png: 0 / 20 bytes", [](auto& made) { made[3].content.clear(); });
}

TEST_CASE("a_lost_part_is_noticed_wherever_it_stood") {
  check_refused("mimetype / content.xml", [](auto& made) { made.erase(made.begin()); });
  check_refused("styles.xml / Pictures/a.png", [](auto& made) { made.erase(made.begin() + 2); });
  check_refused("META-INF/manifest.xml / -", [](auto& made) { made.pop_back(); });
}

TEST_CASE("a_part_that_nobody_asked_for_is_noticed") {
  check_refused("- / extra.xml", [](auto& made) { made.push_back({"extra.xml", "<a/>"}); });
  CHECK(refusal_of([](auto& made) { made.push_back(made[1]); }).code == "document.written-wrong");
}

TEST_CASE("a_renamed_part_and_two_parts_in_each_others_place_are_noticed") {
  check_refused("content.xml / Content.xml", [](auto& made) { made[1].name = "Content.xml"; });
  check_refused("content.xml / styles.xml", [](auto& made) { std::swap(made[1], made[2]); });
}

TEST_CASE("contents_that_changed_places_or_one_letter_are_noticed") {
  check_refused("content.xml", [](auto& made) { std::swap(made[1].content, made[2].content); });
  check_refused("Pictures/a.png", [](auto& made) { made[3].content[4] ^= 1; });
}

TEST_CASE("a_checksum_that_does_not_fit_is_noticed_although_the_content_is_right") {
  check_refused("Pictures/a.png", [](auto& made) { made[3].crc = crc_of(made[3].content) ^ 1U; });
}

TEST_CASE("a_header_that_says_otherwise_than_the_directory_is_noticed") {
  CHECK(refusal_of([](auto& made) { made[1].name_in_header = "c0ntent.xml"; }).code == "document.written-wrong");
  CHECK(refusal_of([](auto& made) { made[1].size_in_header = 1; }).code == "document.written-wrong");
}

TEST_CASE("a_mimetype_that_is_packed_or_second_or_carries_more_is_noticed") {
  check_refused("mimetype", [](auto& made) { std::swap(made[0], made[1]); });
  check_refused("mimetype", [](auto& made) { made[0].deflated = true; });
  check_refused("mimetype", [](auto& made) { made[0].extra = std::string("\xFE\xCA\0\0", 4); });
  // A newer libzip says so itself, and calls it "entry 0".
  CHECK(refusal_of([](auto& made) { made[0].flags = 0x08; }).code == "document.written-wrong");
  // Other parts may be packed as the writer likes.
  CHECK(refusal_of([](auto& made) { made[1].deflated = true; }).code.empty());
}

TEST_CASE("a_package_cut_off_anywhere_is_noticed") {
  const std::vector<PackageEntry> entries = document();
  const std::string whole = write_package(entries, "test.odt").value();
  REQUIRE(check_package(whole, entries, "test.odt").ok());
  for (std::size_t length = 0; length < whole.size(); ++length) {
    INFO(length << " of " << whole.size());
    REQUIRE(check_package(whole.substr(0, length), entries, "test.odt").error().code == "document.written-wrong");
  }
}

TEST_CASE("no_flipped_bit_gives_another_content") {
  const std::vector<PackageEntry> entries = document();
  const std::string whole = write_package(entries, "test.odt").value();
  for (std::size_t at = 0; at < whole.size(); ++at) {
    std::string changed = whole;
    changed[at] ^= 0x10;
    INFO("byte " << at);
    // Where the check still says yes (a date, an attribute), the package holds what it should.
    if (check_package(changed, entries, "test.odt").ok()) {
      const auto back = read_package(changed, "test.odt");
      REQUIRE(back.ok());
      REQUIRE(back->size() == entries.size());
      for (std::size_t i = 0; i < entries.size(); ++i) {
        REQUIRE((*back)[i].bytes == entries[i].bytes);
      }
    }
  }
}

TEST_CASE("what_an_office_could_not_parse_is_not_written") {
  for (const char* part : {"content.xml", "styles.xml", "meta.xml", "settings.xml", "META-INF/manifest.xml"}) {
    for (const char* bytes : {"", "<", "<a>", "<a></b>", "<a>&nbsp;</a>", "<a/><b/>", "text", "<a b='1' b='2'/>"}) {
      INFO(part << " " << bytes);
      const auto refused = write_package({{"mimetype", kType}, {part, bytes}}, "test.odt");
      REQUIRE_FALSE(refused.ok());
      CHECK(refused.error().code == "document.written-wrong");
      CHECK(refused.error().args.front().second.find(part) != std::string::npos);
    }
  }
}

TEST_CASE("parts_that_only_come_along_need_not_be_xml") {
  // Both stand in sound documents: an empty list of keys, and the macros of an old office.
  CHECK(write_package({{"mimetype", kType},
                       {"Configurations2/accelerator/current.xml", ""},
                       {"Basic/script-lc.xml", "<!DOCTYPE library:libraries PUBLIC \"a\" \"b\"><a/>"},
                       {"META-INF/manifest.xml", "<!DOCTYPE manifest:manifest PUBLIC \"a\" \"Manifest.dtd\"><a/>"}},
                      "test.odt")
            .ok());
}

TEST_CASE("a_writer_that_fails_or_gives_nothing_is_an_error") {
  const auto fails = [](const auto&, const std::string& name) -> Result<std::string> {
    return Error{"document.unwritable", {name, 0, {}, {}}, {{"reason", "disk"}}};
  };
  CHECK(write_package(document(), "test.odt", fails).error().code == "document.unwritable");
  const auto empty = [](const auto&, const std::string&) -> Result<std::string> { return std::string(); };
  CHECK(write_package(document(), "test.odt", empty).error().code == "document.written-wrong");
}
