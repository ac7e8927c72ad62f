// SPDX-License-Identifier: EUPL-1.2
#include "core/clause/clause.hpp"

#include <charconv>
#include <utility>

#include "core/base/words.hpp"

namespace bestek {
namespace {

// In the order of ClauseKind: the id, and the key of the name.
constexpr std::array<std::pair<std::string_view, std::string_view>, kClauseKinds> kKinds{{
    {"exclusion-ground", "kind.exclusion-ground"},
    {"suitability-requirement", "kind.suitability-requirement"},
    {"selection-criterion", "kind.selection-criterion"},
    {"requirement", "kind.requirement"},
    {"award-criterion", "kind.award-criterion"},
    {"contract-clause", "kind.contract-clause"},
    {"kpi", "kind.kpi"},
    {"bidder-instruction", "kind.bidder-instruction"},
    {"bidder-form", "kind.bidder-form"},
    {"definition", "kind.definition"},
    {"explanation", "kind.explanation"},
}};

// In the order of their enums.
constexpr std::array<std::string_view, 3> kStatuses{"draft", "checked", "withdrawn"};
constexpr std::array<std::string_view, 4> kFilledBy{"buyer", "bidder", "signing", "manager"};
constexpr std::array<std::string_view, 9> kFillTypes{"integer", "decimal", "percentage", "money", "duration",
                                                     "date",    "time",    "choice",     "text"};

}  // namespace

std::string_view kind_id(ClauseKind kind) noexcept { return kKinds.at(static_cast<std::size_t>(kind)).first; }

std::optional<ClauseKind> kind_from_id(std::string_view id) noexcept {
  for (std::size_t i = 0; i < kKinds.size(); ++i) {
    if (kKinds.at(i).first == id) return static_cast<ClauseKind>(i);
  }
  return std::nullopt;
}

std::string_view kind_name(ClauseKind kind, Language language) noexcept {
  return word(word_context::kName, kKinds.at(static_cast<std::size_t>(kind)).second, language);
}

std::string_view status_id(ClauseStatus status) noexcept { return kStatuses.at(static_cast<std::size_t>(status)); }

std::string format_version(const Version& version) {
  return std::to_string(version.major) + "." + std::to_string(version.minor) + "." + std::to_string(version.patch);
}

std::optional<Version> parse_version(std::string_view text) noexcept {
  Version version;
  const char* at = text.data();
  const char* const end = at + text.size();
  for (int* part : {&version.major, &version.minor, &version.patch}) {
    if (part != &version.major) {
      if (at == end || *at != '.') return std::nullopt;
      ++at;
    }
    const auto [next, error] = std::from_chars(at, end, *part);
    if (error != std::errc{} || *part < 0) return std::nullopt;
    at = next;
  }
  if (at != end) return std::nullopt;
  return version;
}

std::optional<std::string_view> named_fill(std::string_view value) noexcept {
  if (!value.starts_with('{')) return std::nullopt;
  return value.substr(1, value.size() - 2);
}

std::optional<std::string_view> quantity_choice(std::string_view quantity) noexcept {
  const std::size_t open = quantity.find('{');
  const std::size_t end = quantity.find('}');
  if (open == std::string_view::npos || end == std::string_view::npos) return std::nullopt;
  return quantity.substr(open + 1, end - open - 1);
}

std::string quantity_with(std::string_view quantity, std::string_view choice) {
  const std::size_t open = quantity.find('{');
  const std::size_t end = quantity.find('}');
  std::string name(quantity.substr(0, open));
  return name.append(choice).append(quantity.substr(end + 1));
}

std::string_view filled_by_id(FilledBy by) noexcept { return kFilledBy.at(static_cast<std::size_t>(by)); }

std::optional<FilledBy> filled_by_from_id(std::string_view id) noexcept {
  for (std::size_t i = 0; i < kFilledBy.size(); ++i) {
    if (kFilledBy.at(i) == id) return static_cast<FilledBy>(i);
  }
  return std::nullopt;
}

std::string_view fill_type_id(FillType type) noexcept { return kFillTypes.at(static_cast<std::size_t>(type)); }

std::optional<FillType> fill_type_from_id(std::string_view id) noexcept {
  for (std::size_t i = 0; i < kFillTypes.size(); ++i) {
    if (kFillTypes.at(i) == id) return static_cast<FillType>(i);
  }
  return std::nullopt;
}

std::string_view threshold_id(Threshold threshold) noexcept {
  return threshold == Threshold::kAbove ? "above" : threshold == Threshold::kBelow ? "below" : "any";
}

std::string_view authority_id(AuthorityScope scope) noexcept {
  return scope == AuthorityScope::kCentral ? "central" : scope == AuthorityScope::kSubCentral ? "sub-central" : "any";
}

bool is_web_address(std::string_view address) noexcept {
  for (const std::string_view scheme : {"https://", "http://"}) {
    if (!address.starts_with(scheme)) continue;
    const std::string_view rest = address.substr(scheme.size());
    return rest.find('.') != std::string_view::npos && rest.find_first_of(" \t\n") == std::string_view::npos;
  }
  return false;
}

std::string Clause::release() const { return id + "@" + format_version(version); }

const ClauseText* Clause::text(Language language) const noexcept {
  for (const ClauseText& candidate : texts) {
    if (candidate.language == language) return &candidate;
  }
  return nullptr;
}

const ClauseText* Clause::text_in_any(Language first) const noexcept {
  const ClauseText* found = text(first);
  return found != nullptr || texts.empty() ? found : &texts.front();
}

const FillIn* Clause::fill_in(std::string_view name) const noexcept {
  for (const FillIn& candidate : fill_ins) {
    if (candidate.name == name) return &candidate;
  }
  return nullptr;
}

}  // namespace bestek
