// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "core/base/date.hpp"
#include "core/document/document_text.hpp"
#include "core/library/library.hpp"
#include "core/library/library_rules.hpp"

/// What libFuzzer calls with each input; 0 always. Whatever the bytes are, it ends with a value or an error.
// NOLINTNEXTLINE(readability-identifier-naming): its name is not ours
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace bestek::guided {

[[nodiscard]] inline std::string_view as_text(const std::uint8_t* data, std::size_t size) noexcept {
  return size == 0 ? std::string_view() : std::string_view(reinterpret_cast<const char*>(data), size);
}

/// The day on which everything is checked, so that an input says the same tomorrow.
inline constexpr Date kToday = std::chrono::year{2026} / 1 / 1;

/// Ends the program, so that the input is kept: something that has to hold does not.
void expect(bool holds, std::string_view what);

/// The shipped library and its rules, read once.
[[nodiscard]] const Library& shipped_library();
[[nodiscard]] const LibraryRules& shipped_rules();

/// A package as it is, or the parts that are fuzzed in one that is made here: a checksum lets no changed part through.
/// The parts stand one after another with a NUL, which XML has not, between them; they get the names in `parts`. What
/// is always in such a package stands in `fixed`, as name and content.
struct FixedPart {
  std::string_view name, content;
};
[[nodiscard]] std::string packed(std::string_view input, std::initializer_list<std::string_view> parts,
                                 std::initializer_list<FixedPart> fixed);

/// Reads the document and does with it what a check does: placements, values, facts.
void read_and_check(std::string_view bytes, const std::string& name);

}  // namespace bestek::guided
