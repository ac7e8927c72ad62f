// SPDX-License-Identifier: EUPL-1.2
#include "core/dossier/edit_guard.hpp"

#include <charconv>
#include <filesystem>
#include <utility>

#include "core/base/text.hpp"

namespace bestek {
namespace {

std::string file_name(const DocumentClaim& document) {
  return std::filesystem::path(document.file).filename().string();
}

/// Why a document of this format may not be changed; null when it may. A number too large to count is newer, too.
const char* format_refusal(const std::string& format) noexcept {
  if (format.empty()) return nullptr;
  int number = 0;
  const auto [end, failed] = std::from_chars(format.data(), format.data() + format.size(), number);
  const bool all = end == format.data() + format.size() && format.front() != '-';
  if (!all || (failed == std::errc{} && number < 1)) return "document.damaged-format";
  return failed == std::errc{} && number <= kDocumentFormat ? nullptr : "document.newer-format";
}

Error refusal(const char* code, const DocumentClaim& document, std::vector<std::pair<std::string, std::string>> args) {
  return Error{code, {document.file, 0, {}, {}}, std::move(args)};
}

Error other_role(const DocumentClaim& document, DocumentRole expected, DocumentRole found) {
  Error error = refusal(kOtherRole, document, role_names(expected));
  for (auto& one :
       in_each_language("found", [found](Language language) { return std::string(role_name(found, language)); }))
    error.args.push_back(std::move(one));
  return error;
}

}  // namespace

const DossierDocument* says_it_is(const DocumentClaim& document, const Dossier& dossier) {
  const auto expected = dossier.role_of(file_name(document));
  const auto found = role_from_id(canonical_text(document.role));
  return expected && found && *found != *expected ? dossier.document(*found) : nullptr;
}

std::vector<Error> refusals(const EditScope& scope) {
  std::vector<Error> found;
  if (scope.dossier != nullptr && scope.taxonomy != nullptr) {
    const Status known =
        check_profile(scope.dossier->profile, *scope.taxonomy, (scope.dossier->folder / kDossierFile).string());
    if (!known) found.push_back(known.error());
  }
  for (const DocumentClaim& document : scope.documents) {
    if (const char* code = format_refusal(document.format); code != nullptr)
      found.push_back(
          refusal(code, document, {{"format", document.format}, {"newest", std::to_string(kDocumentFormat)}}));
    if (scope.dossier != nullptr && !document.dossier.empty() && document.dossier != scope.dossier->id)
      found.push_back(refusal(scope.dossier->id.empty() ? "dossier.no-id" : "dossier.other-document", document,
                              {{"found", document.dossier}, {"expected", scope.dossier->id}}));
    if (scope.dossier == nullptr) continue;
    if (const DossierDocument* other = says_it_is(document, *scope.dossier); other != nullptr)
      found.push_back(other_role(document, *scope.dossier->role_of(file_name(document)), other->role));
  }
  return found;
}

Status may_change(const EditScope& scope) {
  const auto found = refusals(scope);
  return found.empty() ? Status(Done{}) : Status(found.front());
}

}  // namespace bestek
