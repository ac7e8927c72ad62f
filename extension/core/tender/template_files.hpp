// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <utility>
#include <vector>

#include "core/base/language.hpp"
#include "core/base/result.hpp"
#include "core/document/document_text.hpp"

namespace bestek {

/// The texts of a folder of templates: of each procedure and language the documents that it has, as they stand there.
/// A folder without templates has none. Errors: file.missing for no folder; those of read_document_file.
[[nodiscard]] Result<std::vector<std::pair<Language, std::vector<DocumentText>>>> read_templates(
    const std::filesystem::path& folder);

}  // namespace bestek
