// SPDX-License-Identifier: EUPL-1.2
// The files of a tender as the office has them: which are open in Writer, and what is known of those that are not.
#pragma once

#include <chrono>
#include <com/sun/star/frame/XModel.hpp>
#include <cstddef>
#include <deque>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/base/result.hpp"
#include "core/document/document_text.hpp"
#include "core/dossier/dossier.hpp"
#include "writer/uno.hpp"

namespace bestek::writer {

/// The dossier.xml, parsed once for each content that it has. Errors: those of load_dossier.
Result<Dossier> cached_dossier(const std::filesystem::path& file);

/// A closed document, read once for each content that it has; any thread may ask. Errors: those of read_document.
Result<std::shared_ptr<const DocumentText>> read_closed(const std::filesystem::path& path);
/// What reading it would take, about; 0 when it is known as it is now.
std::chrono::milliseconds expected_cost(const std::filesystem::path& path);

/// The document of that path that is open in Writer; empty when none is.
Reference<css::frame::XModel> open_model(const Context& context, const std::filesystem::path& path);

/// Shows a document in a window: the open one, else it is opened. Errors: writer.unreadable.
Result<Reference<css::frame::XModel>> show_model(const Context& context, const std::filesystem::path& path);

/// The documents that opening a tender reads.
struct TenderFiles {
  std::vector<std::pair<std::string, Reference<css::frame::XModel>>> open;  ///< by the name that they are read under
  std::deque<std::filesystem::path> closed;  ///< those that are not known as they are now
};
/// Of the tender around the document; only that one when its dossier cannot be read.
TenderFiles files_of(const Context& context, const Reference<css::frame::XModel>& current);
/// What reading tenders cost this process so far.
struct ReadingCounts {
  std::size_t exports = 0;  ///< of open documents
  std::size_t parses = 0;   ///< of closed documents and dossiers
  std::size_t announcements = 0;
};
ReadingCounts reading_counts();

}  // namespace bestek::writer
