// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include "core/base/message_tables.hpp"

namespace bestek {

std::span<const MessageText> document_messages() noexcept {
  static constexpr std::array<MessageText, 0> kTexts{};
  return kTexts;
}

}  // namespace bestek
