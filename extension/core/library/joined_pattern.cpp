// SPDX-License-Identifier: EUPL-1.2
#include "core/library/joined_pattern.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/base/ascii.hpp"
#include "core/library/text_windows.hpp"

namespace bestek {
namespace {

std::string joined(const std::vector<std::string>& alternatives) {
  std::string all;
  for (const std::string& one : alternatives) all += (all.empty() ? "(?:" : "|(?:") + one + ")";
  return all;
}

/// Which alternatives can be asked by themselves, one by one. Those with a verb, such as (*SKIP), decide over each
/// other's hits: they stay together.
std::vector<std::vector<std::string>> parted(const std::vector<std::string>& alternatives) {
  std::vector<std::vector<std::string>> parts;
  std::vector<std::string> with_verbs;
  for (const std::string& one : alternatives) {
    if (one.find("(*") == std::string::npos) {
      parts.push_back({one});
    } else {
      with_verbs.push_back(one);
    }
  }
  if (!with_verbs.empty()) parts.push_back(std::move(with_verbs));
  return parts;
}

/// Whether it calls a group by its number or name, or goes on where the last hit ended: alone it would mean another
/// one.
bool needs_the_others(const std::string& alternative) {
  constexpr std::array<std::string_view, 5> kCalls{"\\g", "\\G", "(?R", "(?&", "(?P>"};
  if (std::ranges::any_of(kCalls, [&](std::string_view call) { return alternative.find(call) != std::string::npos; }))
    return true;
  for (std::size_t at = alternative.find("(?"); at != std::string::npos; at = alternative.find("(?", at + 1)) {
    const std::size_t number = alternative.find_first_not_of("+-", at + 2);
    if (number != std::string::npos && is_digit(alternative[number])) return true;
  }
  return false;
}

}  // namespace

std::optional<JoinedPattern> JoinedPattern::compile(const std::vector<std::string>& alternatives, std::string& fault) {
  auto whole = Pattern::compile(joined(alternatives), fault);
  if (!whole) return std::nullopt;
  JoinedPattern made(std::move(*whole));
  // Groups have other numbers when each stands alone.
  if (alternatives.size() > 1 && !made.whole_.refers_back() && std::ranges::none_of(alternatives, needs_the_others))
    made.make_parts(parted(alternatives));
  return made;
}

void JoinedPattern::make_parts(const std::vector<std::vector<std::string>>& parts) {
  std::string unfit;
  const auto compiled = [&](const std::string& one) { return Pattern::compile(one, unfit); };
  for (const std::vector<std::string>& members : parts) {
    const bool several = members.size() > 1;
    auto pattern = compiled(several ? joined(members) : members.front());
    // One that is an expression together with others only: then all are asked together.
    if (!pattern) return parts_.clear();
    Part& part = parts_.emplace_back(Part{std::move(*pattern), {}});
    for (std::size_t i = 0; several && i < members.size(); ++i) {
      auto member = compiled(members[i]);
      if (!member) return parts_.clear();
      part.members.push_back(std::move(*member));
    }
  }
}

bool JoinedPattern::Part::may_stand_among(const ByteSet& bytes) const {
  const auto may = [&](const Pattern& one) { return one.may_stand_among(bytes); };
  return members.empty() ? may(pattern) : std::ranges::any_of(members, may);
}

std::optional<SearchedText> SearchedText::of(std::string_view bytes) noexcept {
  const auto text = Utf8Text::of(bytes);
  return text ? std::optional(SearchedText{*text, ByteSet::of(bytes)}) : std::nullopt;
}

void JoinedPattern::for_each_hit(const SearchedText& searched,
                                 const std::function<bool(std::string_view hit, std::size_t at)>& take) const {
  if (!whole_.may_stand_among(searched.bytes)) return;
  const Utf8Text& text = searched.text;
  std::size_t from = 0;
  for (const TextWindow& window : text_windows(text.view())) {
    const Utf8Text piece = text.piece(window.begin, window.end);
    const Pattern::Edges edges{window.begin == 0, window.end == text.view().size()};
    from = std::max(from, window.begin);
    if (!stands_in(piece, searched.bytes, edges)) continue;
    while (from < window.own_end) {
      const auto hit = whole_.find(piece, from - window.begin, edges);
      const std::size_t at = window.begin + (hit ? hit->at : 0);
      if (!hit || at >= window.own_end) break;
      from = hit->length > 0 ? at + hit->length : text.next(at);
      if (!take(text.view().substr(at, hit->length), at)) return;
    }
  }
}

bool JoinedPattern::matches(const SearchedText& searched) const {
  bool found = false;
  for_each_hit(searched, [&](std::string_view /*hit*/, std::size_t /*at*/) {
    found = true;
    return false;
  });
  return found;
}

/// Whether one of them stands in the piece, which the whole takes longer to know. `bytes`: of the text around it.
bool JoinedPattern::stands_in(const Utf8Text& piece, const ByteSet& bytes, const Pattern::Edges& edges) const {
  const auto stands = [&](const Part& part) {
    return part.may_stand_among(bytes) && part.pattern.find(piece, 0, edges).has_value();
  };
  return parts_.empty() || std::ranges::any_of(parts_, stands);
}

}  // namespace bestek
