// SPDX-License-Identifier: EUPL-1.2
// May a clause of a library go into a document?
#include <algorithm>

#include "core/base/files.hpp"
#include "core/library/library_lazy.hpp"
#include "core/library/library_part.hpp"
#include "core/library/lint_verdicts.hpp"
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
ReadFrom part_of(const Clause& annex, const LibraryParts& parts) {
  if (parts.frameworks && parts.frameworks->file == annex.file)
    return {annex.file, parts.frameworks->digest, FileRole::kFrameworks};
  if (parts.scorecard && parts.scorecard->file == annex.file)
    return {annex.file, parts.scorecard->digest, FileRole::kScorecard};
  const auto card = std::ranges::find(parts.risk_cards, annex.file, &RiskCard::file);
  return {annex.file, card == parts.risk_cards.end() ? Sha256{} : card->digest, FileRole::kRiskCard};
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

}  // namespace

std::optional<BrokenPart> Library::fault_of(const Clause& clause) const {
  ClauseVerdicts& verdicts = lazy_->verdicts;
  const std::scoped_lock lock(verdicts.mutex);
  if (const auto known = verdicts.faults.find(clause.id); known != verdicts.faults.end()) return known->second;
  const CatalogueEntry* entry = find_entry(catalogue(), clause.id);
  const ReadFrom from =
      entry == nullptr
          ? part_of(clause, parts())
          : ReadFrom{entry->file, lazy_->store.digest(static_cast<std::size_t>(entry - catalogue().data()))};
  // The patterns themselves are made for a new verdict only: that takes as long as a whole command on three clauses.
  if (!verdicts.kept)
    verdicts.kept.emplace(folder_, verdicts.cache,
                          RuleSources{taxonomy_.digest, sha256(lazy_->citation_bytes(folder_)), languages_});
  const auto verdict = verdicts.kept->of(from.digest, from.role, [&] {
    return make_verdict(verdicts, from, {taxonomy_, languages_, citations()});
  });
  std::optional<BrokenPart> fault;
  if (!verdict) {
    fault = BrokenPart{clause.id, clause.release(), true, verdict.error()};
  } else if (const auto error = std::ranges::find(*verdict, Severity::kError, &LibraryFinding::severity);
             error != verdict->end()) {
    fault = BrokenPart{clause.id, clause.release(), true, error->error};
    fault->reason.place.file = from.file;
  }
  verdicts.faults.emplace(clause.id, fault);
  return fault;
}

void Library::keep_verdicts() const {
  const std::scoped_lock lock(lazy_->verdicts.mutex);
  if (lazy_->verdicts.kept) lazy_->verdicts.kept->keep_new();
}

}  // namespace bestek
