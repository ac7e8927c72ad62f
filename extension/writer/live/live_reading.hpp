// SPDX-License-Identifier: EUPL-1.2
// An open document as the ODF that Writer would store of it, without storing it.
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/result.hpp"
#include "core/odf/read/odt_reader.hpp"
#include "writer/uno.hpp"

namespace bestek::writer {

using PropertyTexts = std::vector<std::pair<std::string, std::string>>;

/// The user-defined document properties; empty when the document has none to give.
Reference<css::beans::XPropertySet> user_properties(const Reference<css::frame::XModel>& model);

/// Those that are texts: all of ours are.
PropertyTexts text_properties(const Reference<css::frame::XModel>& model);

/// What File ▸ Properties says, by the names that make_meta has for it.
PropertyTexts file_properties(const Reference<css::frame::XModel>& model);

/// The parts of a document that are read.
struct LiveExport {
  std::string content;
  std::string styles;
  PropertyTexts own;   ///< user-defined properties
  PropertyTexts file;  ///< as make_meta names them
};

/// What a walk over a large document gives (ContentWalk), in one go; nothing for any other document.
std::optional<std::string> walked_content(const Reference<css::frame::XModel>& model);

/// The document as it stands now, unsaved changes included, part by part: storing to a stream costs twice as much and
/// takes the keyboard away from the panel (measured in 25.2). Nothing of the document changes by it, neither its view
/// nor whether it is modified. Tracked deletions stand in the body (TrackedDeletions). `content` is what a walk over
/// the document gave; without it, and for the styles, Writer's own exporters write. `name` stands in errors. Errors:
/// writer.unreadable.
Result<LiveExport> export_live(const Context& context, const Reference<css::frame::XModel>& model,
                               const std::string& name, std::optional<std::string> content);

/// Any thread may parse. Errors: those of parse_xml.
Result<OdfXml> parse_live(const LiveExport& parts, const std::string& name);

}  // namespace bestek::writer
