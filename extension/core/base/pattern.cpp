// SPDX-License-Identifier: EUPL-1.2
#include "core/base/pattern.hpp"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace bestek {
namespace {

struct FreeMatch {
  void operator()(pcre2_match_data* data) const noexcept { pcre2_match_data_free(data); }
};
using MatchData = std::unique_ptr<pcre2_match_data, FreeMatch>;

std::string text_of_error(int code) {
  std::array<PCRE2_UCHAR, 256> buffer{};
  pcre2_get_error_message(code, buffer.data(), buffer.size());
  return {buffer.begin(), std::find(buffer.begin(), buffer.end(), PCRE2_UCHAR{0})};
}

}  // namespace

void Pattern::Free::operator()(pcre2_real_code_8* code) const noexcept { pcre2_code_free(code); }

std::optional<Pattern> Pattern::compile(const std::string& pattern, std::string& fault) {
  int error = 0;
  PCRE2_SIZE at = 0;
  const auto* text = reinterpret_cast<PCRE2_SPTR>(pattern.data());  // NOLINT(*-reinterpret-cast): the library's bytes
  pcre2_code* code = pcre2_compile(text, pattern.size(), PCRE2_UTF, &error, &at, nullptr);
  if (code == nullptr) {
    fault = text_of_error(error) + ": " + pattern.substr(at < pattern.size() ? at : 0, 40);
    return std::nullopt;
  }
  // Where the system allows no code to be made, matching is slower and says the same.
  (void)pcre2_jit_compile(code, PCRE2_JIT_COMPLETE);
  return Pattern(code);
}

std::optional<Pattern::Hit> Pattern::find(const Utf8Text& text, std::size_t from, const Edges& edges) const {
  const std::uint32_t options =
      PCRE2_NO_UTF_CHECK | (edges.begins ? 0U : PCRE2_NOTBOL) | (edges.ends ? 0U : PCRE2_NOTEOL);
  // One for all patterns of a thread: a document is asked a hundred thousand times.
  thread_local const MatchData data(pcre2_match_data_create(1, nullptr));
  if (!data) return std::nullopt;
  const auto* bytes = reinterpret_cast<PCRE2_SPTR>(text.view().data());
  // One pair of the vector is asked for, so a match with groups answers 0.
  int found = pcre2_match(code_.get(), bytes, text.view().size(), from, options, data.get(), nullptr);
  if (found == PCRE2_ERROR_JIT_STACKLIMIT)
    found = pcre2_match(code_.get(), bytes, text.view().size(), from, options | PCRE2_NO_JIT, data.get(), nullptr);
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
