// SPDX-License-Identifier: EUPL-1.2
#include "core/document/marks.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/base/ascii.hpp"
#include "core/library/library.hpp"

namespace bestek {
namespace {

/// In the order of FilledBy.
constexpr std::array<std::string_view, 4> kFillTagPrefixes{kBuyerTagPrefix, kBidderTagPrefix, kSigningTagPrefix,
                                                           kManagerTagPrefix};

bool is_base32(std::string_view text) noexcept {
  return std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '2' && c <= '7'); });
}

/// Whether `rest`, what follows a mark's own name, is what an office appends to a copy. The word is the office's
/// language.
bool is_copy_suffix(std::string_view rest) noexcept {
  return !rest.empty() && (rest.front() == ' ' || rest.front() == '_');
}

/// The lot that `text` begins with, small letters and digits: what an office appends to a copy begins with a capital.
std::string_view lot_of(std::string_view text) noexcept {
  const auto end = std::find_if_not(text.begin(), text.end(),
                                    [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); });
  const std::string_view rest = text.substr(static_cast<std::size_t>(end - text.begin()));
  return rest.empty() || is_copy_suffix(rest) ? text.substr(0, text.size() - rest.size()) : std::string_view();
}

}  // namespace

bool is_placement_id(std::string_view text) noexcept { return text.size() == kPlacementIdLength && is_base32(text); }

std::string clause_mark(std::string_view placement, std::string_view release_hash) {
  std::string name(kClauseMarkPrefix);
  name.append(placement).append(1, '_').append(release_hash);
  return name;
}

std::string end_mark(std::string_view placement) { return std::string(kEndMarkPrefix).append(placement); }

std::optional<ClauseMark> parse_clause_mark(std::string_view name) noexcept {
  constexpr std::size_t kHashAt = kClauseMarkPrefix.size() + kPlacementIdLength + 1;
  constexpr std::size_t kLength = kHashAt + kReleaseHashLength;
  if (!name.starts_with(kClauseMarkPrefix) || name.size() < kLength || name[kHashAt - 1] != '_') {
    return std::nullopt;
  }
  ClauseMark mark{name.substr(kClauseMarkPrefix.size(), kPlacementIdLength), name.substr(kHashAt, kReleaseHashLength),
                  name.size() > kLength};
  const bool fits =
      is_base32(mark.placement) && is_base32(mark.release_hash) && (!mark.copy || is_copy_suffix(name.substr(kLength)));
  return fits ? std::optional(mark) : std::nullopt;
}

std::optional<ClauseMark> parse_end_mark(std::string_view name) noexcept {
  constexpr std::size_t kLength = kEndMarkPrefix.size() + kPlacementIdLength;
  if (!name.starts_with(kEndMarkPrefix) || name.size() < kLength) {
    return std::nullopt;
  }
  ClauseMark mark{name.substr(kEndMarkPrefix.size(), kPlacementIdLength), {}, name.size() > kLength};
  const bool fits = is_base32(mark.placement) && (!mark.copy || is_copy_suffix(name.substr(kLength)));
  return fits ? std::optional(mark) : std::nullopt;
}

std::string row_mark(const RowMark& row) {
  std::string name(kRowMarkPrefix);
  name.append(row.placement).append(1, '_').append(std::to_string(row.number));
  return row.lot.empty() ? name : name.append(1, '_').append(row.lot);
}

std::optional<RowMark> parse_row_mark(std::string_view name) {
  if (!name.starts_with(kRowMarkPrefix)) {
    return std::nullopt;
  }
  RowMark row;
  std::string_view rest = name.substr(kRowMarkPrefix.size());
  row.placement = rest.substr(0, kPlacementIdLength);
  if (row.placement.size() < kPlacementIdLength || !is_base32(row.placement)) {
    return std::nullopt;
  }
  rest.remove_prefix(kPlacementIdLength);
  if (rest.size() > 1 && rest.front() == '_') {
    const auto [end, failed] = std::from_chars(rest.data() + 1, rest.data() + rest.size(), row.number);
    if (failed == std::errc{}) rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
  }
  if (rest.size() > 1 && rest.front() == '_') row.lot = lot_of(rest.substr(1));
  if (!row.lot.empty()) rest.remove_prefix(1 + row.lot.size());
  row.copy = !rest.empty();
  return row.copy && !is_copy_suffix(rest) ? std::nullopt : std::optional(std::move(row));
}

std::string_view without_copy(std::string_view name) noexcept {
  const auto other = std::find_if_not(name.begin(), name.end(),
                                      [](char c) { return (c >= 'a' && c <= 'z') || is_digit(c) || c == '_'; });
  auto end = static_cast<std::size_t>(other - name.begin());
  if (end > 0 && end < name.size() && name[end] != ' ') --end;
  const std::string_view rest = name.substr(end);
  return is_copy_suffix(rest) && std::any_of(rest.begin(), rest.end(), is_digit) ? name.substr(0, end) : name;
}

bool is_mark_or_copy(std::string_view name, std::string_view mark) noexcept {
  return name.starts_with(mark) && (name.size() == mark.size() || is_copy_suffix(name.substr(mark.size())));
}

std::string fill_tag(FilledBy by, std::string_view name) {
  return std::string(kFillTagPrefixes.at(static_cast<std::size_t>(by))).append(name);
}

std::optional<FillTag> parse_fill_tag(std::string_view tag) noexcept {
  for (std::size_t i = 0; i < kFillTagPrefixes.size(); ++i) {
    const std::string_view prefix = kFillTagPrefixes.at(i);
    if (tag.starts_with(prefix) && tag.size() > prefix.size())
      return FillTag{static_cast<FilledBy>(i), tag.substr(prefix.size())};
  }
  return std::nullopt;
}

std::string placeholder_text(std::string_view label) { return "[" + std::string(label) + "]"; }

std::string format_hint(const PlacementHint& hint) {
  const std::string_view language = hint.language ? language_code(*hint.language) : std::string_view{};
  return hint.clause_id + "@" + hint.version + ";" + std::string(language) + ";" +
         hint.digest.substr(0, kHintDigestLength);
}

std::optional<PlacementHint> parse_hint(std::string_view text) {
  const std::size_t at = text.find('@');
  const std::size_t language_at = text.find(';', at == std::string_view::npos ? text.size() : at);
  const std::size_t digest_at = text.find(';', language_at == std::string_view::npos ? text.size() : language_at + 1);
  if (digest_at == std::string_view::npos) {
    return std::nullopt;
  }
  PlacementHint hint;
  hint.clause_id = text.substr(0, at);
  hint.version = text.substr(at + 1, language_at - at - 1);
  hint.language = language_from_code(text.substr(language_at + 1, digest_at - language_at - 1));
  hint.digest = text.substr(digest_at + 1);
  return hint;
}

}  // namespace bestek
