// SPDX-License-Identifier: EUPL-1.2
#include "core/dossier/placement.hpp"

#include <array>

namespace bestek {
namespace {
// In the order of their enums.
constexpr std::array<std::string_view, 4> kTextStates{"released", "filled", "changed", "unknown"};
constexpr std::array<std::string_view, 5> kLibraryStates{"current", "newer", "withdrawn", "unknown", "draft"};
constexpr std::array<std::string_view, 5> kMarkStates{"whole", "copied", "damaged", "missing", "hidden"};
}  // namespace

std::string_view text_state_id(TextState state) noexcept { return kTextStates.at(static_cast<std::size_t>(state)); }
std::string_view library_state_id(LibraryState state) noexcept {
  return kLibraryStates.at(static_cast<std::size_t>(state));
}
std::string_view mark_state_id(MarkState state) noexcept { return kMarkStates.at(static_cast<std::size_t>(state)); }

}  // namespace bestek
