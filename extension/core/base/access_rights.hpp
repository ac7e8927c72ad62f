// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>

namespace bestek {

/// The extended attribute in which Linux keeps the list of who else may do what with a file.
inline constexpr const char* kAccessList = "system.posix_acl_access";

/// Takes from `copy` what others than its owner may not do with `like` any longer: by mode, group and access list.
/// Where the two name different people each gets the least that both say of him. Links are not followed; a `like` that
/// is not there changes nothing, nor does a copy of somebody else.
void keep_no_more_rights(const std::filesystem::path& copy, const std::filesystem::path& like) noexcept;

/// Takes from `copy` what its group and all others may do with it, where these cannot get into the folder: a file that
/// lies there is closed to them too, whatever its own rights say.
void keep_out_like_folder(const std::filesystem::path& copy, const std::filesystem::path& folder) noexcept;

}  // namespace bestek
