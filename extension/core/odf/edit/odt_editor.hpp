// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "core/edit/edit_plan.hpp"
#include "core/odf/read/odt_reader.hpp"
#include "core/odf/render/renderer.hpp"

namespace bestek {

/// The document with everything of the plan done, or the first reason why not: then nothing was. The styles are the
/// document's own, not those of `context`. Tables of contents are renewed
/// (odt_contents.hpp); other indexes are an office's. Of the document's own parts only the bytes are read back
/// (edited_document).
/// Errors: those of the package and of XML; document.not-odt, document.no-slot, document.no-table,
/// document.no-fill-in, document.changed-meanwhile, document.protected, document.linked, document.signed;
/// document.form-protected where only an office's form may be filled in;
/// document.records-changes where text, a value or a row would change that must stand there as a recorded change.
[[nodiscard]] Result<std::string> apply_edit(std::string_view odt_bytes, const EditPlan& plan,
                                             const WritingContext& context, const std::string& name);

/// The same for whoever puts it in another's place: it can be read as a document too (check_readable). `opened`: what
/// reading the document left, which is used up when these are its bytes; may be null. Errors also: document.too-much.
[[nodiscard]] Result<std::string> edited_document(std::string_view odt_bytes, const EditPlan& plan,
                                                  const WritingContext& context, const std::string& name,
                                                  OpenedOdt* opened = nullptr);

/// The styles of the roles in a document that is read already.
[[nodiscard]] StyleRoles read_style_roles(const OdfParts& parts);

}  // namespace bestek
