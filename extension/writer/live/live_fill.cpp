// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/live_fill.hpp"

#include <algorithm>
#include <com/sun/star/text/XText.hpp>
#include <map>

#include "core/document/marks.hpp"
#include "writer/live/live_marks.hpp"
#include "writer/live/live_place.hpp"
#include "writer/live/live_text.hpp"
#include "writer/live/live_walk.hpp"

namespace bestek::writer {
namespace {

/// The control's content, selected. Setting the string of the control itself would put an empty paragraph before and
/// after the whole text wherever that has a table or a section (measured in 25.2): a cursor's string does not.
Reference<css::text::XTextCursor> content_of(const Reference<css::text::XTextContent>& control) {
  const Reference<css::text::XText> text(control, UNO_QUERY);
  const auto content = text->createTextCursor();
  content->gotoStart(false);
  content->gotoEnd(true);
  return content;
}

using Controls = std::map<std::string, std::vector<Reference<css::text::XTextContent>>>;

/// By tag, in reading order.
Controls controls_of(const Reference<css::frame::XModel>& model) {
  Controls controls;
  walk_document(model, {[&controls](const LiveControl& one) { controls[one.tag].push_back(one.control); }, {}, {}});
  return controls;
}

/// The control that the edit counts; empty when the document does not hold those that the plan was made for.
Reference<css::text::XTextContent> counted(const Controls& controls, const FillEdit& edit) {
  const auto same = controls.find(edit.tag);
  if (same == controls.end() || same->second.size() != edit.total || edit.occurrence >= edit.total) return {};
  return same->second[edit.occurrence];
}

bool shows_label(const Reference<css::text::XTextContent>& control) {
  return property_or(Reference<css::beans::XPropertySet>(control, UNO_QUERY), "ShowingPlaceHolder", false);
}

void mark(const Reference<css::text::XTextContent>& control, bool open) {
  // Setting it to what it is would change the document.
  if (shows_label(control) != open)
    set_property(Reference<css::beans::XPropertySet>(control, UNO_QUERY), "ShowingPlaceHolder", Any(open));
}

/// Whether a control with that value is to be marked as showing its label. Not while changes are recorded: a mark is no
/// change, so it would stay when the label is rejected and the old value comes back.
bool is_to_show_label(const Reference<css::frame::XModel>& model, const std::string& value) {
  return value.empty() && !is_recorded(model);
}

/// What the control says with that value: its label in brackets for "".
std::string shown_text(const Reference<css::text::XTextContent>& control, const std::string& value) {
  const Reference<css::beans::XPropertySet> properties(control, UNO_QUERY);
  return value.empty() ? placeholder_text(to_utf8(property_or(properties, "Alias", OUString()))) : value;
}

/// Bookmarks that stand wholly inside the control: the office deletes them with its text.
std::vector<std::string> bookmarks_in(const Reference<css::text::XTextContent>& control) {
  std::vector<std::string> begun;
  std::vector<std::string> whole;
  for_each_portion(control, [&](const OUString& kind, const Reference<css::beans::XPropertySet>& portion) {
    if (kind != "Bookmark") return;
    const std::string name = bookmark_name(portion);
    const bool point = property_or(portion, "IsCollapsed", false);
    if (!point && property_or(portion, "IsStart", false))
      begun.push_back(name);
    else if (point || std::find(begun.begin(), begun.end(), name) != begun.end())
      whole.push_back(name);
  });
  return whole;
}

/// Those that went come back at the control's end, as in a file.
void keep_bookmarks(const Reference<css::frame::XModel>& model, const Reference<css::text::XTextContent>& control,
                    const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    if (bookmark_range(model, name).is()) continue;
    const Reference<css::text::XText> text(control, UNO_QUERY);
    const auto end = text->createTextCursor();
    end->gotoEnd(false);
    put_bookmark(model, end, name);
  }
}

}  // namespace

Result<std::vector<PendingFill>> find_fills(const Reference<css::frame::XModel>& model,
                                            std::span<const FillEdit> edits) {
  std::vector<PendingFill> pending;
  if (edits.empty()) return pending;
  const auto controls = controls_of(model);
  for (const FillEdit& edit : edits) {
    const auto control = counted(controls, edit);
    if (!control.is()) return writer_error("document.no-fill-in", {}, {{"tag", edit.tag}});
    const bool marked_wrong = shows_label(control) ? !edit.value.empty() : is_to_show_label(model, edit.value);
    if (marked_wrong || text_of_control(control) != shown_text(control, edit.value)) pending.push_back({control, edit});
  }
  return pending;
}

void write_fill(const Reference<css::frame::XModel>& model, const PendingFill& fill) {
  const std::string text = shown_text(fill.control, fill.edit.value);
  if (text_of_control(fill.control) != text) {
    const auto bookmarks = bookmarks_in(fill.control);
    content_of(fill.control)->setString(from_utf8(text));
    keep_bookmarks(model, fill.control, bookmarks);
  }
  // The office leaves the flag on when text is set: then the next click would select the answer as a whole.
  mark(fill.control, is_to_show_label(model, fill.edit.value));
}

std::vector<FillEdit> labels_shown(std::span<const PendingFill> fills) {
  std::vector<FillEdit> shown;
  for (const PendingFill& fill : fills) {
    shown.push_back(fill.edit);
    shown.back().value = shows_label(fill.control) ? "" : fill.edit.tag;
  }
  return shown;
}

void mark_fills(const Reference<css::frame::XModel>& model, std::span<const FillEdit> edits) {
  if (edits.empty()) return;
  const Controls controls = controls_of(model);
  for (const FillEdit& edit : edits)
    if (const auto control = counted(controls, edit); control.is()) mark(control, edit.value.empty());
}

void append_control(const Reference<css::frame::XModel>& model, const Reference<css::text::XText>& text,
                    const DerivedCell& cell) {
  const auto cursor = text->createTextCursorByRange(text->getEnd());
  const std::string shown = cell.control_value.empty() ? placeholder_text(cell.control_label) : cell.control_value;
  text->insertString(cursor.get(), from_utf8(shown), true);
  put_control(model, cursor, cell.control_tag, cell.control_label, cell.control_value.empty());
}

}  // namespace bestek::writer
