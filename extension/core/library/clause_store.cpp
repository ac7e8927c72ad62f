// SPDX-License-Identifier: EUPL-1.2
#include "core/library/clause_store.hpp"

#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <iterator>
#include <numeric>

#include "core/base/files.hpp"
#include "core/clause/clause_reader.hpp"
#include "core/library/id_claims.hpp"
#include "core/library/library_files.hpp"

namespace bestek {
namespace {

/// From here on an array is worth large pages: touching 70 MB in small ones takes a seventh of the time in which a
/// library of 100,000 clauses is opened.
constexpr std::size_t kLargeArray = std::size_t{16} * 1024 * 1024;

/// Only a hint, and only about whole pages within the array.
void prefer_large_pages(void* begin, std::size_t bytes) noexcept {
  const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
  std::size_t inside = bytes;
  if (bytes >= kLargeArray && std::align(page, page, begin, inside) != nullptr)
    (void)::madvise(begin, inside / page * page, MADV_HUGEPAGE);
}

}  // namespace

void ClauseStore::reserve(std::size_t count) {
  entries_.reserve(count);
  prefer_large_pages(entries_.data(), count * sizeof(CatalogueEntry));
  slots_.reserve(count);
}

void ClauseStore::add(CatalogueEntry&& entry, std::int64_t row, std::unique_ptr<Clause> clause) {
  entries_.push_back(std::move(entry));
  slots_.push_back({row, std::move(clause), false});
}

void ClauseStore::sort(std::size_t first, std::size_t end) {
  const auto at = [](auto& list, std::size_t number) { return list.begin() + static_cast<std::ptrdiff_t>(number); };
  const auto by_id = [](const CatalogueEntry& a, const CatalogueEntry& b) { return a.id < b.id; };
  // Files are mostly named after their clauses, so there is seldom anything to do.
  if (std::is_sorted(at(entries_, first), at(entries_, end), by_id)) return;
  std::vector<std::size_t> order(end - first);
  std::iota(order.begin(), order.end(), first);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return by_id(entries_[a], entries_[b]); });
  std::vector<CatalogueEntry> entries;
  std::vector<Slot> slots;
  entries.reserve(order.size());
  slots.reserve(order.size());
  for (const std::size_t number : order) {
    entries.push_back(std::move(entries_[number]));
    slots.push_back(std::move(slots_[number]));
  }
  std::move(entries.begin(), entries.end(), at(entries_, first));
  std::move(slots.begin(), slots.end(), at(slots_, first));
}

std::vector<BrokenPart> ClauseStore::arrange(std::size_t current, std::span<const BrokenPart> broken) {
  sort(0, current);
  sort(current, entries_.size());
  std::vector<LostClaim> lost = lost_claims(entries_, current, broken);
  std::vector<BrokenPart> taken_out;
  std::size_t kept = 0;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    if (i == current) current_ = kept;
    if (taken_out.size() < lost.size() && lost[taken_out.size()].number == i) {
      const CatalogueEntry& entry = entries_[i];
      taken_out.push_back({entry.id, entry.id + "@" + format_version(entry.version), i < current,
                           std::move(lost[taken_out.size()].reason)});
      continue;
    }
    if (kept != i) {
      entries_[kept] = std::move(entries_[i]);
      slots_[kept] = std::move(slots_[i]);
    }
    ++kept;
  }
  if (current == entries_.size()) current_ = kept;
  entries_.resize(kept);
  slots_.resize(kept);
  return taken_out;
}

void ClauseStore::set_index(std::filesystem::path file, std::unique_ptr<LibraryIndex> index) {
  index_file_ = std::move(file);
  index_ = std::move(index);
  if (index_) return;
  for (Slot& slot : slots_) slot.row = 0;
}

void ClauseStore::read(std::size_t number) {
  Slot& slot = slots_[number];
  slot.tried = true;
  const CatalogueEntry& entry = entries_[number];
  const auto bytes = read_file(entry.file, kMaxClauseBytes);
  const Sha256 digest = bytes ? sha256(*bytes) : Sha256{};
  if (digest != entry.digest) {
    // The stamp did not show it: whoever asks next shall not be told by this index.
    others_[number] = digest;
    std::error_code ignored;
    if (!index_file_.empty()) std::filesystem::remove(index_file_, ignored);
  }
  if (!bytes) return;
  auto clause = parse_clause(*bytes, entry.file);
  if (clause && clause->id == entry.id) slot.clause = std::make_unique<Clause>(std::move(*clause));
}

const Clause* ClauseStore::clause(std::size_t number) {
  const std::scoped_lock lock(mutex_);
  const Slot& slot = slots_[number];
  if (!slot.clause && !slot.tried) read(number);
  return slot.clause.get();
}

SearchTexts ClauseStore::texts(std::size_t number) {
  if (index_ && slots_[number].row != 0) {
    if (auto texts = index_->texts(slots_[number].row)) return std::move(*texts);
  }
  const Clause* found = clause(number);
  return found == nullptr ? SearchTexts{} : make_search_texts(*found);
}

bool ClauseStore::outdated() const {
  const std::scoped_lock lock(mutex_);
  return !others_.empty();
}

Sha256 ClauseStore::digest(std::size_t number) const {
  const std::scoped_lock lock(mutex_);
  const auto other = others_.find(number);
  return other == others_.end() ? entries_[number].digest : other->second;
}

}  // namespace bestek
