// SPDX-License-Identifier: EUPL-1.2
// Reads each open document once for each state that it is in.
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <cstddef>
#include <memory>
#include <string>

#include "core/base/result.hpp"
#include "core/document/document_text.hpp"
#include "core/odf/render/style_roles.hpp"
#include "writer/uno.hpp"

namespace bestek::writer {

/// What Bestek knows of an open document.
struct LiveReading {
  DocumentText text;
  StyleRoles styles;
};
using SharedReading = std::shared_ptr<const LiveReading>;

/// The document as it stands now. It is exported only when it was not read yet or something happened in it since; in
/// doubt it is. `name` stands in errors and in the text. Errors: writer.held when a macro holds parts of it
/// from before an undo, those of read_live and read_odf.
Result<SharedReading> reading_of(const Context& context, const Reference<css::frame::XModel>& model,
                                 const std::string& name);

/// How often this process exported an open document.
std::size_t exports_made() noexcept;

}  // namespace bestek::writer
