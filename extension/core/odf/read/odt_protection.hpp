// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <vector>

#include "core/base/package.hpp"
#include "core/base/result.hpp"

namespace bestek {

/// Whether the document in the package may be changed at all. Errors: document.encrypted, document.signed;
/// document.form-protected when it is a protected form, of which an office lets people fill in the fields and change
/// nothing else; those of XML in settings.xml, which a document may lack.
[[nodiscard]] Status check_changeable(std::vector<PackageEntry>& entries, const std::string& name);

}  // namespace bestek
