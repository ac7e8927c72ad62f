// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string_view>

#include "core/dossier/dossier.hpp"

namespace bestek {

/// What load_dossier makes of the bytes of the dossier.xml with that path. Errors: those of load_dossier but for files.
[[nodiscard]] Result<Dossier> parse_dossier(std::string_view bytes, const std::filesystem::path& path);

}  // namespace bestek
