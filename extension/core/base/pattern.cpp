// SPDX-License-Identifier: EUPL-1.2
#include "core/base/pattern.hpp"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <mutex>
#include <utility>

#include "core/base/ascii.hpp"
#include "core/base/needed_letters.hpp"

namespace bestek {
namespace {

struct FreeMatch {
  void operator()(pcre2_match_data* data) const noexcept { pcre2_match_data_free(data); }
};
struct FreeCode {
  void operator()(pcre2_code* code) const noexcept { pcre2_code_free(code); }
};
using MatchData = std::unique_ptr<pcre2_match_data, FreeMatch>;

std::string text_of_error(int code) {
  std::array<PCRE2_UCHAR, 256> buffer{};
  pcre2_get_error_message(code, buffer.data(), buffer.size());
  return {buffer.begin(), std::find(buffer.begin(), buffer.end(), PCRE2_UCHAR{0})};
}

std::uint32_t info(const pcre2_code* code, std::uint32_t what) {
  std::uint32_t value = 0;
  pcre2_pattern_info(code, what, &value);
  return value;
}

/// The byte as either case of its letter: the library does not say whether it means both.
ByteSet in_any_case(std::uint32_t byte) {
  ByteSet set;
  const auto letter = static_cast<unsigned char>(byte);
  set.add(letter);
  if (is_letter(static_cast<char>(letter))) set.add(letter ^ 0x20U);
  return set;
}

/// With which bytes a match can begin.
std::optional<ByteSet> first_bytes(const pcre2_code* code) {
  if (info(code, PCRE2_INFO_FIRSTCODETYPE) == 1) return in_any_case(info(code, PCRE2_INFO_FIRSTCODEUNIT));
  const std::uint8_t* bits = nullptr;
  pcre2_pattern_info(code, PCRE2_INFO_FIRSTBITMAP, static_cast<void*>(&bits));
  if (bits == nullptr) return std::nullopt;
  ByteSet set;
  for (unsigned int byte = 0; byte < 256; ++byte)
    if (((bits[byte / 8U] >> (byte % 8U)) & 1U) != 0) set.add(static_cast<unsigned char>(byte));
  return set;
}

/// One that stands in every match.
std::optional<ByteSet> needed_byte(const pcre2_code* code) {
  if (info(code, PCRE2_INFO_LASTCODETYPE) != 1) return std::nullopt;
  return in_any_case(info(code, PCRE2_INFO_LASTCODEUNIT));
}

}  // namespace

struct Pattern::Code {
  /// Read with the first text that asks: many never do.
  [[nodiscard]] const NeededLetters& needed() {
    std::call_once(read, [this] { needs = needed_letters(written); });
    return needs;
  }

  std::unique_ptr<pcre2_code, FreeCode> compiled;
  std::optional<ByteSet> begins_with, must_have;  ///< nothing when that is not known
  std::string written;
  std::once_flag read;
  NeededLetters needs;        ///< once read
  std::once_flag translated;  ///< to machine code, which costs more than all the rest of it
};

Pattern::Pattern(std::unique_ptr<Code> code) noexcept : code_(std::move(code)) {}
Pattern::Pattern(Pattern&&) noexcept = default;
Pattern& Pattern::operator=(Pattern&&) noexcept = default;
Pattern::~Pattern() = default;

std::optional<Pattern> Pattern::compile(const std::string& pattern, std::string& fault) {
  int error = 0;
  PCRE2_SIZE at = 0;
  const auto* text = reinterpret_cast<PCRE2_SPTR>(pattern.data());  // NOLINT(*-reinterpret-cast): the library's bytes
  pcre2_code* code = pcre2_compile(text, pattern.size(), PCRE2_UTF, &error, &at, nullptr);
  if (code == nullptr) {
    fault = text_of_error(error) + ": " + pattern.substr(at < pattern.size() ? at : 0, 40);
    return std::nullopt;
  }
  auto made = std::make_unique<Code>();
  made->compiled.reset(code);
  made->begins_with = first_bytes(code);
  made->must_have = needed_byte(code);
  made->written = pattern;
  return Pattern(std::move(made));
}

bool Pattern::may_stand_among(const TextLetters& letters) const noexcept {
  const auto met = [&](const std::optional<ByteSet>& one) { return !one || one->meets(letters.bytes); };
  return met(code_->begins_with) && met(code_->must_have) && code_->needed().may_be_in(letters.runs);
}

bool Pattern::refers_back() const noexcept { return info(code_->compiled.get(), PCRE2_INFO_BACKREFMAX) > 0; }

std::size_t Pattern::compiled_bytes() const noexcept {
  std::size_t bytes = 0;
  pcre2_pattern_info(code_->compiled.get(), PCRE2_INFO_SIZE, &bytes);
  return bytes;
}

std::optional<Pattern::Hit> Pattern::find(const Utf8Text& text, std::size_t from, const Edges& edges) const {
  const std::uint32_t options =
      PCRE2_NO_UTF_CHECK | (edges.begins ? 0U : PCRE2_NOTBOL) | (edges.ends ? 0U : PCRE2_NOTEOL);
  pcre2_code* code = code_->compiled.get();
  // Where the system allows no code to be made, matching is slower and says the same.
  std::call_once(code_->translated, [code] { (void)pcre2_jit_compile(code, PCRE2_JIT_COMPLETE); });
  // One for all patterns of a thread: a document is asked a hundred thousand times.
  thread_local const MatchData data(pcre2_match_data_create(1, nullptr));
  if (!data) return std::nullopt;
  const auto* bytes = reinterpret_cast<PCRE2_SPTR>(text.view().data());
  // One pair of the vector is asked for, so a match with groups answers 0.
  int found = pcre2_match(code, bytes, text.view().size(), from, options, data.get(), nullptr);
  if (found == PCRE2_ERROR_JIT_STACKLIMIT)
    found = pcre2_match(code, bytes, text.view().size(), from, options | PCRE2_NO_JIT, data.get(), nullptr);
  if (found < 0) return std::nullopt;
  const PCRE2_SIZE* place = pcre2_get_ovector_pointer(data.get());
  return Hit{place[0], place[1] - place[0]};
}

std::string pattern_library() {
  std::array<char, 64> version{};
  pcre2_config(PCRE2_CONFIG_VERSION, version.data());
  return version.data();
}

}  // namespace bestek
