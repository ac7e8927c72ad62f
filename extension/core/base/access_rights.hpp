// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>

namespace bestek {

/// Takes from `copy` what others than its owner may not do with `like` any longer: by mode, group and access list.
/// Where the two name different people each gets the least that both say of him. Links are not followed; a `like` that
/// is not there changes nothing, nor does a copy of somebody else.
void keep_no_more_rights(const std::filesystem::path& copy, const std::filesystem::path& like) noexcept;

}  // namespace bestek
