// SPDX-License-Identifier: EUPL-1.2
// May a clause of a library go into a document, and is one that stands there to be measured by its file?
#include <algorithm>
#include <array>

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

/// Whether a file with this fault says no longer what its clause is. Of what else a later Bestek finds in a clause
/// nobody who placed it can know.
bool spoils_measure(const std::string& code) noexcept {
  constexpr std::array<std::string_view, 3> kSpoils{"xml.schema", "lint.language-twice", "lint.range-reversed"};
  return std::ranges::find(kSpoils, code) != kSpoils.end();
}

std::optional<Error> spoiling_fault(const LintVerdicts::Findings& findings, const ReadFrom& from) {
  const auto fault = std::ranges::find_if(findings, [](const LibraryFinding& one) {
    return one.severity == Severity::kError && spoils_measure(one.error.code);
  });
  if (fault == findings.end()) return std::nullopt;
  Error error = fault->error;
  error.place.file = from.file;
  return error;
}

/// The same for an archived release, and for an annex: in its file, or in what of the other parts it is made of.
std::optional<Error> file_fault(const LintVerdicts::Findings& findings, const ReadFrom& from,
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
  if (const auto known = verdicts.faults.find(clause.hash); known != verdicts.faults.end())
    return {true, false, known->second.first, known->second.spoiling};
  const auto number = lazy_->number_of(clause.hash);
  const FileRole role = number && *number >= lazy_->store.current() ? FileRole::kArchived : FileRole::kCurrent;
  const ReadFrom from = number ? ReadFrom{lazy_->store.entries()[*number].file, lazy_->store.digest(*number), role}
                               : part_of(clause.file, parts());
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
  const auto reason =
      !verdict ? std::optional(verdict.error())
      : number && role == FileRole::kCurrent
          ? own_fault(*verdict, from.file, clause.id)
          : file_fault(*verdict, from,
                       number ? LintVerdicts::Findings() : own_part_findings(parts(), from.file, taxonomy_));
  const auto part = [&](const std::optional<Error>& why) {
    const std::string release = clause.id + "@" + format_version(clause.version);
    return why ? std::make_shared<const BrokenPart>(BrokenPart{clause.id, release, role == FileRole::kCurrent, *why})
               : nullptr;
  };
  const auto kept = verdicts.faults.emplace(
      clause.hash, ClauseVerdicts::Faults{part(reason), part(verdict ? spoiling_fault(*verdict, from) : std::nullopt)});
  return {true, made, kept.first->second.first, kept.first->second.spoiling};
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
