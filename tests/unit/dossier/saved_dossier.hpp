// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "core/base/files.hpp"
#include "core/dossier/dossier.hpp"

namespace bestek::test {

inline Status save_dossier(const Dossier& dossier) {
  const auto bytes = writable_dossier(dossier);
  return bytes ? write_file(dossier.folder / kDossierFile, *bytes) : Status(bytes.error());
}

}  // namespace bestek::test
