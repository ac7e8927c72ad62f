// SPDX-License-Identifier: EUPL-1.2
// An open document as the ODF that Writer would store of it, without storing it.
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <string>

#include "core/base/result.hpp"
#include "core/odf/read/odt_reader.hpp"
#include "writer/uno.hpp"

namespace bestek::writer {

/// The document as it stands now, unsaved changes included. Writer's own exporters make it part by part: storing to a
/// stream costs twice as much and takes the keyboard away from the panel (measured in 25.2). `name` stands in errors.
/// Errors: writer.unreadable; those of parse_xml.
Result<OdfXml> read_live(const Context& context, const Reference<css::frame::XModel>& model, const std::string& name);

}  // namespace bestek::writer
