// SPDX-License-Identifier: EUPL-1.2
#include "core/library/library.hpp"

#include <algorithm>

#include "core/base/files.hpp"
#include "core/base/hash.hpp"
#include "core/base/text.hpp"
#include "core/base/xml.hpp"
#include "core/clause/clause_reader.hpp"
#include "core/library/annexes.hpp"
#include "core/library/library_files.hpp"
#include "core/library/library_part.hpp"

namespace bestek {
namespace {

constexpr std::size_t kMaxLibraryXmlBytes = std::size_t{64} * 1024;

/// Two files with one id: which of them is right only their authors know, so the first one stays and the other is
/// reported.
void drop_duplicates(std::vector<Clause>& clauses, std::vector<Error>& problems) {
  const auto same = [&](const Clause& first, const Clause& second) {
    if (first.id != second.id) return false;
    problems.push_back(
        Error{"library.duplicate-id", {second.file, second.line, second.id, {}}, {{"other", first.file}}});
    return true;
  };
  clauses.erase(std::unique(clauses.begin(), clauses.end(), same), clauses.end());
}

}  // namespace

std::string release_hash(const Clause& clause) { return sha256_base32(clause.release(), kReleaseHashLength); }

Result<Library> Library::load(const std::filesystem::path& folder) {
  const std::filesystem::path head = folder / "library.xml";
  const auto bytes = read_file(head, kMaxLibraryXmlBytes);
  if (!bytes) {
    if (bytes.error().code != "file.missing") return bytes.error();
    return Error{"library.not-a-library", {folder.string(), 0, {}, {}}, {}};
  }
  const auto document = parse_xml(*bytes, head.string());
  if (!document) return document.error();
  const xmlNode* root = xmlDocGetRootElement(document->get());
  if (!is_element(root, "library", kClauseNamespace))
    return Error{"library.not-a-library", {folder.string(), 0, {}, {}}, {}};
  const std::string format = attribute(root, "format");
  if (format != std::to_string(kLibraryFormat)) {
    return Error{"library.newer-format", {head.string(), line_of(root), {}, {}}, {{"format", format}}};
  }
  Library library;
  library.folder_ = folder;
  library.id_ = attribute(root, "id");
  library.version_ = attribute(root, "version");
  for (const std::string& code : split(attribute(root, "languages"), ' ')) {
    if (const auto language = language_from_code(code)) library.languages_.push_back(*language);
  }
  auto taxonomy = Taxonomy::load(folder / "taxonomy.xml");
  if (!taxonomy) return taxonomy.error();
  library.taxonomy_ = std::move(taxonomy).value();
  const auto files = clause_files(folder);
  if (!files) return files.error();
  library.problems_ = library.taxonomy_.problems;
  library.problems_.insert(library.problems_.end(), files->problems.begin(), files->problems.end());
  library.clauses_ = library.read_clauses(files->current, true);
  drop_duplicates(library.clauses_, library.problems_);
  library.archive_ = library.read_clauses(files->archived, false);
  library.build_indexes();
  library.read_beside_clauses();
  library.add_annexes();
  return library;
}

std::vector<Clause> Library::read_clauses(const std::vector<std::filesystem::path>& files, bool current) {
  std::vector<Clause> clauses;
  clauses.reserve(files.size());
  for (const auto& file : files) {
    const auto bytes = read_file(file, kMaxClauseBytes);
    auto clause = bytes ? parse_clause(*bytes, file.string()) : bytes.error();
    if (clause) {
      clauses.push_back(std::move(clause).value());
      continue;
    }
    problems_.push_back(clause.error());
    broken_.push_back(broken_clause(file, bytes ? *bytes : std::string_view(), current, clause.error()));
  }
  std::stable_sort(clauses.begin(), clauses.end(), [](const Clause& a, const Clause& b) { return a.id < b.id; });
  return clauses;
}

void Library::read_beside_clauses() {
  const auto keep = [this](auto& place, auto read, std::string annex) {
    if (read) {
      place = std::move(read).value();
    } else if (read.error().code != "file.missing") {
      problems_.push_back(read.error());
      broken_.push_back(broken_annex(std::move(annex), read.error()));
    }
  };
  keep(frameworks_, load_frameworks(folder_ / "frameworks.xml"), kFrameworksAnnex);
  keep(scorecard_, load_scorecard(folder_ / "scorecard.xml"), kScorecardAnnex);
  std::error_code failure;
  std::vector<std::filesystem::path> files;
  std::filesystem::directory_iterator entry(folder_ / kRiskCardsFolder, failure);
  for (const std::filesystem::directory_iterator end; !failure && entry != end; entry.increment(failure)) {
    std::error_code unknown;
    if (entry->path().extension() == ".xml" && !entry->is_symlink(unknown)) files.push_back(entry->path());
  }
  if (failure && failure != std::errc::no_such_file_or_directory) {
    problems_.push_back(
        Error{"file.unreadable", {(folder_ / kRiskCardsFolder).string(), 0, {}, {}}, {{"reason", failure.message()}}});
  }
  std::sort(files.begin(), files.end());
  for (const auto& file : files) {
    std::optional<RiskCard> card;
    keep(card, load_risk_card(file), risk_card_annex(file.stem().string()));
    if (card) risk_cards_.push_back(std::move(*card));
  }
}

void Library::build_indexes() {
  for (std::size_t i = 0; i < clauses_.size(); ++i) {
    by_id_.emplace(clauses_[i].id, i);
    by_hash_.emplace(release_hash(clauses_[i]), i);
    search_texts_.push_back(
        {make_search_text(clauses_[i], Language::kDutch), make_search_text(clauses_[i], Language::kEnglish)});
  }
  for (std::size_t i = 0; i < archive_.size(); ++i) by_hash_.emplace(release_hash(archive_[i]), clauses_.size() + i);
}

/// After the clauses, since annexes name them.
void Library::add_annexes() {
  annexes_ = make_annexes(*this);
  for (std::size_t i = 0; i < annexes_.size(); ++i) {
    const std::size_t index = clauses_.size() + archive_.size() + i;
    by_id_.emplace(annexes_[i].id, index);
    by_hash_.emplace(release_hash(annexes_[i]), index);
    search_texts_.push_back(
        {make_search_text(annexes_[i], Language::kDutch), make_search_text(annexes_[i], Language::kEnglish)});
  }
}

const Clause& Library::at(std::size_t index) const noexcept {
  if (index < clauses_.size()) return clauses_[index];
  index -= clauses_.size();
  return index < archive_.size() ? archive_[index] : annexes_[index - archive_.size()];
}

Result<const Clause*> Library::known(const std::string& id) const {
  if (const Clause* clause = find(id)) return clause;
  if (const BrokenPart* part = broken(id)) return broken_error(*part);
  return Error{"library.unknown-clause", {{}, 0, id, {}}, {{"id", id}}};
}

const BrokenPart* Library::broken(std::string_view id) const noexcept {
  if (find(id) != nullptr) return nullptr;
  const auto found = std::find_if(broken_.begin(), broken_.end(),
                                  [&](const BrokenPart& part) { return part.current && part.id == id; });
  return found == broken_.end() ? nullptr : &*found;
}

const BrokenPart* Library::broken_release(std::string_view hash, std::string_view id) const {
  if (find_release(hash) != nullptr) return nullptr;
  const auto found = std::find_if(broken_.begin(), broken_.end(), [&](const BrokenPart& part) {
    return part.release.empty() ? !id.empty() && part.id == id
                                : sha256_base32(part.release, kReleaseHashLength) == hash;
  });
  return found == broken_.end() ? nullptr : &*found;
}

const Clause* Library::find(std::string_view id) const noexcept {
  const auto found = by_id_.find(std::string(id));
  return found == by_id_.end() ? nullptr : &at(found->second);
}

const Clause* Library::find_release(std::string_view hash) const noexcept {
  const auto found = by_hash_.find(std::string(hash));
  return found == by_hash_.end() ? nullptr : &at(found->second);
}

}  // namespace bestek
