// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/language.hpp"
#include "core/clause/clause.hpp"
#include "core/library/value_words.hpp"

namespace bestek {

/// A value that plain text says beside its label.
struct LabelledValue {
  std::string label;     ///< as it is written there
  std::string value;     ///< as it is written there
  std::string identity;  ///< as of value_identity, for `fill`
};

/// Where what stood in a content control was in a text that is looked through: nothing behind it belongs to a label.
inline constexpr char kControlSign = '\x01';

/// What the text says of this value beside one of its labels: at the beginning of a sentence or line, with an article
/// or without, then a colon, a tab or ("de looptijd bedraagt …") a joint, then the value. `cell`: the next cell of the
/// row when the text is a cell of a table; a label that is the whole cell has its value there.
[[nodiscard]] std::optional<LabelledValue> find_labelled(const ValueWords& words, const ValueLabels& labels,
                                                         const FillIn& fill, std::string_view text,
                                                         std::string_view cell, Language language);

/// Whether the plain text says the value: for texts also as a part of what stands there ("HV-2027-014 (TenderNed)").
[[nodiscard]] bool says_value(const LabelledValue& said, const FillIn& fill, const std::string& value,
                              Language language);

}  // namespace bestek
