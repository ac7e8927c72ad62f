// SPDX-License-Identifier: EUPL-1.2
#include "core/library/lint_verdicts.hpp"

#include <algorithm>
#include <utility>

#include "core/base/xml.hpp"
#include "core/clause/clause_reader.hpp"
#include "core/library/library_code.hpp"
#include "core/library/library_files.hpp"
#include "core/library/library_index_writer.hpp"
#include "core/library/lint.hpp"
#include "core/library/packed_bytes.hpp"
#include "core/library/shipped_schemas.hpp"
#include "core/library/taxonomy.hpp"

namespace bestek {
namespace {

std::string_view as_text(const Sha256& digest) { return {reinterpret_cast<const char*>(digest.data()), digest.size()}; }

Sha256 rules_digest(const RuleSources& rules, const RuleRunners& runners) {
  Packer all;
  all.text(kLibraryCode);
  all.text(runners.xml);
  all.text(runners.patterns);
  for (const CarriedFile& schema : shipped_schemas()) all.text(schema.bytes);
  all.text(as_text(rules.taxonomy));
  all.text(as_text(rules.citations));
  for (const Language language : rules.languages) all.number(language);
  return sha256(all.bytes());
}

std::string pack_findings(const std::vector<LibraryFinding>& findings) {
  Packer out;
  pack_list(out, findings, [&](const LibraryFinding& finding) {
    const Error& error = finding.error;
    out.number(finding.severity);
    out.text(error.code);
    out.number(error.place.line);
    out.text(error.place.clause);
    out.text(error.place.position);
    pack_list(out, error.args, [&](const auto& arg) {
      out.text(arg.first);
      out.text(arg.second);
    });
  });
  return out.bytes();
}

std::optional<std::vector<LibraryFinding>> unpack_findings(std::string_view bytes) {
  Unpacker in(bytes);
  std::vector<LibraryFinding> findings;
  unpack_list(in, findings, [&] {
    LibraryFinding finding;
    finding.severity = in.number<Severity>();
    finding.error.code = in.text();
    finding.error.place.line = in.number<int>();
    finding.error.place.clause = in.text();
    finding.error.place.position = in.text();
    unpack_list(in, finding.error.args, [&] {
      std::string name(in.text());
      return std::pair(std::move(name), std::string(in.text()));
    });
    return finding;
  });
  if (!in.finished()) return std::nullopt;
  return findings;
}

}  // namespace

std::optional<Error> first_error(const std::vector<LibraryFinding>& findings) {
  const auto error = std::ranges::find(findings, Severity::kError, &LibraryFinding::severity);
  return error == findings.end() ? std::nullopt : std::optional(error->error);
}

std::optional<Error> own_fault(const std::vector<LibraryFinding>& findings, const std::string& file,
                               const std::string& id) {
  if (auto error = first_error(findings)) {
    error->place.file = file;
    return error;
  }
  if (misnamed(file, id)) return Error{"lint.file-name", {file, 1, id, {}}, {{"expected", id}}};
  return std::nullopt;
}

std::string_view schema_for(FileRole role) noexcept {
  switch (role) {
    case FileRole::kFrameworks:
      return kFrameworksSchema;
    case FileRole::kRiskCard:
      return kRiskCardSchema;
    case FileRole::kScorecard:
      return kScorecardSchema;
    case FileRole::kCurrent:
    case FileRole::kArchived:
      break;
  }
  return kClauseSchema;
}

std::vector<LibraryFinding> lint_file(std::string_view bytes, FileRole role, const XmlSchema& schema,
                                      const FileRules& rules) {
  std::vector<LibraryFinding> findings;
  const auto document = parse_xml(bytes, {});
  if (!document) return findings;
  for (Error& error : schema.validate(document->get(), {})) findings.push_back({Severity::kError, std::move(error)});
  if (role != FileRole::kCurrent) return findings;
  const auto clause = read_clause(document->get(), {});
  if (!clause) return findings;
  LintReport report(*clause, findings);
  lint_clause(*clause, rules.taxonomy, rules.languages, report);
  lint_procedures(xmlDocGetRootElement(document->get()), rules.taxonomy, report);
  lint_fill_ins(*clause, report);
  lint_text(*clause, rules.languages, rules.citations, report);
  if (clause->status == ClauseStatus::kWithdrawn) return findings;
  lint_due_words(*clause, report);
  lint_subject(*clause, rules.taxonomy, report);
  return findings;
}

LintVerdicts::LintVerdicts(const std::filesystem::path& folder, const std::filesystem::path& cache,
                           const RuleSources& rules, const RuleRunners& runners)
    : index_file_(index_file(cache, folder)) {
  if (index_file_.empty()) return;
  identity_ = library_identity(folder, rules.taxonomy);
  rules_ = rules_digest(rules, runners);
  index_ = LibraryIndex::open(index_file_, identity_);
}

Result<LintVerdicts::Findings> LintVerdicts::of(const Sha256& bytes, FileRole role,
                                                const std::function<Result<Findings>()>& make) {
  if (index_file_.empty()) return make();
  std::string key(as_text(rules_));
  key += static_cast<char>(role);
  key += as_text(bytes);
  std::string name(as_text(sha256(key)));
  auto kept = index_ ? index_->verdict(name) : std::nullopt;
  if (kept) {
    if (auto findings = unpack_findings(*kept)) {
      asked_.emplace_back(std::move(name), std::move(*kept));
      return std::move(*findings);
    }
  }
  auto findings = make();
  if (!findings) return findings;
  asked_.emplace_back(name, pack_findings(*findings));
  new_.push_back(asked_.back());
  return findings;
}

void LintVerdicts::keep_these() const {
  if (new_.empty()) return;
  Packed all = asked_;
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  replace_verdicts(index_file_, identity_, all, OtherVerdicts::kGo);
}

void LintVerdicts::keep_new() {
  if (new_.empty() || !index_ || !renewal_pays(static_cast<std::size_t>(index_->size()), new_.size())) return;
  replace_verdicts(index_file_, identity_, new_, OtherVerdicts::kStay);
  new_.clear();
}

}  // namespace bestek
