// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/byte_set.hpp"
#include "core/base/language.hpp"
#include "core/clause/clause.hpp"
#include "core/library/value_words.hpp"

namespace bestek {

/// A value that plain text says beside its label.
struct LabelledValue {
  std::string label;     ///< as it is written there
  std::string value;     ///< as it is written there
  std::string plain;     ///< the same with the unit that the label names ("Looptijd (jaren): 4")
  std::string sentence;  ///< the value with what follows it in its part of the sentence, in canonical form
  std::string rest;      ///< all that stands behind the label
  std::size_t at = 0;    ///< byte offset of the label in the text
  Language language = Language::kDutch;  ///< of the label, and so of what stands beside it
  /// Of a label with a control right behind it, which says the value: its byte offset in the text.
  std::optional<std::size_t> control = std::nullopt;  // NOLINT(readability-redundant-member-init): most have none
};

/// Where what stood in a content control was in a text that is looked through: nothing behind it belongs to a label.
inline constexpr char kControlSign = '\x01';

/// A text that is looked through for many labels, and outlives this.
class LabelledText {
 public:
  LabelledText(const ValueWords& words, std::string_view text);

  /// Where a label may stand: behind the beginning of a sentence, line or part of one, its bullet and its article.
  struct Place {
    std::string_view text;  ///< from there on
    bool first = false;     ///< nothing stands before it
    bool line = false;      ///< a line or column begins there, and no part of a sentence
    bool title = false;     ///< behind a dash in a title or on a page's edge, where only codes stand
  };
  [[nodiscard]] const std::vector<Place>& places() const noexcept { return places_; }
  [[nodiscard]] std::string_view text() const noexcept { return text_; }
  /// Whether one of the labels that begin with these small letters may stand at one of the places; false is certain.
  [[nodiscard]] bool may_hold(const ByteSet& labels) const noexcept { return begins_.meets(labels); }

 private:
  std::string_view text_;
  ByteSet begins_;  ///< with which bytes places begin, letters as small ones
  std::vector<Place> places_;
};

/// What the text says of this value beside its labels: at the beginning of a sentence, line or part of one, with an
/// article or without, then a colon, a tab, a dash or ("de looptijd bedraagt …") a joint, then the value; dates,
/// amounts and periods also right behind the label, codes right behind one with which a line begins. Labels of both
/// languages, since a document may have some of either: what stands beside one is read in its own. `next` follows
/// where the text is a label and no more: the next cell of its row, or the paragraph below it.
[[nodiscard]] std::vector<LabelledValue> find_labelled(const ValueWords& words, const ValueLabels& labels,
                                                       const FillIn& fill, const LabelledText& text,
                                                       std::string_view next);

/// Whether the plain text says the value: for texts in any spelling, also as a part of what stands there
/// ("HV-2027-014 (TenderNed)", one of several codes), and in other words where those of the library tell what it means.
[[nodiscard]] bool says_value(const LabelledValue& said, const ValueLabels& labels, const FillIn& fill,
                              const std::string& value, Language language);

}  // namespace bestek
