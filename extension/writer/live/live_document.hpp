// SPDX-License-Identifier: EUPL-1.2
// A document that is open in Writer: the only door through which Bestek reads and changes it.
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/edit/edit_plan.hpp"
#include "core/odf/render/renderer.hpp"
#include "writer/live/live_fill.hpp"
#include "writer/live/live_insertion.hpp"
#include "writer/live/live_marks.hpp"
#include "writer/live/live_table.hpp"
#include "writer/live/undo_scope.hpp"
#include "writer/uno.hpp"

namespace bestek::writer {

/// Everything that an edit plan needs of the document, found and checked while nothing was changed yet.
struct PreparedEdit {
  std::vector<std::string> fragments;  ///< zipped ODT, one per FragmentEdit
  std::vector<Gap> gaps;               ///< where each fragment goes
  std::vector<PendingTable> tables;
  std::vector<PendingFill> fills;
  std::vector<PendingMark> marks;
  std::string table_text_style;
};

/// What the office's undo does not bring back by itself.
struct BesidesUndo {
  PropertyEdits properties;
  std::vector<FillState> fills;
};

class LiveDocument {
 public:
  LiveDocument(const Context& context, const Reference<css::frame::XModel>& model) : context_(context), model_(model) {}

  const Context& context() const { return context_; }
  const Reference<css::frame::XModel>& model() const { return model_; }
  /// The file's path; "" while it was never saved.
  std::string path() const;
  /// File name, or the window's title while never saved: for messages.
  std::string name() const;

  /// Finds every place of the plan and checks that it may be changed; changes nothing. `render` says how clauses are
  /// written, in the document's own styles. Errors: writer.…, document.no-table, document.no-fill-in.
  Result<PreparedEdit> prepare(const EditPlan& plan, const RenderContext& render) const;

  /// Does the plan as one undo step named `title`; on an error everything is as it was.
  Result<UndoStep> apply(const EditPlan& plan, const PreparedEdit& prepared, std::string_view title);

  /// After a change: what is left to do for the document's indexes is done in time (index_renewal.hpp).
  void see_to_indexes() const;

  /// Selects a bookmark's text, of a clause's mark its whole paragraphs, and scrolls to it. Errors: writer.place-gone.
  Status go_to_bookmark(const std::string& name);
  /// The same for the content control that this many with its tag stand before.
  Status go_to_control(const std::string& tag, std::size_t occurrence);
  /// The same for the first paragraph that begins with this text.
  Status go_to_text(const std::string& text);

  /// Errors: writer.read-only, writer.not-saved.
  Status save();

  /// A user-defined document property; "" when it has none of that name.
  std::string property(const std::string& name) const;

 private:
  Result<Gap> gap_for(const FragmentEdit& fragment) const;
  Result<Gap> gap_at_cursor() const;
  Status change(const EditPlan& plan, const PreparedEdit& prepared, UndoScope& scope);
  void mark_fill_ins(const std::vector<MarkEdit>& marks, UndoScope& scope);
  BesidesUndo besides_now(const EditPlan& plan, const PreparedEdit& prepared) const;
  std::function<void()> setter_of(BesidesUndo besides) const;
  void set_properties(const PropertyEdits& wanted);
  Status select(const Reference<css::text::XTextRange>& range);

  Context context_;
  Reference<css::frame::XModel> model_;
};

}  // namespace bestek::writer
