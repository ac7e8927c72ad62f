// SPDX-License-Identifier: EUPL-1.2
// Which control of the dialog "New tender…" asks which field of the profile.
#pragma once

#include <array>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "core/base/language.hpp"
#include "core/base/result.hpp"

namespace bestek::writer {

/// What a person may leave out or write wrong, by its name in the profile, and the control that asks it.
struct Asked {
  std::string_view field;
  std::string_view control;
};
/// Amounts: what is typed goes to the core as it stands, which reads it or refuses it.
inline constexpr std::array kAmounts{Asked{"estimated-value", "value"},
                                     Asked{"whole-value", "whole"},
                                     Asked{"maximum-value", "maximum"},
                                     Asked{"suppliers", "suppliers"},
                                     Asked{"term-months", "term"},
                                     Asked{"extensions", "extensions"},
                                     Asked{"extension-months", "extension_months"}};
inline constexpr std::array kOthers{Asked{"authority", "authority"},
                                    Asked{"subject", "subject"},
                                    Asked{"cpv", "cpv"},
                                    Asked{"groups", "groups"},
                                    Asked{"lots", "lots"},
                                    Asked{"folder", "folder"},
                                    Asked{"general-terms", "terms"},
                                    Asked{"contract-kind", "contract_kind"},
                                    Asked{"threshold-exception", "exception"},
                                    Asked{"authority-kind", "authority_kind"},
                                    Asked{"call-off-manner", "call_off"}};
inline constexpr std::array kRequired{"authority", "subject", "groups", "folder"};

/// The lots of a profile, from one line each: the name and, with ";" between them, the estimated value and the maximum.
[[nodiscard]] nlohmann::ordered_json typed_lots(const nlohmann::ordered_json& lines);

/// "date_prior_notice" for the profile's "prior-notice".
[[nodiscard]] std::string date_control(std::string_view name);
/// Which control holds what was refused; "" when it is about none.
[[nodiscard]] std::string refused_control(const Error& error);
/// The error with the fields' names as the dialog shows them.
[[nodiscard]] Error in_the_dialogs_words(Error error, Language language);

}  // namespace bestek::writer
