// SPDX-License-Identifier: EUPL-1.2
#include "core/tender/dossier_change.hpp"

#include <utility>

namespace bestek {

Result<std::vector<FileBytes>> dossier_change(const Dossier& before, const Dossier& after) {
  auto bytes = writable_dossier(after);
  if (!bytes) return bytes.error();
  std::vector<FileBytes> files;
  if (*bytes != format_dossier(before)) files.push_back({after.folder / kDossierFile, std::move(*bytes)});
  return files;
}

Result<std::vector<FileBytes>> dossier_change(const Dossier* before, const std::optional<Dossier>& after) {
  if (before == nullptr || !after) return std::vector<FileBytes>();
  return dossier_change(*before, *after);
}

}  // namespace bestek
