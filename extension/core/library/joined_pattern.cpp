// SPDX-License-Identifier: EUPL-1.2
#include "core/library/joined_pattern.hpp"

#include <algorithm>
#include <array>
#include <mutex>
#include <string_view>

#include "core/base/ascii.hpp"
#include "core/library/text_windows.hpp"

namespace bestek {
namespace {

std::string one_of_them(const std::vector<std::string>& alternatives) {
  std::string all;
  for (const std::string& one : alternatives) all += (all.empty() ? "(?:" : "|(?:") + one + ")";
  return all;
}

bool has_verb(const std::string& alternative) { return alternative.find("(*") != std::string::npos; }

/// Which alternatives can be asked by themselves, one by one. Those with a verb, such as (*SKIP), decide over each
/// other's hits: they stay together.
std::vector<std::vector<std::string>> parted(const std::vector<std::string>& alternatives) {
  std::vector<std::vector<std::string>> parts;
  std::vector<std::string> with_verbs;
  for (const std::string& one : alternatives) {
    if (has_verb(one)) {
      with_verbs.push_back(one);
    } else {
      parts.push_back({one});
    }
  }
  if (!with_verbs.empty()) parts.push_back(std::move(with_verbs));
  return parts;
}

/// Whether alone it would mean another thing than among others: it calls a group by its number or name, names one, goes
/// on where the last hit ended, or has comments or a quotation that end with it.
bool needs_the_others(const std::string& alternative) {
  constexpr std::array<std::string_view, 10> kCalls{"\\g", "\\G", "\\k", "\\Q", "(?R",
                                                    "(?&", "(?P", "(?'", "(?|", "(?("};
  if (std::ranges::any_of(kCalls, [&](std::string_view call) { return alternative.find(call) != std::string::npos; }))
    return true;
  for (std::size_t at = alternative.find("(?"); at != std::string::npos; at = alternative.find("(?", at + 1)) {
    const std::size_t next = alternative.find_first_not_of("+-", at + 2);
    if (next == std::string::npos) continue;
    const bool looks_behind = alternative[next] == '<' &&
                              (alternative.compare(next, 2, "<=") == 0 || alternative.compare(next, 2, "<!") == 0);
    const std::string_view flags =
        std::string_view(alternative).substr(next, alternative.find_first_of(":)", next) - next);
    const bool comments = flags.find('x') != std::string_view::npos &&
                          std::ranges::all_of(flags, [](char c) { return is_letter(c) || c == '-' || c == '^'; });
    if (comments || is_digit(alternative[next]) || (alternative[next] == '<' && !looks_behind)) return true;
  }
  // "\11" is a character or the eleventh group.
  for (std::size_t i = 0; i + 2 < alternative.size(); ++i)
    if (alternative[i] == '\\' && alternative[i + 1] != '0' && is_digit(alternative[i + 1]) &&
        is_digit(alternative[i + 2]))
      return true;
  return false;
}

}  // namespace

/// The one expression. Where parts are asked first it is made when the first text has one of them: most never do.
struct JoinedPattern::Whole {
  std::string written;
  std::once_flag once;
  std::optional<Pattern> pattern;

  [[nodiscard]] bool make(std::string& fault) {
    std::call_once(once, [&] { pattern = Pattern::compile(written, fault); });
    return pattern.has_value();
  }
};

JoinedPattern::JoinedPattern() : whole_(std::make_unique<Whole>()) {}
JoinedPattern::JoinedPattern(JoinedPattern&&) noexcept = default;
JoinedPattern& JoinedPattern::operator=(JoinedPattern&&) noexcept = default;
JoinedPattern::~JoinedPattern() = default;

std::optional<JoinedPattern> JoinedPattern::compile(const std::vector<std::string>& alternatives, std::string& fault) {
  // Parts that are expressions make one, but for PCRE2's bound on its size and verbs that stand at the beginning only.
  constexpr std::size_t kSurelyFits = kMaxCompiledBytes / 2;
  JoinedPattern made;
  made.whole_->written = one_of_them(alternatives);
  const bool parts = alternatives.size() > 1 && std::ranges::none_of(alternatives, needs_the_others) &&
                     made.make_parts(parted(alternatives));
  if (!parts) made.parts_.clear();
  const bool sure = parts && made.compiled_bytes() < kSurelyFits && std::ranges::none_of(alternatives, has_verb);
  if (!sure && !made.whole_->make(fault)) return std::nullopt;
  return made;
}

/// Whether each can be asked by itself. Groups have other numbers when each stands alone, and some are an expression
/// together with others only.
bool JoinedPattern::make_parts(const std::vector<std::vector<std::string>>& parts) {
  std::string unfit;
  const auto compiled = [&](const std::string& one) { return Pattern::compile(one, unfit); };
  for (const std::vector<std::string>& members : parts) {
    const bool several = members.size() > 1;
    auto pattern = compiled(several ? one_of_them(members) : members.front());
    if (!pattern || pattern->refers_back()) return false;
    Part& part = parts_.emplace_back(Part{std::move(*pattern), {}});
    for (std::size_t i = 0; several && i < members.size(); ++i) {
      auto member = compiled(members[i]);
      if (!member) return false;
      part.members.push_back(std::move(*member));
    }
  }
  return true;
}

std::size_t JoinedPattern::compiled_bytes() const {
  std::size_t bytes = 0;
  for (const Part& part : parts_) bytes += part.pattern.compiled_bytes();
  return bytes;
}

bool JoinedPattern::Part::may_stand_among(const TextLetters& letters) const {
  const auto may = [&](const Pattern& one) { return one.may_stand_among(letters); };
  return members.empty() ? may(pattern) : std::ranges::any_of(members, may);
}

std::optional<SearchedText> SearchedText::of(std::string_view bytes) noexcept {
  const auto text = Utf8Text::of(bytes);
  return text ? std::optional(SearchedText{*text, TextLetters::of(bytes)}) : std::nullopt;
}

void JoinedPattern::for_each_hit(const SearchedText& searched,
                                 const std::function<bool(std::string_view hit, std::size_t at)>& take) const {
  if (parts_.empty() && !whole_->pattern->may_stand_among(searched.letters)) return;
  const Utf8Text& text = searched.text;
  std::size_t from = 0;
  for (const TextWindow& window : text_windows(text.view())) {
    const Utf8Text piece = text.piece(window.begin, window.end);
    const Pattern::Edges edges{window.begin == 0, window.end == text.view().size()};
    from = std::max(from, window.begin);
    if (from >= window.own_end || !stands_in(piece, from - window.begin, searched.letters, edges)) continue;
    std::string unfit;
    if (!whole_->make(unfit)) return;
    while (from < window.own_end) {
      const auto hit = whole_->pattern->find(piece, from - window.begin, edges);
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

/// Whether one of them stands in the piece, which the whole takes longer to know. `letters`: of the text around it.
bool JoinedPattern::stands_in(const Utf8Text& piece, std::size_t from, const TextLetters& letters,
                              const Pattern::Edges& edges) const {
  const auto stands = [&](const Part& part) {
    return part.may_stand_among(letters) && part.pattern.find(piece, from, edges).has_value();
  };
  return parts_.empty() || std::ranges::any_of(parts_, stands);
}

}  // namespace bestek
