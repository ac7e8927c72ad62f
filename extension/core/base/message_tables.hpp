// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>

#include "core/base/messages.hpp"

namespace bestek {

/// The catalogue's parts, one per layer; each lives in messages_<layer>.cpp.
[[nodiscard]] std::span<const MessageText> base_messages() noexcept;
[[nodiscard]] std::span<const MessageText> clause_messages() noexcept;
[[nodiscard]] std::span<const MessageText> library_messages() noexcept;
[[nodiscard]] std::span<const MessageText> dossier_messages() noexcept;
[[nodiscard]] std::span<const MessageText> document_messages() noexcept;
[[nodiscard]] std::span<const MessageText> check_messages() noexcept;
[[nodiscard]] std::span<const MessageText> plan_messages() noexcept;
[[nodiscard]] std::span<const MessageText> writer_messages() noexcept;

}  // namespace bestek
