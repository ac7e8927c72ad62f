// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string_view>

namespace bestek {

/// Who writes in a paragraph: in the bidder's forms, statements and signatures, and in a price sheet, others fill in
/// lines and brackets, between what the buyer says there as anywhere else; derived rows are made again, not written.
enum class TextArea { kBuyer, kBidder, kPrice, kDerived };

/// "buyer", "bidder", "price", "derived".
[[nodiscard]] std::string_view text_area_word(TextArea area) noexcept;

/// Where a paragraph stands.
struct BlockPlace {
  std::string_view chapter;  ///< id of the part whose chapter it is in; ""
  TextArea area = TextArea::kBuyer;
  bool in_clause = false;
  bool of_other_contract = false;  ///< of one that there is already: its values are none of this tender
};

}  // namespace bestek
