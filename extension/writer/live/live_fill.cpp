// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/live_fill.hpp"

#include <algorithm>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/text/XRedline.hpp>
#include <com/sun/star/text/XText.hpp>
#include <map>

#include "core/document/marks.hpp"
#include "writer/live/live_marks.hpp"
#include "writer/live/live_place.hpp"
#include "writer/live/live_text.hpp"
#include "writer/live/live_walk.hpp"

namespace bestek::writer {
namespace {

using Controls = std::map<std::string, std::vector<LiveControl>>;

/// By tag, in reading order; `whole`: whether all the text could be looked into.
Controls controls_of(const Reference<css::frame::XModel>& model, bool* whole = nullptr) {
  Controls controls;
  walk_document(model, {[&controls](const LiveControl& one) { controls[one.tag].push_back(one); },
                        {},
                        {},
                        [whole] {
                          if (whole != nullptr) *whole = false;
                        }});
  return controls;
}

/// The control that the edit counts; null when the document does not hold those that the plan was made for.
const LiveControl* counted(const Controls& controls, const FillEdit& edit) {
  const auto same = controls.find(edit.tag);
  if (same == controls.end() || same->second.size() != edit.total || edit.occurrence >= edit.total) return nullptr;
  return &same->second[edit.occurrence];
}

OuterControl place_of(const Controls& controls, const FillEdit& edit) {
  OuterControl place{edit.tag, 0, 0};
  const std::vector<LiveControl>& same = controls.at(edit.tag);
  for (std::size_t i = 0; i < same.size(); ++i) {
    if (same[i].inside) continue;
    if (i < edit.occurrence) ++place.occurrence;
    ++place.total;
  }
  return place;
}

/// Empty when the document does not hold as many.
Reference<css::text::XTextContent> at_place(const Controls& controls, const OuterControl& place) {
  const auto same = controls.find(place.tag);
  if (same == controls.end()) return {};
  std::vector<Reference<css::text::XTextContent>> outer;
  for (const LiveControl& one : same->second)
    if (!one.inside) outer.push_back(one.control);
  return outer.size() == place.total && place.occurrence < place.total ? outer[place.occurrence] : nullptr;
}

/// Makes the control's text part of a recorded insertion; undo needs nothing for it, redo does not know of it.
void put_into(const Reference<css::text::XTextContent>& control, const LiveInsertion& insertion) {
  const Reference<css::text::XRedline> text(cursor_over_all(control), UNO_QUERY_THROW);
  Sequence<css::beans::PropertyValue> about(2);
  css::beans::PropertyValue* out = about.getArray();
  out[0].Name = "RedlineAuthor";
  out[0].Value <<= insertion.author;
  out[1].Name = "RedlineDateTime";
  out[1].Value <<= insertion.time;
  text->makeRedline(OUString("Insert"), about);
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

/// A note or comment that would go with the text.
bool holds_note(const Reference<css::text::XTextContent>& control) {
  bool holds = false;
  for_each_portion(control, [&holds](const OUString& kind, const Reference<css::beans::XPropertySet>&) {
    holds = holds || kind == "Footnote" || kind == "Annotation" || kind == "AnnotationEnd";
  });
  return holds;
}

/// Those that went come back at the control's end, as in a file.
void keep_bookmarks(const Reference<css::frame::XModel>& model, const Reference<css::text::XTextContent>& control,
                    const std::vector<std::string>& names) {
  for (const std::string& name : names) {
    if (bookmark_range(model, name).is()) continue;
    const auto end = cursor_over_all(control);
    end->collapseToEnd();
    put_bookmark(model, end, name);
  }
}

}  // namespace

Result<std::vector<PendingFill>> find_fills(const Reference<css::frame::XModel>& model,
                                            std::span<const FillEdit> edits) {
  std::vector<PendingFill> pending;
  if (edits.empty()) return pending;
  const auto controls = controls_of(model);
  const bool recorded = is_recorded(model);
  for (const FillEdit& edit : edits) {
    const LiveControl* one = counted(controls, edit);
    if (one == nullptr) return writer_error("document.no-fill-in", {}, {{"tag", edit.tag}});
    const bool marked_wrong = shows_label(one->control) ? !edit.value.empty() : is_to_show_label(model, edit.value);
    if (!marked_wrong && text_of_control(one->control) == shown_text(one->control, edit.value)) continue;
    if (holds_note(one->control)) return writer_error("document.fill-in-holds-note", {}, {{"tag", edit.tag}});
    pending.push_back({one->control, place_of(controls, edit), edit.value, recorded ? std::nullopt : one->insertion});
  }
  return pending;
}

void write_fill(const Reference<css::frame::XModel>& model, const PendingFill& fill) {
  const std::string text = shown_text(fill.control, fill.value);
  if (text_of_control(fill.control) != text) {
    const auto bookmarks = bookmarks_in(fill.control);
    // Setting the string of the control itself would put an empty paragraph before and after the whole text wherever
    // that has a table or a section (measured in 25.2): a cursor's string does not.
    there(cursor_over_all(fill.control))->setString(from_utf8(text));
    if (fill.insertion) put_into(fill.control, *fill.insertion);
    keep_bookmarks(model, fill.control, bookmarks);
  }
  // The office leaves the flag on when text is set: then the next click would select the answer as a whole.
  mark(fill.control, is_to_show_label(model, fill.value));
}

std::vector<FillState> states_before(std::span<const PendingFill> fills) {
  std::vector<FillState> states;
  for (const PendingFill& fill : fills) states.push_back({fill.place, shows_label(fill.control), std::nullopt});
  return states;
}

std::vector<FillState> states_after(std::span<const PendingFill> fills) {
  std::vector<FillState> states = states_before(fills);
  for (std::size_t i = 0; i < fills.size(); ++i) states[i].insertion = fills[i].insertion;
  return states;
}

bool restore_fills(const Reference<css::frame::XModel>& model, std::span<const FillState> states) {
  bool whole = true;
  if (states.empty()) return whole;
  const Controls controls = controls_of(model, &whole);
  for (const FillState& state : states) {
    const auto control = at_place(controls, state.place);
    if (!control.is()) continue;
    mark(control, state.shows_label);
    if (state.insertion) put_into(control, *state.insertion);
  }
  return whole;
}

void append_control(const Reference<css::frame::XModel>& model, const Reference<css::text::XText>& text,
                    const DerivedCell& cell) {
  const auto cursor = cursor_after(text.get());
  const std::string shown = cell.control_value.empty() ? placeholder_text(cell.control_label) : cell.control_value;
  text->insertString(cursor.get(), from_utf8(shown), true);
  put_control(model, cursor, cell.control_tag, cell.control_label, cell.control_value.empty());
}

}  // namespace bestek::writer
