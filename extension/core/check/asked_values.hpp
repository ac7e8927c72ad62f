// SPDX-License-Identifier: EUPL-1.2
// What plain text is asked about: the named values with what they are, and the periods that an agreement names.
#pragma once

#include <string>
#include <vector>

#include "core/base/byte_set.hpp"
#include "core/check/model_facts.hpp"
#include "core/clause/clause.hpp"
#include "core/library/value_words.hpp"

namespace bestek {

/// What a named value is, as far as anybody says.
struct KnownValue {
  std::string text;
  bool by_dossier = false;
  std::string time = {};  // NOLINT(readability-redundant-member-init): of a date, as the dossier says
  bool each = false;      ///< an amount for each of something, by the words round it
  bool disputed = false;  ///< its places differ, which is told at each of them
};

/// A named value with the labels by which a text may say another, or, where nobody says what it is, two.
struct AskedValue {
  const ValueLabels* labels = nullptr;
  FillIn fill;
  KnownValue known;
  const AgreedPeriod* period = nullptr;  ///< of which these are the labels
  ByteSet begins = {};                   ///< with which small letters the labels begin

  [[nodiscard]] bool is_typed() const noexcept {
    return fill.type != FillType::kText && fill.type != FillType::kChoice;
  }
};

/// In the order of the library's words; without those whose places differ, which is told at each of them, and those of
/// which nobody says what they are, unless a text may say two.
[[nodiscard]] std::vector<AskedValue> asked_values(const ReadDocument& document, const CheckSubject& subject,
                                                   const FillInFacts& facts, Language language);

/// What the value is, with its unit where only a number stands there.
[[nodiscard]] std::string known_text(const AskedValue& asked, Language language);

}  // namespace bestek
