// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/clause/clause.hpp"
#include "core/dossier/role.hpp"

namespace bestek {

enum class TextState { kReleased, kFilled, kChanged, kUnknown };  ///< against the release that the mark names
enum class LibraryState { kCurrent, kNewer, kWithdrawn, kUnknown, kDraft };  ///< what the library says of that release
enum class MarkState { kWhole, kCopied, kDamaged, kMissing, kHidden };       ///< the marks in the document
[[nodiscard]] std::string_view text_state_id(TextState state) noexcept;
[[nodiscard]] std::string_view library_state_id(LibraryState state) noexcept;
[[nodiscard]] std::string_view mark_state_id(MarkState state) noexcept;

/// A fill-in as it stands in a document.
struct PlacedFillIn {
  std::string name;
  FilledBy by = FilledBy::kBuyer;
  std::string value;  ///< what is filled in; "" while open
  std::string label;
  std::vector<FillChoice> choices = {};  // NOLINT(readability-redundant-member-init): what its control offers itself
  [[nodiscard]] bool open() const noexcept { return value.empty(); }
};

/// One place where a clause stands.
struct Placement {
  std::string id;            ///< 8 base32 characters
  std::string release_hash;  ///< 10 base32 characters
  std::string mark;          ///< the bookmark's name as it is in the document
  std::string clause_id;     ///< "" when neither library nor hint knows the hash
  std::string version;
  std::string reason;                           ///< why it went in although it was a draft; "" otherwise
  std::string document;                         ///< file name
  std::string title;                            ///< first paragraph's text
  std::string heading;                          ///< the chapter it stands in
  std::size_t first_block = 0, last_block = 0;  ///< paragraphs of the document text it covers
  std::vector<PlacedFillIn> fill_ins;
  TextState text = TextState::kUnknown;
  LibraryState library = LibraryState::kUnknown;
  MarkState marks = MarkState::kWhole;
  bool remembered = false;  ///< only the dossier tells of it
  bool recognised = false;  ///< nobody knows its mark, and only its text tells which clause it is

  /// Whether a reader of the document finds it there: neither gone nor hidden.
  [[nodiscard]] bool stands() const noexcept { return marks != MarkState::kMissing && marks != MarkState::kHidden; }
  /// Whether a paragraph of the document's body is the clause's.
  [[nodiscard]] bool covers(std::size_t block) const noexcept {
    return marks != MarkState::kMissing && first_block <= block && block <= last_block;
  }
};

}  // namespace bestek
