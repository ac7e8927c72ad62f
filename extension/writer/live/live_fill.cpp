// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/live_fill.hpp"

#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XText.hpp>

#include "core/document/marks.hpp"
#include "writer/live/live_place.hpp"
#include "writer/live/live_text.hpp"

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

std::vector<LiveControl> controls_of(const Reference<css::frame::XModel>& model) {
  std::vector<LiveControl> controls;
  walk_body(model, {[&controls](const LiveControl& one) { controls.push_back(one); }, {}, {}});
  return controls;
}

bool is_for(const FillEdit& edit, const LiveControl& control) {
  return control.tag == edit.tag && control.placement == edit.placement;
}

bool shows_label(const Reference<css::text::XTextContent>& control) {
  return property_or(Reference<css::beans::XPropertySet>(control, UNO_QUERY), "ShowingPlaceHolder", false);
}

void mark(const Reference<css::text::XTextContent>& control, bool open) {
  // Setting it to what it is would change the document.
  if (shows_label(control) != open)
    set_property(Reference<css::beans::XPropertySet>(control, UNO_QUERY), "ShowingPlaceHolder", Any(open));
}

/// What the control says with that value: its label in brackets for "".
std::string shown_text(const Reference<css::text::XTextContent>& control, const std::string& value) {
  const Reference<css::beans::XPropertySet> properties(control, UNO_QUERY);
  return value.empty() ? placeholder_text(to_utf8(property_or(properties, "Alias", OUString()))) : value;
}

}  // namespace

Result<std::vector<PendingFill>> find_fills(const Reference<css::frame::XModel>& model,
                                            std::span<const FillEdit> edits) {
  std::vector<PendingFill> pending;
  if (edits.empty()) return pending;
  const auto controls = controls_of(model);
  for (const FillEdit& edit : edits) {
    bool found = false;
    for (const LiveControl& one : controls) {
      if (!is_for(edit, one)) continue;
      found = true;
      if (auto place = check_range(model, one.control->getAnchor()); !place) return place.error();
      const bool open = shows_label(one.control);
      const std::string text = to_utf8(content_of(one.control)->getString());
      if (open != edit.value.empty() || text != shown_text(one.control, edit.value))
        pending.push_back({one.control, edit, open});
    }
    if (!found) return writer_error("document.no-fill-in", {}, {{"tag", edit.tag}, {"placement", edit.placement}});
  }
  return pending;
}

void write_fill(const PendingFill& fill) {
  const std::string text = shown_text(fill.control, fill.edit.value);
  const auto content = content_of(fill.control);
  if (to_utf8(content->getString()) != text) content->setString(from_utf8(text));
  // The office leaves the flag on when text is set: then the next click would select the answer as a whole.
  mark(fill.control, fill.edit.value.empty());
}

void mark_fills(const Reference<css::frame::XModel>& model, std::span<const FillEdit> edits) {
  if (edits.empty()) return;
  for (const LiveControl& one : controls_of(model))
    for (const FillEdit& edit : edits)
      if (is_for(edit, one)) mark(one.control, edit.value.empty());
}

void append_control(const Reference<css::frame::XModel>& model, const Reference<css::text::XText>& text,
                    const DerivedCell& cell) {
  const auto cursor = text->createTextCursorByRange(text->getEnd());
  const std::string shown = cell.control_value.empty() ? placeholder_text(cell.control_label) : cell.control_value;
  text->insertString(cursor.get(), from_utf8(shown), true);
  const Reference<css::lang::XMultiServiceFactory> factory(model, UNO_QUERY);
  const Reference<css::text::XTextContent> control(
      factory->createInstance(OUString("com.sun.star.text.ContentControl")), UNO_QUERY);
  text->insertTextContent(cursor.get(), control, true);
  const Reference<css::beans::XPropertySet> properties(control, UNO_QUERY);
  set_property(properties, "Tag", Any(from_utf8(cell.control_tag)));
  set_property(properties, "Alias", Any(from_utf8(cell.control_label)));
  set_property(properties, "ShowingPlaceHolder", Any(cell.control_value.empty()));
}

}  // namespace bestek::writer
