// SPDX-License-Identifier: EUPL-1.2
#include <array>

#include "core/base/message_tables.hpp"

namespace bestek {

std::span<const MessageText> check_messages() noexcept {
  static constexpr auto kTexts = std::to_array<MessageText>({
      {"rules.none",
       {"Deze map bevat geen regels (*.sch). Zet de map rules/ van de bibliotheek terug.",
        "This folder holds no rules (*.sch). Put the library's folder rules/ back."}},
      {"rules.invalid",
       {"Deze regel is onvolledig: {what}. Verbeter het regelbestand.",
        "This rule is incomplete: {what}. Mend the file of rules."}},
  });
  return kTexts;
}

}  // namespace bestek
