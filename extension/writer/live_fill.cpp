// SPDX-License-Identifier: EUPL-1.2
#include "writer/live_fill.hpp"

#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XText.hpp>

#include "core/document/marks.hpp"
#include "writer/live_place.hpp"
#include "writer/live_text.hpp"

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

}  // namespace

Result<std::vector<PendingFill>> find_fills(const Reference<css::frame::XModel>& model,
                                            std::span<const FillEdit> edits) {
  std::vector<PendingFill> found;
  if (edits.empty()) return found;
  std::vector<LiveControl> controls;
  walk_body(model, {[&controls](const LiveControl& one) { controls.push_back(one); }, {}, {}});
  for (const FillEdit& edit : edits) {
    const std::size_t before = found.size();
    for (const LiveControl& control : controls) {
      if (control.tag != edit.tag || control.placement != edit.placement) continue;
      if (auto place = check_range(model, control.control->getAnchor()); !place) return place.error();
      found.push_back({control.control, edit.value});
    }
    if (found.size() == before)
      return writer_error("document.no-fill-in", {}, {{"tag", edit.tag}, {"placement", edit.placement}});
  }
  return found;
}

void write_fill(const PendingFill& fill) {
  const Reference<css::beans::XPropertySet> properties(fill.control, UNO_QUERY);
  const std::string label = to_utf8(property_or(properties, "Alias", OUString()));
  const std::string text = fill.value.empty() ? placeholder_text(label) : fill.value;
  const auto content = content_of(fill.control);
  const bool placeholder = property_or(properties, "ShowingPlaceHolder", false);
  if (to_utf8(content->getString()) != text) content->setString(from_utf8(text));
  // The office leaves the flag on when text is set: then the next click would select the answer as a whole.
  if (placeholder != fill.value.empty()) set_property(properties, "ShowingPlaceHolder", Any(fill.value.empty()));
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
