// SPDX-License-Identifier: EUPL-1.2
#include "core/base/package.hpp"

#include <catch2/catch_test_macros.hpp>

#include "hand_made_zip.hpp"

using namespace bestek;

namespace {

constexpr const char* kTextType = "application/vnd.oasis.opendocument.text";

std::string packed(const std::vector<PackageEntry>& entries) {
  const Result<std::string> bytes = write_package(entries, "test.odt");
  INFO((bytes ? std::string() : bytes.error().args.front().second));
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
  const std::string bytes = packed({{"content.xml", "<a/>"}, {"mimetype", kTextType}});
  // Local header: signature, version, flags (bit 3 = descriptor), method, …, name, content.
  CHECK(bytes.substr(0, 4) == std::string("PK\x03\x04", 4));
  CHECK((static_cast<unsigned char>(bytes[6]) & 0x08) == 0);
  CHECK(bytes.substr(8, 2) == std::string("\0\0", 2));
  CHECK(bytes.substr(30).starts_with(std::string("mimetype") + kTextType));
}

TEST_CASE("a_package_gives_back_what_was_put_in") {
  const std::string picture(100'000, '\x7F');
  const std::vector<PackageEntry> entries{
      {"mimetype", kTextType}, {"Pictures/a.png", picture}, {"content.xml", "<é/>"}, {"empty.xml", ""}};
  const auto back = read_package(packed(entries), "test.odt");
  REQUIRE(back.ok());
  REQUIRE(back->size() == entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    CHECK((*back)[i].name == entries[i].name);
    CHECK((*back)[i].bytes == entries[i].bytes);
  }
}

TEST_CASE("the_same_entries_give_the_same_bytes") {
  const std::vector<PackageEntry> entries{{"mimetype", kTextType}, {"content.xml", "<a/>"}};
  CHECK(packed(entries) == packed(entries));
}

TEST_CASE("a_package_that_was_cut_off_is_damaged") {
  const std::string whole = packed({{"mimetype", kTextType}, {"content.txt", std::string(5000, 'x')}});
  for (std::size_t length = 0; length < whole.size(); ++length) {
    INFO(length << " of " << whole.size());
    REQUIRE(code_of(whole.substr(0, length)) == "document.damaged");
  }
}

TEST_CASE("a_changed_byte_in_an_entry_is_noticed") {
  const std::string whole = packed({{"mimetype", kTextType}});
  const std::size_t at = whole.find(kTextType);
  std::string changed = whole;
  changed[at + 3] ^= 1;
  CHECK(code_of(changed) == "document.damaged");
}

TEST_CASE("no_flipped_byte_makes_reading_fail_otherwise_than_by_a_value") {
  const std::string whole = packed({{"mimetype", kTextType}, {"content.txt", std::string(300, 'x')}});
  for (std::size_t i = 0; i < whole.size(); ++i) {
    std::string changed = whole;
    changed[i] = static_cast<char>(~static_cast<unsigned char>(changed[i]));
    const std::string code = code_of(changed);
    INFO("byte " << i << " gives " << code);
    REQUIRE((code.empty() || code.starts_with("document.")));
  }
}

TEST_CASE("names_that_lead_out_of_the_package_are_refused") {
  const std::string bytes = packed({{"mimetype", kTextType}, {"abcdef.xml", "<a/>"}});
  CHECK(code_of(bytes).empty());
  for (const char* name : {"../def.xml", "/bcdef.xml", "a/../f.xml", "a\\cdef.xml", "C:cdef.xml", "a\ncdef.xml"}) {
    INFO(name);
    CHECK(code_of(renamed(bytes, "abcdef.xml", name)) == "document.unsafe-package");
  }
}

TEST_CASE("an_entry_that_unpacks_to_far_more_than_itself_is_neither_read_nor_written") {
  HandMadeEntry bomb{"content.txt", std::string(100, ' ')};
  CHECK(code_of(hand_made_zip({bomb})).empty());
  bomb.size_in_header = bomb.size_in_directory = kRatioCheckedAbove + 1;
  CHECK(code_of(hand_made_zip({bomb})) == "document.unsafe-package");
  bomb.size_in_header = bomb.size_in_directory = kMaxEntryBytes + 1;
  CHECK(code_of(hand_made_zip({bomb})) == "document.unsafe-package");
  const auto written =
      write_package({{"mimetype", kTextType}, {"content.txt", std::string(kRatioCheckedAbove + 1, ' ')}}, "test.odt");
  CHECK(written.error().code == "document.written-wrong");
}

TEST_CASE("sizes_are_looked_at_before_anything_is_unpacked") {
  // Each of them is let through alone.
  std::vector<HandMadeEntry> many;
  for (int i = 0; i < 5; ++i) {
    many.push_back({std::to_string(i) + ".txt", std::string(100, ' ')});
    many.back().size_in_header = many.back().size_in_directory = kRatioCheckedAbove;
  }
  CHECK(code_of(hand_made_zip({many[0]})) == "document.damaged");  // it is not so large
  const std::string bytes = hand_made_zip(many);
  const auto opened = PackageReader::open(bytes, "test.odt");
  REQUIRE_FALSE(opened.ok());
  CHECK(opened.error().code == "document.unsafe-package");
  HandMadeEntry part{"content.xml", std::string(kMaxXmlEntryBytes / kMaxPackageRatio + 1000, ' ')};
  part.size_in_header = part.size_in_directory = kMaxXmlEntryBytes + 1;
  CHECK(code_of(hand_made_zip({part})) == "document.unsafe-package");
  part.name = "picture.tif";
  CHECK(code_of(hand_made_zip({part})) == "document.damaged");
}

TEST_CASE("an_entry_that_unpacks_to_another_size_than_it_says_is_damaged") {
  for (const bool deflated : {false, true}) {
    for (const std::uint32_t said : {0U, 1U, 99U, 101U, 100'000U}) {
      HandMadeEntry entry{"content.txt", std::string(100, 'x')};
      entry.deflated = deflated;
      entry.size_in_header = entry.size_in_directory = said;
      INFO((deflated ? "deflated " : "stored ") << said);
      CHECK(code_of(hand_made_zip({entry})) == "document.damaged");
    }
  }
}

TEST_CASE("two_entries_of_one_name_are_refused") {
  // Which of them is the document's text? Programs differ.
  CHECK(code_of(hand_made_zip({{"content.xml", "<a/>"}, {"b.xml", "<b/>"}, {"content.xml", "<c/>"}})) ==
        "document.unsafe-package");
  CHECK_FALSE(write_package({{"content.xml", "<a/>"}, {"content.xml", "<c/>"}}, "test.odt").ok());
}

TEST_CASE("more_entries_than_a_document_has_are_refused") {
  std::vector<HandMadeEntry> many;
  many.reserve(kMaxPackageEntries + 1);
  for (std::size_t i = 0; i < kMaxPackageEntries; ++i) {
    many.push_back({std::to_string(i), ""});
  }
  CHECK(code_of(hand_made_zip(many)).empty());
  many.push_back({"one more", ""});
  CHECK(code_of(hand_made_zip(many)) == "document.unsafe-package");
}

TEST_CASE("an_encrypted_entry_and_a_method_that_no_office_knows_are_refused") {
  HandMadeEntry entry{"content.xml", "<a/> and twelve bytes more"};
  entry.flags = 1;
  CHECK(code_of(hand_made_zip({entry})) == "document.encrypted");
  entry.flags = 0;
  for (const int method : {1, 6, 9, 12, 14, 93, 95, 99, 999}) {
    entry.method = static_cast<std::uint16_t>(method);
    INFO(method);
    CHECK(code_of(hand_made_zip({entry})) == "document.damaged");
  }
}

TEST_CASE("folders_in_a_package_are_no_files") {
  const auto entries = read_package(hand_made_zip({{"Pictures/", ""}, {"Pictures/a.png", "x"}}), "test.odt");
  REQUIRE(entries.ok());
  REQUIRE(entries->size() == 1);
  CHECK(entries->front().name == "Pictures/a.png");
}

TEST_CASE("names_survive_in_the_bytes_they_were_written_in") {
  // UTF-8, and the code page of an old program.
  const std::vector<PackageEntry> entries{{"Pictures/\xC3\xA9.png", "a"}, {"Pictures/\x81.png", "b"}};
  const auto back = read_package(packed(entries), "test.odt");
  REQUIRE(back.ok());
  CHECK((*back)[0].name == entries[0].name);
  CHECK((*back)[1].name == entries[1].name);
}

TEST_CASE("an_entry_that_is_not_there_is_damage") {
  const std::string bytes = packed({{"mimetype", kTextType}});
  const auto package = PackageReader::open(bytes, "test.odt");
  REQUIRE(package.ok());
  CHECK_FALSE(package->has("content.xml"));
  CHECK(package->read("content.xml").error().code == "document.damaged");
}
