// SPDX-License-Identifier: EUPL-1.2
// Reads each open document once for each state that it is in.
#pragma once

#include <chrono>
#include <com/sun/star/frame/XModel.hpp>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "core/base/result.hpp"
#include "core/document/document_text.hpp"
#include "core/odf/render/style_roles.hpp"
#include "writer/live/live_reading.hpp"
#include "writer/uno.hpp"

namespace bestek::writer {

/// What Bestek knows of an open document.
struct LiveReading {
  DocumentText text;
  StyleRoles styles;
};
using SharedReading = std::shared_ptr<const LiveReading>;

/// A document as it was, to be read on any thread; it holds nothing of the office.
struct Snapshot {
  std::string name;
  std::string state;
  std::uint64_t changes = 0;  ///< Session::changes then
  LiveExport parts;
};

/// In two steps for who takes time between them: what the document is known by, before it is exported, and its parts,
/// with what a walk gave (export_live). Only a snapshot that is whole can be read, and only if Session::changes is
/// still the same then does it show the document as it was. Errors: writer.held; those of export_live.
Result<Snapshot> begin_snapshot(const Reference<css::frame::XModel>& model, const std::string& name);
Result<Snapshot> whole_snapshot(const Context& context, const Reference<css::frame::XModel>& model, Snapshot begun,
                                std::optional<std::string> content);
/// In one. Errors: those of both.
Result<Snapshot> snapshot_of(const Context& context, const Reference<css::frame::XModel>& model,
                             const std::string& name);
/// Any thread may read. Errors: those of parse_live and read_odf.
Result<SharedReading> read_snapshot(const Snapshot& snapshot);
/// For reading_of and expected_cost; `cost` is what exporting and reading took.
void keep_reading(const Reference<css::frame::XModel>& model, const Snapshot& snapshot, SharedReading reading,
                  std::chrono::milliseconds cost);

/// What reading_of would take now, about: by the last reading, before that by the document's size; 0 when nothing was
/// changed since. It looks at nothing else, so that it takes no time itself.
std::chrono::milliseconds expected_cost(const Reference<css::frame::XModel>& model);

/// The document as it stands now. It is exported only when it was not read yet or something happened in it since; in
/// doubt it is. `name` stands in errors and in the text. Errors: writer.held when a macro holds parts of it
/// from before an undo, those of snapshot_of and read_snapshot.
Result<SharedReading> reading_of(const Context& context, const Reference<css::frame::XModel>& model,
                                 const std::string& name);

/// How often this process exported an open document.
std::size_t exports_made() noexcept;

}  // namespace bestek::writer
