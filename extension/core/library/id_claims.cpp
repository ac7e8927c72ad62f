// SPDX-License-Identifier: EUPL-1.2
#include "core/library/id_claims.hpp"

#include <algorithm>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>

#include "core/library/library_files.hpp"

namespace bestek {
namespace {

/// Archived files are called after the clause, mostly with the version behind it.
bool is_named_for_release(const std::filesystem::path& file, const CatalogueEntry& entry) {
  const std::string name = entry.id.substr(entry.id.rfind('.') + 1);
  const std::string stem = file.stem().string();
  return stem == name || stem == name + "-" + format_version(entry.version);
}

/// A file that says that it is this clause.
struct Claim {
  std::string_view file;
  std::optional<std::size_t> number;  ///< none for a broken one
  bool named = false;
};

class Claims {
 public:
  Claims(std::span<const CatalogueEntry> entries, bool current, std::span<const BrokenPart> broken)
      : entries_(entries), current_(current), broken_(broken) {}

  /// Which of the entries with these numbers, that say the same of themselves, do not stand.
  void judge(const std::vector<std::size_t>& numbers, std::vector<LostClaim>& lost) const {
    std::vector<Claim> claims = claims_of(numbers);
    const auto named = static_cast<std::size_t>(std::ranges::count_if(claims, &Claim::named));
    if (claims.size() < 2 || (!current_ && all_same(claims))) return;
    std::ranges::stable_sort(claims, std::ranges::greater(), &Claim::named);
    for (std::size_t i = 0; i < claims.size(); ++i) {
      if (!claims[i].number || (named == 1 && i == 0)) continue;
      lost.push_back({*claims[i].number, reason(*claims[i].number, claims[i == 0 ? 1 : 0], named)});
    }
  }

 private:
  [[nodiscard]] std::vector<Claim> claims_of(const std::vector<std::size_t>& numbers) const {
    const CatalogueEntry& first = entries_[numbers.front()];
    const auto named = [&](const std::filesystem::path& file) {
      return current_ ? id_by_name(file) == first.id : is_named_for_release(file, first);
    };
    std::vector<Claim> claims;
    claims.reserve(numbers.size());
    for (const std::size_t number : numbers)
      claims.push_back({entries_[number].file, number, named(entries_[number].file)});
    const std::string release = first.id + "@" + format_version(first.version);
    for (const BrokenPart& part : broken_) {
      if (part.current == current_ && (current_ ? part.id == first.id : part.release == release))
        claims.push_back({part.reason.place.file, std::nullopt, named(part.reason.place.file)});
    }
    return claims;
  }

  /// Of archived copies with one content it does not matter which is read.
  [[nodiscard]] bool all_same(const std::vector<Claim>& claims) const {
    return std::ranges::all_of(claims, [&](const Claim& claim) {
      return claim.number && entries_[*claim.number].digest == entries_[*claims.front().number].digest;
    });
  }

  [[nodiscard]] Error reason(std::size_t number, const Claim& other, std::size_t named) const {
    const CatalogueEntry& entry = entries_[number];
    const char* code = named == 1   ? "library.stray-copy"
                       : named == 0 ? "library.duplicate-id"
                                    : "library.duplicate-name";
    const std::string id = current_ ? entry.id : entry.id + " " + format_version(entry.version);
    return {code, {entry.file, entry.line, {}, {}}, {{"id", id}, {"other", std::string(other.file)}}};
  }

  std::span<const CatalogueEntry> entries_;
  bool current_;
  std::span<const BrokenPart> broken_;
};

}  // namespace

std::vector<LostClaim> lost_claims(std::span<const CatalogueEntry> entries, std::size_t current,
                                   std::span<const BrokenPart> broken) {
  std::vector<LostClaim> lost;
  const Claims of_current(entries, true, broken);
  const Claims of_archive(entries, false, broken);
  std::unordered_set<std::string_view> faulty;
  for (const BrokenPart& part : broken) faulty.insert(part.id);
  for (std::size_t begin = 0, end = 0; begin < entries.size(); begin = end) {
    const std::size_t limit = begin < current ? current : entries.size();
    while (end < limit && entries[end].id == entries[begin].id) ++end;
    if (end - begin == 1 && !faulty.contains(entries[begin].id)) continue;
    // In the archive each release is claimed by itself.
    std::map<std::string_view, std::vector<std::size_t>> by_release;
    for (std::size_t i = begin; i < end; ++i)
      by_release[begin < current ? std::string_view() : entries[i].hash].push_back(i);
    for (const auto& [release, numbers] : by_release) (begin < current ? of_current : of_archive).judge(numbers, lost);
  }
  std::ranges::sort(lost, {}, &LostClaim::number);
  return lost;
}

}  // namespace bestek
