// SPDX-License-Identifier: EUPL-1.2
#include "core/base/package_layout.hpp"

#include <catch2/catch_test_macros.hpp>

#include "core/base/files.hpp"
#include "core/base/package.hpp"
#include "hand_made_zip.hpp"

using namespace bestek;

namespace {

std::string code_of_layout(std::string_view bytes) {
  const auto layout = package_layout(bytes, "test.odt");
  return layout ? "" : layout.error().code;
}

std::string refused_file(std::string_view bytes) {
  const auto layout = package_layout(bytes, "test.odt");
  REQUIRE_FALSE(layout.ok());
  CHECK(layout.error().code == "document.unsafe-package");
  CHECK_FALSE(read_package(bytes, "test.odt").ok());
  return layout.error().args.front().second;
}

/// `size` bytes from `at` after the place-th `signature` become `value`.
void put(std::string& bytes, std::string_view signature, int place, std::size_t at, std::size_t size,
         std::uint64_t value) {
  std::size_t found = bytes.find(signature);
  for (; place > 0; --place) found = bytes.find(signature, found + 1);
  REQUIRE(found != std::string::npos);
  for (std::size_t i = 0; i < size; ++i) bytes[found + at + i] = static_cast<char>((value >> (8U * i)) & 0xFFU);
}

constexpr std::string_view kHeader{"PK\x03\x04", 4};
constexpr std::string_view kEntry{"PK\x01\x02", 4};
constexpr std::string_view kEnd{"PK\x05\x06", 4};

}  // namespace

TEST_CASE("a_header_that_says_another_file_than_the_directory_is_refused_by_name") {
  const HandMadeEntry type{"mimetype", "application/vnd.oasis.opendocument.text"};
  const HandMadeEntry whole{"content.xml", "<a/>"};
  CHECK(code_of_layout(hand_made_zip({type, whole})).empty());
  HandMadeEntry entry = whole;
  entry.name_in_header = "c0ntent.xml";
  CHECK(refused_file(hand_made_zip({type, entry})) == "content.xml");
  entry = whole;
  entry.size_in_header = 3;
  CHECK(refused_file(hand_made_zip({type, entry})) == "content.xml");
  for (const std::size_t field : {8U, 14U, 18U, 22U}) {  // method, checksum, packed, unpacked
    INFO(field);
    std::string bytes = hand_made_zip({type, whole});
    put(bytes, kHeader, 1, field, 2, 9);
    CHECK(refused_file(bytes) == "content.xml");
  }
}

TEST_CASE("files_that_share_their_bytes_are_refused") {
  const std::string bytes = hand_made_zip({{"a.xml", "<a/>"}, {"b.xml", "<a/>"}});
  const std::size_t first = bytes.find("a.xml");
  REQUIRE(first != std::string::npos);
  // Two entries of the directory on one header: the names tell.
  std::string twice = bytes;
  put(twice, kEntry, 1, 42, 4, 0);
  CHECK(refused_file(twice) == "b.xml");
  // One file within another.
  const std::string inner = hand_made_zip({{"b.xml", "<b/>"}});
  const std::string file = inner.substr(0, inner.find(kEntry));
  std::string nested = hand_made_zip({{"a.bin", "xx" + file + "yy"}, {"b.xml", "<b/>"}});
  CHECK(code_of_layout(nested).empty());
  put(nested, kEntry, 1, 42, 4, nested.find("xx") + 2);
  CHECK(refused_file(nested) == "b.xml");
  // And in the directory itself.
  std::string in_directory = bytes;
  put(in_directory, kHeader, 1, 18, 4, 60);
  put(in_directory, kEntry, 1, 20, 4, 60);
  CHECK(refused_file(in_directory) == "b.xml");
}

TEST_CASE("a_directory_that_is_cut_off_or_lies_elsewhere_is_damage") {
  const std::string bytes = hand_made_zip({{"a.xml", "<a/>"}});
  for (std::size_t size = 0; size < bytes.size(); ++size)
    CHECK(code_of_layout(bytes.substr(0, size)) == "document.damaged");
  for (const std::uint64_t begin : {std::uint64_t{1}, std::uint64_t{0xFFFFFFF0U}, std::uint64_t{0xFFFFFFFFU}}) {
    std::string elsewhere = bytes;
    put(elsewhere, kEnd, 0, 16, 4, begin);
    CHECK_FALSE(code_of_layout(elsewhere).empty());
  }
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    for (const int flip : {0x01, 0x80, 0xFF}) {
      std::string changed = bytes;
      changed[i] = static_cast<char>(changed[i] ^ flip);
      (void)code_of_layout(changed);  // no reading beyond the end: the sanitizers look
    }
  }
}

TEST_CASE("what_lawful_programs_are_careless_with_is_let_through") {
  const HandMadeEntry whole{"content.xml", "<a/>"};
  // Sizes that come after the bytes, said as nothing or as large.
  for (const std::uint64_t said : {std::uint64_t{0}, std::uint64_t{0xFFFFFFFFU}}) {
    std::string bytes = hand_made_zip({whole});
    put(bytes, kHeader, 0, 6, 2, 8);
    for (const std::size_t field : {14U, 18U, 22U}) put(bytes, kHeader, 0, field, 4, said);
    CHECK(code_of_layout(bytes).empty());
  }
  // Another time, version and flag (of names in UTF-8) in the header, and a comment behind everything.
  std::string bytes = hand_made_zip({whole});
  put(bytes, kHeader, 0, 4, 2, 45);
  put(bytes, kHeader, 0, 6, 2, 0x800);
  put(bytes, kHeader, 0, 10, 4, 0x12345678);
  put(bytes, kEnd, 0, 20, 2, 5);
  CHECK(code_of_layout(bytes + "hello").empty());
  HandMadeEntry extra = whole;
  extra.extra = std::string("\x55\x54\x01\x00\x07", 5);
  CHECK(code_of_layout(hand_made_zip({extra})).empty());
}
