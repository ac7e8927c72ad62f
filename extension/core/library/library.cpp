// SPDX-License-Identifier: EUPL-1.2
#include "core/library/library.hpp"

#include <algorithm>

#include "core/base/files.hpp"
#include "core/base/house_xml.hpp"
#include "core/base/listed.hpp"
#include "core/base/text.hpp"
#include "core/clause/clause_reader.hpp"
#include "core/library/annexes.hpp"
#include "core/library/known_words.hpp"
#include "core/library/library_files.hpp"
#include "core/library/library_head.hpp"
#include "core/library/library_lazy.hpp"
#include "core/library/library_loader.hpp"
#include "core/library/library_part.hpp"
#include "core/library/library_rules.hpp"

namespace bestek {
ClauseRange::iterator::iterator(const Library* library, std::size_t number, std::size_t end)
    : library_(library), number_(number), end_(end) {
  find_readable();
}

ClauseRange::iterator& ClauseRange::iterator::operator++() {
  ++number_;
  find_readable();
  return *this;
}

void ClauseRange::iterator::find_readable() {
  for (; number_ != end_; ++number_) {
    clause_ = library_->lazy_->store.clause(number_);
    if (clause_ != nullptr) return;
  }
}

Result<Library> Library::load(const std::filesystem::path& folder, const std::filesystem::path& cache) {
  auto head = read_library_head(folder);
  if (!head) return head.error();
  Library library;
  library.folder_ = folder;
  library.lazy_->verdicts.cache = cache;
  library.id_ = std::move(head->id);
  library.version_ = std::move(head->version);
  library.languages_ = std::move(head->languages);
  library.problems_ = std::move(head->problems);
  auto taxonomy = Taxonomy::load(folder / kTaxonomyFile);
  if (!taxonomy) return taxonomy.error();
  library.taxonomy_ = std::move(taxonomy).value();
  const auto& of_words = library.taxonomy_.problems;
  library.problems_.insert(library.problems_.end(), of_words.begin(), of_words.end());
  if (const Status loaded = LibraryLoader(library, cache).load(); !loaded) return loaded.error();
  return library;
}

Library::Library() : lazy_(std::make_unique<Lazy>()) {}
Library::Library(Library&&) noexcept = default;
Library& Library::operator=(Library&&) noexcept = default;
Library::~Library() = default;

Result<const Clause*> Library::known(const std::string& id) const {
  if (const Clause* clause = find(id)) return clause;
  if (const BrokenPart* part = broken(id)) return broken_error(*part);
  return Error{"library.unknown-clause", {{}, 0, id, {}}, {{"id", id}}};
}

const BrokenPart* Library::broken(std::string_view id) const {
  const auto found = std::ranges::find_if(broken_, [&](const auto& part) { return part.current && part.id == id; });
  return found == broken_.end() || find(id) != nullptr ? nullptr : &*found;
}

const BrokenPart* Library::broken_release(std::string_view hash, std::string_view id) const {
  const auto found = std::ranges::find_if(broken_, [&](const BrokenPart& part) {
    return part.release.empty() ? !id.empty() && part.id == id
                                : sha256_base32(part.release, kReleaseHashLength) == hash;
  });
  if (read_release(hash) == nullptr) return found == broken_.end() ? nullptr : &*found;
  const CatalogueEntry* entry = release_entry(hash);
  return entry == nullptr ? nullptr : judge(*entry, true).spoiled.get();  // the verdicts keep it
}

const CitationPatterns& Library::citations() const {
  std::call_once(lazy_->citations_made, [this] {
    auto made = CitationPatterns::parse(lazy_->citation_bytes(folder_), (folder_ / kCitationsFile).string());
    if (made) lazy_->citations = std::move(*made);
  });
  return lazy_->citations;
}

bool Library::outdated() const { return lazy_->store.outdated(); }

std::span<const CatalogueEntry> Library::catalogue() const noexcept {
  return lazy_->store.entries().first(lazy_->store.current());
}

ClauseRange Library::clauses() const noexcept { return {*this, 0, lazy_->store.current()}; }
ClauseRange Library::archive() const noexcept { return {*this, lazy_->store.current(), lazy_->store.size()}; }

const LibraryParts& Library::parts() const {
  std::call_once(lazy_->parts_read, [this] {
    // Without fault when the library was loaded: what is wrong now is told by the next load.
    std::vector<BrokenPart> broken;
    if (!lazy_->parts) lazy_->parts = read_parts(lazy_->part_files, broken);
  });
  return *lazy_->parts;
}

const std::vector<RiskCard>& Library::risk_cards() const { return parts().risk_cards; }
const std::optional<Frameworks>& Library::frameworks() const { return parts().frameworks; }
const std::optional<Scorecard>& Library::scorecard() const { return parts().scorecard; }

const std::string& Library::Lazy::citation_bytes(const std::filesystem::path& folder) {
  std::call_once(citations_read, [&] {
    if (auto bytes = read_file(folder / kCitationsFile, kMaxCitationsBytes)) citation_file = std::move(*bytes);
  });
  return citation_file;
}

std::optional<std::size_t> Library::Lazy::number_of(std::string_view hash) {
  std::call_once(hashed, [this] {
    by_hash.reserve(store.size());
    for (std::size_t i = 0; i < store.size(); ++i) by_hash.emplace(store.entries()[i].hash, i);
  });
  const auto found = by_hash.find(hash);
  return found == by_hash.end() ? std::nullopt : std::optional(found->second);
}

std::optional<std::vector<CatalogueEntry>> Library::Lazy::kept_annexes(const std::filesystem::path& folder,
                                                                       LibraryIndex* index) const {
  auto kept = annexes_kept && index != nullptr ? index->annexes() : std::nullopt;
  if (!kept) return kept;
  const std::string root = (folder / "").string();
  const std::vector<StampedFile> files = part_files.all();
  for (CatalogueEntry& entry : *kept) {
    entry.file.insert(0, root);
    if (std::ranges::find(files, entry.file, &StampedFile::path) == files.end()) return std::nullopt;  // it went
  }
  return kept;
}

const Library::Annexes& Library::listed_annexes() const {
  Annexes& annexes = lazy_->annexes;
  std::call_once(annexes.listed, [&] {
    annexes.entries = lazy_->annex_entries(folder_, lazy_->store.index(),
                                           [this]() -> const std::vector<Clause>& { return this->annexes(); });
  });
  return annexes;
}

const std::vector<Clause>& Library::annexes() const {
  Annexes& annexes = lazy_->annexes;
  std::call_once(annexes.made, [&] { annexes.clauses = make_annexes(*this); });
  return annexes.clauses;
}

const Clause* Library::annex(const CatalogueEntry& entry) const {
  const auto found = std::ranges::find(annexes(), entry.id, &Clause::id);
  return found == annexes().end() ? nullptr : &*found;
}

const CatalogueEntry* Library::entry(std::string_view id) const {
  if (const CatalogueEntry* entry = find_entry(catalogue(), id)) return entry;
  const auto& annexes = listed_annexes().entries;
  const auto found = std::ranges::find(annexes, id, &CatalogueEntry::id);
  return found == annexes.end() ? nullptr : &*found;
}

std::vector<const CatalogueEntry*> Library::releases() const {
  std::vector<const CatalogueEntry*> all;
  const auto& annexes = listed_annexes().entries;
  all.reserve(lazy_->store.size() + annexes.size());
  for (const CatalogueEntry& entry : lazy_->store.entries()) all.push_back(&entry);
  for (const CatalogueEntry& entry : annexes) all.push_back(&entry);
  return all;
}

const Clause* Library::find(std::string_view id) const {
  if (const CatalogueEntry* entry = find_entry(catalogue(), id))
    return lazy_->store.clause(static_cast<std::size_t>(entry - catalogue().data()));
  const auto& annexes = listed_annexes().entries;
  const auto found = std::ranges::find(annexes, id, &CatalogueEntry::id);
  return found == annexes.end() ? nullptr : annex(*found);
}

const CatalogueEntry* Library::release_entry(std::string_view hash) const {
  if (const auto number = lazy_->number_of(hash)) return &lazy_->store.entries()[*number];
  const auto& annexes = listed_annexes().entries;
  const auto found = std::ranges::find(annexes, hash, &CatalogueEntry::hash);
  return found == annexes.end() ? nullptr : &*found;
}

const Clause* Library::find_release(std::string_view hash) const {
  const Clause* clause = read_release(hash);
  const CatalogueEntry* entry = clause == nullptr ? nullptr : release_entry(hash);
  return entry == nullptr || judge(*entry, true).spoiled ? nullptr : clause;
}

const Clause* Library::read_release(std::string_view hash) const {
  const auto number = lazy_->number_of(hash);
  const CatalogueEntry* entry = number ? &lazy_->store.entries()[*number] : release_entry(hash);
  if (entry == nullptr) return nullptr;
  const Clause* clause = number ? lazy_->store.clause(*number) : annex(*entry);
  // The file may have become another release since the catalogue was read. The hash is one of just these two.
  return clause != nullptr && clause->id == entry->id && clause->version == entry->version ? clause : nullptr;
}

}  // namespace bestek
