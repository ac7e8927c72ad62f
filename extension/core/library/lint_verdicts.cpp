// SPDX-License-Identifier: EUPL-1.2
#include "core/library/lint_verdicts.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/base/files.hpp"
#include "core/base/xml.hpp"
#include "core/clause/clause_reader.hpp"
#include "core/library/library_code.hpp"
#include "core/library/library_files.hpp"
#include "core/library/library_index_writer.hpp"
#include "core/library/library_rules.hpp"
#include "core/library/lint.hpp"
#include "core/library/packed_bytes.hpp"
#include "core/library/shipped_schemas.hpp"
#include "core/library/taxonomy.hpp"

namespace bestek {
namespace {

constexpr std::size_t kMaxRuleBytes = std::size_t{4} * 1024 * 1024;

std::string_view as_text(const Sha256& digest) { return {reinterpret_cast<const char*>(digest.data()), digest.size()}; }

/// Nothing when one of them cannot be read; then there is no check either.
std::optional<Sha256> rules_digest(const std::filesystem::path& folder, const RuleRunners& runners) {
  Packer all;
  all.text(kLibraryCode);
  all.text(runners.xml);
  all.text(runners.patterns);
  for (const CarriedFile& schema : shipped_schemas()) all.text(schema.bytes);
  for (const std::string_view name :
       {kLibraryFile, std::string_view(kTaxonomyFile), std::string_view(kCitationsFile)}) {
    const auto bytes = read_file(folder / name, kMaxRuleBytes);
    if (!bytes) return std::nullopt;
    all.text(*bytes);
  }
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

std::vector<LibraryFinding> lint_file(std::string_view bytes, FileRole role, const FileRules& rules) {
  std::vector<LibraryFinding> findings;
  const auto document = parse_xml(bytes, {});
  if (!document) return findings;
  for (Error& error : rules.schema.validate(document->get(), {}))
    findings.push_back({Severity::kError, std::move(error)});
  if (role == FileRole::kArchived) return findings;
  const auto clause = read_clause(document->get(), {});
  if (!clause) return findings;
  LintReport report(*clause, findings);
  lint_clause(*clause, rules.taxonomy, rules.languages, report);
  lint_procedures(xmlDocGetRootElement(document->get()), rules.taxonomy, report);
  lint_fill_ins(*clause, report);
  lint_text(*clause, rules.languages, rules.citations, report);
  return findings;
}

LintVerdicts::LintVerdicts(const std::filesystem::path& folder, const std::filesystem::path& cache, RuleRunners runners)
    : folder_(folder), index_file_(index_file(cache, folder)), runners_(std::move(runners)) {
  if (index_file_.empty()) return;
  rules_ = rules_digest(folder, runners_);
  if (rules_) index_ = LibraryIndex::open(index_file_, library_identity(folder));
}

std::vector<LibraryFinding> LintVerdicts::of(std::string_view bytes, FileRole role,
                                             const std::function<std::vector<LibraryFinding>()>& make) {
  if (!rules_) return make();
  std::string key(as_text(*rules_));
  key += static_cast<char>(role);
  key += as_text(sha256(bytes));
  std::string name(as_text(sha256(key)));
  auto kept = index_ ? index_->verdict(name) : std::nullopt;
  auto findings = kept ? unpack_findings(*kept) : std::nullopt;
  if (!findings) {
    findings = make();
    kept = pack_findings(*findings);
    new_ = true;
  }
  asked_.emplace_back(std::move(name), std::move(*kept));
  return std::move(*findings);
}

void LintVerdicts::keep() const {
  if (!new_ || rules_digest(folder_, runners_) != rules_) return;
  auto all = asked_;
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  replace_verdicts(index_file_, folder_, all);
}

}  // namespace bestek
