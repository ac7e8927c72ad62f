// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "core/document/edit_plan.hpp"
#include "core/document/renderer.hpp"

namespace bestek {

/// The document with everything of the plan done, or the first reason why not: then nothing was. The styles are the
/// document's own, not those of `context`. Indexes are not renewed: an office does that.
/// Errors: those of the package and of XML; document.not-odt, document.no-slot, document.no-table,
/// document.no-fill-in, document.protected, document.signed.
[[nodiscard]] Result<std::string> apply_edit(std::string_view odt_bytes, const EditPlan& plan,
                                             const RenderContext& context, const std::string& name);

/// The styles of a document's roles, as a live document's stored bytes say them. Errors: as apply_edit.
[[nodiscard]] Result<StyleRoles> read_style_roles(std::string_view odt_bytes, const std::string& name);

}  // namespace bestek
