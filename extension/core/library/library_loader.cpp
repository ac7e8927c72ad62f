// SPDX-License-Identifier: EUPL-1.2
#include "core/library/library_loader.hpp"

#include <algorithm>
#include <chrono>
#include <iterator>

#include "core/base/files.hpp"
#include "core/clause/clause_reader.hpp"
#include "core/library/annexes.hpp"
#include "core/library/clause_fault.hpp"
#include "core/library/library_files.hpp"
#include "core/library/library_lazy.hpp"
#include "core/library/taxonomy.hpp"

namespace bestek {
namespace {

constexpr auto kRest = std::chrono::hours(1);  ///< before a large index is copied for a few files

constexpr std::string_view kArchive = "archive/";

/// The order of clause_files: what is archived last, and names folder by folder.
bool listed_before(std::string_view a, std::string_view b) noexcept {
  const bool archived_a = a.starts_with(kArchive);
  const bool archived_b = b.starts_with(kArchive);
  if (archived_a != archived_b) return archived_b;
  const auto rank = [](char character) noexcept {
    return character == '/' ? 0 : static_cast<int>(static_cast<unsigned char>(character));
  };
  return std::lexicographical_compare(a.begin(), a.end(), b.begin(), b.end(),
                                      [&](char one, char other) { return rank(one) < rank(other); });
}

}  // namespace

LibraryLoader::LibraryLoader(Library& library, const std::filesystem::path& cache)
    : library_(library),
      index_file_(index_file(cache, library.folder())),
      identity_(library_identity(library.folder(), library.taxonomy().digest)),
      root_((library.folder() / "").string()),
      now_(file_time_now()),
      index_(LibraryIndex::open(index_file_, identity_)) {
  if (index_) {
    row_ = index_->next();
  } else {
    writer_ = LibraryIndexWriter::begin(index_file_, identity_);
  }
}

Status LibraryLoader::load() {
  auto files = clause_files(library_.folder());
  if (!files) return files.error();
  ClauseStore& store = library_.lazy_->store;
  store.reserve(files->current.size() + files->archived.size());
  std::vector<Error>& problems = library_.problems_;
  const auto add = [&](const std::vector<Error>& more) { problems.insert(problems.end(), more.begin(), more.end()); };
  add(files->problems);
  read_files(files->current, true, problems);
  const std::size_t current = store.size();
  std::vector<Error> of_archive;
  read_files(files->archived, false, of_archive);
  for (NotAFile& one : files->not_files) {
    of_archive.push_back(one.reason);
    library_.broken_.push_back(broken_clause(one.path, {}, !one.archived, std::move(one.reason)));
  }
  const std::vector<Error> of_parts = read_beside_clauses(files->folders);
  whole_ = whole_ && problems.empty() && of_archive.empty() && of_parts.empty();
  renew_index();
  for (BrokenPart& part : store.arrange(current, library_.broken_)) {
    problems.push_back(part.reason);
    library_.broken_.push_back(std::move(part));
  }
  add(of_archive);
  add(of_parts);
  return Done{};
}

std::string_view LibraryLoader::below(const std::string& path) const {
  return std::string_view(path).substr(root_.size());
}

std::string_view LibraryLoader::current_id(const CatalogueEntry& entry) const {
  return below(entry.file).starts_with(kArchive) ? std::string_view() : entry.id;
}

std::optional<CatalogueEntry> LibraryLoader::known(const StampedFile& file) {
  const std::string_view path = below(file.path);
  while (row_ && row_->file.path != path && listed_before(row_->file.path, path)) row_ = index_->next();
  if (!row_ || row_->file.path != path || row_->file.stamp != file.stamp) return std::nullopt;
  return unpack_entry(row_->file.entry);
}

void LibraryLoader::read_files(std::vector<StampedFile>& files, bool current, std::vector<Error>& problems) {
  for (StampedFile& file : files) {
    if (auto entry = known(file)) {
      entry->file = std::move(file.path);
      library_.lazy_->store.add(std::move(*entry), row_->number, nullptr);
      continue;
    }
    const auto bytes = read_file(file.path, kMaxClauseBytes);
    auto clause = bytes ? parse_clause(*bytes, file.path) : bytes.error();
    // Nobody knows what an earlier taxonomy called things: what documents have must be recognised.
    if (auto fault = clause && current ? clause_fault(*clause, library_.taxonomy()) : std::nullopt)
      clause = std::move(*fault);
    if (clause) {
      add_read(file, *bytes, std::move(*clause));
      continue;
    }
    problems.push_back(clause.error());
    library_.broken_.push_back(
        broken_clause(file.path, bytes ? std::string_view(*bytes) : std::string_view(), current, clause.error()));
  }
}

void LibraryLoader::add_read(const StampedFile& file, std::string_view bytes, Clause clause) {
  ClauseStore& store = library_.lazy_->store;
  CatalogueEntry entry = catalogue_entry(clause);
  entry.digest = sha256(bytes);
  const bool settled = is_settled(file.stamp, now_);
  if (settled && writer_) {
    // Not kept: a library may be larger than what anybody asks of it.
    const std::int64_t row = writer_->add(current_id(entry), pack_file(below(file.path), file.stamp, entry),
                                          pack_texts(make_search_texts(clause)));
    store.add(std::move(entry), row, nullptr);
    return;
  }
  if (settled) new_files_.emplace_back(store.size(), file.stamp);
  store.add(std::move(entry), 0, std::make_unique<Clause>(std::move(clause)));
}

std::vector<Error> LibraryLoader::read_beside_clauses(const std::vector<StampedFile>& folders) {
  std::vector<Error> problems;
  Library::Lazy& lazy = *library_.lazy_;
  lazy.part_files = part_files(library_.folder(), problems);
  for (const BrokenPart& part : broken_parts(lazy.part_files)) {
    problems.push_back(part.reason);
    library_.broken_.push_back(part);
  }
  std::vector<StampedFile> files = lazy.part_files.all();
  const auto known = [this](const StampedFile& file) {
    return index_ && std::ranges::any_of(index_->parts(), [&](const StampedFile& one) {
             return one.path == below(file.path) && one.stamp == file.stamp;
           });
  };
  // These are read every time; annexes are called as they say, and whoever looks up one clause sees by them that the
  // library is still the same.
  std::vector<StampedFile> heads;
  for (const std::string_view name : {kLibraryFile, kTaxonomyFile})
    if (auto file = stamped(root_ + std::string(name))) heads.push_back(std::move(*file));
  const bool same = std::ranges::all_of(files, known);
  lazy.annexes_kept = same && std::ranges::all_of(heads, known);
  if (!same) {
    std::vector<BrokenPart> broken;
    lazy.parts = read_parts(lazy.part_files, broken);
    for (BrokenPart& part : broken) {
      problems.push_back(part.reason);
      library_.broken_.push_back(std::move(part));
    }
  }
  const auto settled = [this](const StampedFile& file) { return is_settled(file.stamp, now_); };
  if (!problems.empty() || !std::ranges::all_of(files, settled)) return problems;
  annexes_settled_ = std::ranges::all_of(heads, settled);
  files.insert(files.end(), heads.begin(), heads.end());
  files.insert(files.end(), folders.begin(), folders.end());
  whole_ = std::ranges::all_of(files, settled);
  std::ranges::copy_if(files, std::back_inserter(parts_), settled);
  new_parts_ = !std::ranges::all_of(parts_, known);
  return problems;
}

bool LibraryLoader::renewal_pays() const {
  const std::size_t files = library_.lazy_->store.size();
  const std::size_t fresh = new_files_.size() + (new_parts_ ? 1U : 0U);
  if (bestek::renewal_pays(files, fresh)) return true;
  std::error_code failure;
  const auto made = std::filesystem::last_write_time(index_file_, failure);
  return !failure && fresh > 0 && made + kRest < std::filesystem::file_time_type::clock::now();
}

/// Puts the index in its place and opens it; the old one, if any, stays in use when that does not work.
void LibraryLoader::renew_index() {
  ClauseStore& store = library_.lazy_->store;
  if (writer_) {
    index_ = finished(*writer_);
  } else if (index_ && renewal_pays()) {
    const auto writer = LibraryIndexWriter::begin(index_file_, identity_);
    const std::vector<std::int64_t> rows = writer ? copy_index(*writer) : std::vector<std::int64_t>();
    for (const auto& [name, packed] : writer ? index_->verdicts() : decltype(index_->verdicts())())
      writer->add_verdict(name, packed);
    if (auto renewed = writer ? finished(*writer) : nullptr) {
      for (std::size_t i = 0; i < rows.size(); ++i) store.set_row(i, rows[i]);
      index_ = std::move(renewed);
    }
  }
  store.set_index(index_file_, std::move(index_));
}

std::vector<std::int64_t> LibraryLoader::copy_index(LibraryIndexWriter& writer) const {
  ClauseStore& store = library_.lazy_->store;
  std::vector<std::int64_t> rows(store.size(), 0);
  auto added = new_files_.begin();
  std::string file;
  std::string texts;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (store.row(i) != 0) {
      if (index_->copy(store.row(i), file, texts)) rows[i] = writer.add(current_id(store.entries()[i]), file, texts);
    } else if (added != new_files_.end() && added->first == i) {
      const CatalogueEntry& entry = store.entries()[i];
      rows[i] = writer.add(current_id(entry), pack_file(below(entry.file), added++->second, entry),
                           pack_texts(store.texts(i)));
    }
  }
  return rows;
}

std::vector<CatalogueEntry> LibraryLoader::annexes() const {
  auto entries = library_.lazy_->annex_entries(library_.folder(), index_.get(), [&] { return make_annexes(library_); });
  for (CatalogueEntry& entry : entries) entry.file.erase(0, root_.size());
  return entries;
}

std::unique_ptr<LibraryIndex> LibraryLoader::finished(LibraryIndexWriter& writer) const {
  for (const StampedFile& part : parts_) writer.add_part(below(part.path), part.stamp);
  if (annexes_settled_) writer.add_annexes(annexes());
  const bool all = whole_ && writer.size() == static_cast<std::int64_t>(library_.lazy_->store.size());
  return writer.finish(all) ? LibraryIndex::open(index_file_, identity_) : nullptr;
}

}  // namespace bestek
