// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bestek {

/// Text that XML 1.0 can hold: characters that it forbids are dropped, bytes that are no UTF-8 become U+FFFD.
/// Whatever is written into a document, a dossier or a library goes through this.
[[nodiscard]] std::string xml_text(std::string_view text);
/// Whether it is that already for sure, as nearly every text is: false only means that it has to be made.
[[nodiscard]] bool is_xml_text(std::string_view text) noexcept;

/// Text that XML 1.0 can hold (as xml_text), in NFC, with white space (no-break spaces too) collapsed to single spaces
/// and trimmed; soft hyphens and zero-width characters dropped, but for joiners and selectors that shape what is read.
[[nodiscard]] std::string canonical_text(std::string_view text);

/// The text without the characters that no reader sees, and otherwise as it stands: "[in\u200bvullen]" reads
/// "[invullen]".
[[nodiscard]] std::string seen_text(std::string_view text);

/// Case-folded, accents removed: what search compares.
[[nodiscard]] std::string folded(std::string_view text);

/// Every kind of hyphen and dash as "-" and of quotation mark as ' or ": what Writer and Word put for them while
/// somebody types.
[[nodiscard]] std::string typed_signs(std::string_view text);

/// Folded and canonical, with typed_signs: two spellings of one code or name are the same text.
[[nodiscard]] std::string spelled(std::string_view text);

/// Whether `longer` has `shorter` somewhere with no ASCII letter or digit and no other letter's byte right beside it.
[[nodiscard]] bool holds_as_words(std::string_view longer, std::string_view shorter) noexcept;

/// Number of Unicode code points.
[[nodiscard]] std::size_t code_points(std::string_view text) noexcept;

/// The byte offset just after the first code point, and just before the last one. {0, 0} for an empty text.
[[nodiscard]] std::size_t after_first_code_point(std::string_view text) noexcept;

/// The text, or as many code points of it as fit, with "…" after them.
[[nodiscard]] std::string first_code_points(std::string text, std::size_t most);
[[nodiscard]] std::size_t before_last_code_point(std::string_view text) noexcept;

/// The words between separators, empty ones left out.
[[nodiscard]] std::vector<std::string> split(std::string_view text, char separator);

}  // namespace bestek
