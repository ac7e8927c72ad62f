// SPDX-License-Identifier: EUPL-1.2
#include "core/dossier/edit_guard.hpp"

#include <charconv>

namespace bestek {
namespace {

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

}  // namespace

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
  }
  return found;
}

Status may_change(const EditScope& scope) {
  const auto found = refusals(scope);
  return found.empty() ? Status(Done{}) : Status(found.front());
}

}  // namespace bestek
