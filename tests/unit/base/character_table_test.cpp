// SPDX-License-Identifier: EUPL-1.2
// Every character there is, by the table and by ICU, which has Unicode's properties from Unicode. A newer ICU than the
// table knows more characters: those are plain to the table, and the test looks only at what existed at its version.
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/uspoof.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <array>
#include <catch2/catch_test_macros.hpp>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "core/base/character_table.hpp"

using namespace bestek;
using enum CharacterKind;

namespace {

constexpr UChar32 kLast = 0x10FFFF;

std::array<std::uint8_t, U_MAX_VERSION_LENGTH> table_version() {
  std::array<std::uint8_t, U_MAX_VERSION_LENGTH> version{};
  u_versionFromString(version.data(), std::string(character_table_version()).c_str());
  return version;
}

/// Whether it is of the table's version of Unicode; what no version has yet is too.
bool is_known(UChar32 code) {
  std::array<std::uint8_t, U_MAX_VERSION_LENGTH> age{};
  u_charAge(code, age.data());
  return age <= table_version();
}

bool is_tables_own_version() {
  std::array<std::uint8_t, U_MAX_VERSION_LENGTH> icu{};
  u_getUnicodeVersion(icu.data());
  return icu == table_version();
}

std::u16string skeleton(UChar32 code) {
  static const std::unique_ptr<USpoofChecker, decltype(&uspoof_close)> checker = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<USpoofChecker, decltype(&uspoof_close)>(uspoof_open(&status), &uspoof_close);
  }();
  std::array<UChar, 2> text{};
  std::int32_t length = 0;
  UErrorCode written = U_ZERO_ERROR;
  u_strFromUTF32(text.data(), text.size(), &length, &code, 1, &written);
  std::array<UChar, 64> out{};
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t size = uspoof_getSkeleton(checker.get(), 0, text.data(), length, out.data(), out.size(), &status);
  return {out.data(), static_cast<std::size_t>(size)};
}

bool looks_ascii(UChar32 code) {
  static const std::set<std::u16string> looks = [] {
    std::set<std::u16string> all;
    for (UChar32 one = '0'; one <= 'z'; ++one)
      if (u_isalnum(one)) all.insert(skeleton(one));
    return all;
  }();
  return looks.contains(skeleton(code));
}

UScriptCode script(UChar32 code) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(code, &status);
}

/// Letters with or without capitals; no modifiers.
bool is_letter(UChar32 code) {
  return (U_GET_GC_MASK(code) & (U_GC_LU_MASK | U_GC_LL_MASK | U_GC_LT_MASK | U_GC_LO_MASK)) != 0;
}

/// Another form of a sign that stands in numbers.
bool stands_for_sign(UChar32 code) {
  UErrorCode status = U_ZERO_ERROR;
  std::array<UChar, 32> form{};
  const std::int32_t size =
      unorm2_getDecomposition(unorm2_getNFKCInstance(&status), code, form.data(), form.size(), &status);
  return size == 1 && std::u16string_view(u".,:;%+-<>=$").find(form[0]) != std::u16string_view::npos;
}

/// Of other scripts, and of quotations; two spaces.
bool is_listed_sign(UChar32 code) {
  return std::u16string_view(
             u"\u00B8\u02CC\u02D7\u02F8\u0589\u060C\u060D\u066A\u066B\u066C\u06D4\u0701\u0702\u0703\u0704\u1680\u16EC"
             u"\u1803\u1809\u201A\u2043\u2052\u2795\u2796\u2E32\u2E34\u2E41\u2E4C\u3000\u3001\u3002\uA4F8\uA4F9\uA60E"
             u"\uA789\uFE10\uFE11\uFE12\uFE30\uFE51\uFF61\uFF64")
                 .find(static_cast<char16_t>(code)) != std::u16string_view::npos &&
         code <= 0xFFFF;
}

bool is_raised(UChar32 code) {
  const auto form = u_getIntPropertyValue(code, UCHAR_DECOMPOSITION_TYPE);
  return form == U_DT_SUPER || form == U_DT_SUB || form == U_DT_FRACTION;
}

bool is_strong(UCharDirection direction) {
  return direction == U_LEFT_TO_RIGHT || direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

CharacterKind kind_by_icu(UChar32 code) {
  const auto has = [&](UProperty property) { return u_hasBinaryProperty(code, property) != 0; };
  const auto type = u_charType(code);
  if (has(UCHAR_NONCHARACTER_CODE_POINT)) return kNoncharacter;
  if (type == U_CONTROL_CHAR) return code == '\t' || code == '\n' || code == '\r' ? kPlain : kControl;
  if (ublock_getCode(code) == UBLOCK_TAGS) return kTag;
  if (has(UCHAR_BIDI_CONTROL)) return is_strong(u_charDirection(code)) ? kMark : kTurn;
  if (code == 0xAD) return kSoftHyphen;
  if (has(UCHAR_JOIN_CONTROL)) return kJoiner;
  if (has(UCHAR_VARIATION_SELECTOR)) return kSelector;
  if (type == U_PRIVATE_USE_CHAR) return kPrivate;
  const bool shown = has(UCHAR_PREPENDED_CONCATENATION_MARK);
  const bool nothing = type == U_FORMAT_CHAR || type == U_LINE_SEPARATOR || type == U_PARAGRAPH_SEPARATOR ||
                       has(UCHAR_DEFAULT_IGNORABLE_CODE_POINT) || code == 0x2800 || code == 0xFFFC;
  if (nothing && !shown) return kUnseen;
  if (type == U_DECIMAL_DIGIT_NUMBER) return code < 0x80 ? kPlain : kDigit;
  const bool latin = script(code) == USCRIPT_LATIN && ublock_getCode(code) != UBLOCK_HALFWIDTH_AND_FULLWIDTH_FORMS;
  const bool own_sign = code == 0x2113 || code == 0x2139;  // litre, information
  if (is_letter(code) && !latin && !own_sign && looks_ascii(code)) return kLookAlike;
  const bool on_top = (code >= 0x334 && code <= 0x338) || (code >= 0x20D0 && code <= 0x20F0);
  if (type == U_ENCLOSING_MARK || (on_top && type == U_NON_SPACING_MARK)) return kOverlay;
  if ((type == U_OTHER_NUMBER || type == U_LETTER_NUMBER) && !is_raised(code)) return kNumeral;
  if (code >= 0x80 && ((stands_for_sign(code) && !is_raised(code)) || is_listed_sign(code))) return kSign;
  return is_letter(code) && script(code) == USCRIPT_CYRILLIC ? kCyrillic : kPlain;
}

std::string shown(UChar32 code, CharacterKind table, CharacterKind icu) {
  return std::to_string(code) + ": " + std::string(character_kind_id(table)) + ", ICU " +
         std::string(character_kind_id(icu));
}

/// What looks like what is no property that Unicode promises to keep.
bool is_alike(CharacterKind kind) { return kind == kLookAlike || kind == kCyrillic || kind == kPlain; }

}  // namespace

TEST_CASE("the table says of every character what Unicode's properties say") {
  std::vector<std::string> differ;
  std::size_t looked_at = 0;
  std::size_t alike = 0;
  std::size_t moved = 0;
  for (UChar32 code = 0; code <= kLast; ++code) {
    if (!is_known(code)) {
      CHECK((kind_of(static_cast<char32_t>(code)) == kPlain || kind_by_icu(code) == kUnseen));
      continue;
    }
    ++looked_at;
    const CharacterKind table = kind_of(static_cast<char32_t>(code));
    const CharacterKind icu = kind_by_icu(code);
    if (table == kLookAlike) ++alike;
    if (table == icu) continue;
    if (!is_tables_own_version() && is_alike(table) && is_alike(icu))
      ++moved;
    else
      differ.push_back(shown(code, table, icu));
  }
  INFO("ICU's Unicode " << U_UNICODE_VERSION << ", the table's " << character_table_version());
  for (const std::string& one : differ) UNSCOPED_INFO(one);
  CHECK(differ.empty());
  if (is_tables_own_version()) CHECK(looked_at == std::size_t{kLast} + 1);
  CHECK(moved * 20 < alike);  // a new version of Unicode corrects some
}

TEST_CASE("the table is sorted, without overlap and without plain characters") {
  const auto table = character_table();
  for (std::size_t i = 0; i < table.size(); ++i) {
    CHECK(table[i].first <= table[i].last);
    CHECK(table[i].kind != kPlain);
    if (i > 0) CHECK(table[i - 1].last < table[i].first);
  }
}

TEST_CASE("characters of each kind are known by name") {
  constexpr std::array<std::pair<char32_t, CharacterKind>, 27> kKnown{
      {{U'a', kPlain},      {0xA0, kPlain},      {0x202F, kPlain},        {0x2011, kPlain},         {0x2113, kPlain},
       {0xB5, kPlain},      {0x3BC, kPlain},     {0x3A9, kPlain},         {0x202E, kTurn},          {0x2069, kTurn},
       {0x200E, kMark},     {0xE0041, kTag},     {0xFDD0, kNoncharacter}, {0x1FFFF, kNoncharacter}, {0x85, kControl},
       {0x200B, kUnseen},   {0xFEFF, kUnseen},   {0x3164, kUnseen},       {0x2028, kUnseen},        {0xAD, kSoftHyphen},
       {0x200D, kJoiner},   {0xFE0F, kSelector}, {0xE000, kPrivate},      {0x661, kDigit},          {0xFF11, kDigit},
       {0x430, kLookAlike}, {0x43A, kCyrillic}}};
  for (const auto& [character, kind] : kKnown) {
    INFO(std::to_string(static_cast<std::uint32_t>(character)));
    CHECK(kind_of(character) == kind);
  }
}
