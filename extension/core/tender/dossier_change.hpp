// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <vector>

#include "core/base/result.hpp"
#include "core/dossier/dossier.hpp"
#include "core/tender/document_files.hpp"

namespace bestek {

/// dossier.xml as it becomes, to be written together with documents; nothing when it stays as it is. Errors: those of
/// writable_dossier.
[[nodiscard]] Result<std::vector<FileBytes>> dossier_change(const Dossier& before, const Dossier& after);

/// The same for documents that may be in no dossier: nothing is to be written then.
[[nodiscard]] Result<std::vector<FileBytes>> dossier_change(const Dossier* before, const std::optional<Dossier>& after);

}  // namespace bestek
