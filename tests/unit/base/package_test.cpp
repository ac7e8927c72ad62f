// SPDX-License-Identifier: EUPL-1.2
#include "core/base/package.hpp"

#include <catch2/catch_test_macros.hpp>

#include "document_fixture.hpp"

using namespace bestek;

namespace {

constexpr const char* kType = "application/vnd.oasis.opendocument.text";

std::string packed(const std::vector<PackageEntry>& entries) {
  const Result<std::string> bytes = write_package(entries, "test.odt");
  REQUIRE(bytes.ok());
  return *bytes;
}

std::string code_of(std::string_view bytes) {
  const auto entries = read_package(bytes, "test.odt");
  return entries ? "" : entries.error().code;
}

/// Both places where a package names an entry.
std::string renamed(std::string bytes, std::string_view from, std::string_view to) {
  REQUIRE(from.size() == to.size());
  int places = 0;
  for (std::size_t at = bytes.find(from); at != std::string::npos; at = bytes.find(from, at + 1)) {
    bytes.replace(at, from.size(), to);
    ++places;
  }
  REQUIRE(places == 2);
  return bytes;
}

}  // namespace

TEST_CASE("a_package_begins_with_its_mimetype_stored_and_without_descriptor") {
  const std::string bytes = packed({{"content.xml", "<a/>"}, {"mimetype", kType}});
  // Local header: signature, version, flags (bit 3 = descriptor), method, …, name, content.
  CHECK(bytes.substr(0, 4) == std::string("PK\x03\x04", 4));
  CHECK((static_cast<unsigned char>(bytes[6]) & 0x08) == 0);
  CHECK(bytes.substr(8, 2) == std::string("\0\0", 2));
  CHECK(bytes.substr(30).starts_with(std::string("mimetype") + kType));
}

TEST_CASE("a_package_gives_back_what_was_put_in") {
  const std::string picture(100'000, '\x7F');
  const std::vector<PackageEntry> entries{
      {"mimetype", kType}, {"Pictures/a.png", picture}, {"content.xml", "<é/>"}, {"empty.xml", ""}};
  const auto back = read_package(packed(entries), "test.odt");
  REQUIRE(back.ok());
  REQUIRE(back->size() == entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    CHECK((*back)[i].name == entries[i].name);
    CHECK((*back)[i].bytes == entries[i].bytes);
  }
}

TEST_CASE("the_same_entries_give_the_same_bytes") {
  const std::vector<PackageEntry> entries{{"mimetype", kType}, {"content.xml", "<a/>"}};
  CHECK(packed(entries) == packed(entries));
}

TEST_CASE("a_package_that_was_cut_off_is_damaged") {
  const std::string whole = packed({{"mimetype", kType}, {"content.xml", std::string(5000, 'x')}});
  for (std::size_t length = 0; length < whole.size(); ++length) {
    INFO(length << " of " << whole.size());
    REQUIRE(code_of(whole.substr(0, length)) == "document.damaged");
  }
}

TEST_CASE("a_changed_byte_in_an_entry_is_noticed") {
  const std::string whole = packed({{"mimetype", kType}});
  const std::size_t at = whole.find(kType);
  std::string changed = whole;
  changed[at + 3] ^= 1;
  CHECK(code_of(changed) == "document.damaged");
}

TEST_CASE("no_flipped_byte_makes_reading_fail_otherwise_than_by_a_value") {
  const std::string whole = packed({{"mimetype", kType}, {"content.xml", std::string(300, 'x')}});
  for (std::size_t i = 0; i < whole.size(); ++i) {
    std::string changed = whole;
    changed[i] = static_cast<char>(~static_cast<unsigned char>(changed[i]));
    const std::string code = code_of(changed);
    INFO("byte " << i << " gives " << code);
    REQUIRE((code.empty() || code.starts_with("document.")));
  }
}

TEST_CASE("names_that_lead_out_of_the_package_are_refused") {
  const std::string bytes = packed({{"mimetype", kType}, {"abcdef.xml", "<a/>"}});
  CHECK(code_of(bytes).empty());
  for (const char* name : {"../def.xml", "/bcdef.xml", "a/../f.xml", "a\\cdef.xml", "C:cdef.xml", "a\ncdef.xml"}) {
    INFO(name);
    CHECK(code_of(renamed(bytes, "abcdef.xml", name)) == "document.unsafe-package");
  }
}

TEST_CASE("an_entry_that_unpacks_to_far_more_than_itself_is_refused") {
  const std::string bytes = packed({{"mimetype", kType}, {"content.xml", std::string(kRatioCheckedAbove + 1, ' ')}});
  REQUIRE(bytes.size() * kMaxRatio < kRatioCheckedAbove);
  CHECK(code_of(bytes) == "document.unsafe-package");
}

TEST_CASE("an_entry_that_is_not_there_is_damage") {
  const std::string bytes = packed({{"mimetype", kType}});
  const auto package = PackageReader::open(bytes, "test.odt");
  REQUIRE(package.ok());
  CHECK_FALSE(package->has("content.xml"));
  CHECK(package->read("content.xml").error().code == "document.damaged");
}
