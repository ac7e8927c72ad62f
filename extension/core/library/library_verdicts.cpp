// SPDX-License-Identifier: EUPL-1.2
// May a clause of a library go into a document?
#include <algorithm>

#include "core/base/files.hpp"
#include "core/library/library_lazy.hpp"
#include "core/library/library_part.hpp"
#include "core/library/lint_verdicts.hpp"
#include "core/library/parts_lint.hpp"
#include "core/library/shipped_schemas.hpp"

namespace bestek {
namespace {

/// What a clause was read from.
struct ReadFrom {
  std::string file;
  Sha256 digest{};
  FileRole role = FileRole::kCurrent;
};

/// An annex is made of one of the parts.
ReadFrom part_of(const std::string& file, const LibraryParts& parts) {
  if (parts.frameworks && parts.frameworks->file == file)
    return {file, parts.frameworks->digest, FileRole::kFrameworks};
  if (parts.scorecard && parts.scorecard->file == file) return {file, parts.scorecard->digest, FileRole::kScorecard};
  const auto card = std::ranges::find(parts.risk_cards, file, &RiskCard::file);
  return {file, card == parts.risk_cards.end() ? Sha256{} : card->digest, FileRole::kRiskCard};
}

Result<const XmlSchema*> schema_of(ClauseVerdicts& verdicts, FileRole role) {
  const std::string_view name = schema_for(role);
  auto known = verdicts.schemas.find(name);
  if (known == verdicts.schemas.end()) {
    auto compiled = shipped_schema(name);
    if (!compiled) return compiled.error();
    known = verdicts.schemas.emplace(name, std::move(*compiled)).first;
  }
  return &known->second;
}

Result<LintVerdicts::Findings> make_verdict(ClauseVerdicts& verdicts, const ReadFrom& from, const FileRules& rules) {
  const auto bytes = read_file(from.file, std::max(kMaxClauseBytes, kMaxPartBytes));
  if (!bytes) return bytes.error();
  if (sha256(*bytes) != from.digest) return Error{"library.changed", {from.file, 0, {}, {}}, {}};
  const auto schema = schema_of(verdicts, from.role);
  if (!schema) return schema.error();
  return lint_file(*bytes, from.role, **schema, rules);
}

/// The same for an annex: in its file, or in what of the other parts it is made of.
std::optional<Error> annex_fault(const LintVerdicts::Findings& findings, const ReadFrom& from,
                                 const LintVerdicts::Findings& own) {
  if (auto error = first_error(findings)) {
    error->place.file = from.file;
    return error;
  }
  return first_error(own);
}

}  // namespace

Library::Judged Library::judge(const CatalogueEntry& clause, bool make) const {
  ClauseVerdicts& verdicts = lazy_->verdicts;
  const std::scoped_lock lock(verdicts.mutex);
  if (const auto known = verdicts.faults.find(clause.id); known != verdicts.faults.end())
    return {true, false, known->second};
  const CatalogueEntry* current = find_entry(catalogue(), clause.id);
  const ReadFrom from =
      current == nullptr
          ? part_of(clause.file, parts())
          : ReadFrom{current->file, lazy_->store.digest(static_cast<std::size_t>(current - catalogue().data()))};
  // The patterns themselves are made for a new verdict only: that takes as long as a whole command on three clauses.
  if (!verdicts.kept)
    verdicts.kept.emplace(folder_, verdicts.cache,
                          RuleSources{taxonomy_.digest, sha256(lazy_->citation_bytes(folder_)), languages_});
  bool known = true;
  bool made = false;
  const auto verdict = verdicts.kept->of(from.digest, from.role, [&]() -> Result<LintVerdicts::Findings> {
    known = made = make;
    if (!known) return Error{};
    return make_verdict(verdicts, from, {taxonomy_, languages_, citations()});
  });
  if (!known) return {};
  std::shared_ptr<const BrokenPart> found;
  const auto reason = !verdict ? std::optional(verdict.error())
                      : current != nullptr
                          ? own_fault(*verdict, from.file, clause.id)
                          : annex_fault(*verdict, from, own_part_findings(parts(), from.file, taxonomy_));
  if (reason)
    found = std::make_shared<const BrokenPart>(
        BrokenPart{clause.id, clause.id + "@" + format_version(clause.version), true, *reason});
  verdicts.faults.emplace(clause.id, found);
  return {true, made, std::move(found)};
}

std::optional<BrokenPart> Library::fault_of(const Clause& clause) const {
  const auto judged = judge(catalogue_entry(clause), true);
  return judged.fault ? std::optional(*judged.fault) : std::nullopt;
}

ListedFaults Library::faults_among(std::span<const CatalogueEntry* const> clauses, std::size_t most_new) const {
  ListedFaults found;
  std::size_t made = 0;
  for (const CatalogueEntry* clause : clauses) {
    const Judged judged = judge(*clause, made < most_new);
    if (judged.made) ++made;
    if (!judged.known) ++found.unseen;
    if (judged.fault) found.by_id.emplace(clause->id, *judged.fault);
  }
  keep_verdicts();
  return found;
}

void Library::keep_verdicts() const {
  const std::scoped_lock lock(lazy_->verdicts.mutex);
  if (lazy_->verdicts.kept) lazy_->verdicts.kept->keep_new();
}

}  // namespace bestek
