// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/live_marks.hpp"

#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XMultiPropertyStates.hpp>
#include <com/sun/star/beans/XPropertyState.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextCursor.hpp>
#include <ranges>
#include <utility>

#include "core/base/text.hpp"
#include "writer/live/live_place.hpp"
#include "writer/live/live_text.hpp"
#include "writer/live/live_walk.hpp"
#include "writer/live/undo_scope.hpp"

namespace bestek::writer {
namespace {

using Range = Reference<css::text::XTextRange>;
using Cursor = Reference<css::text::XTextCursor>;

std::vector<LiveParagraph> paragraphs_with_text(const Reference<css::frame::XModel>& model) {
  std::vector<LiveParagraph> found;
  walk_body(model, {{}, {}, [&](const LiveParagraph& paragraph) {
                      std::string text = canonical_text(paragraph.text);
                      if (!text.empty()) found.push_back({paragraph.range, std::move(text)});
                    }});
  return found;
}

/// Where the edit's paragraphs stand one after the other for the time that it counts; the number of paragraphs when
/// they do not.
std::size_t place_of(const std::vector<LiveParagraph>& paragraphs, const std::vector<std::string>& wanted,
                     std::size_t occurrence) {
  for (std::size_t at = 0; at + wanted.size() <= paragraphs.size(); ++at) {
    bool same = true;
    for (std::size_t i = 0; i < wanted.size() && same; ++i) same = paragraphs[at + i].text == wanted[i];
    if (same && occurrence-- == 0) return at;
  }
  return paragraphs.size();
}

Reference<css::text::XTextContent> new_content(const Reference<css::frame::XModel>& model, const char* service) {
  const Reference<css::lang::XMultiServiceFactory> factory(model, UNO_QUERY_THROW);
  return {factory->createInstance(OUString::createFromAscii(service)), UNO_QUERY_THROW};
}

/// While it lives, nothing that happens in the document is a recorded change.
class NoChanges {
 public:
  explicit NoChanges(const Reference<css::frame::XModel>& model)
      : document_(model, UNO_QUERY), recorded_(is_recorded(model)) {
    if (recorded_) set_property(document_, "RecordChanges", Any(false));
  }
  ~NoChanges() {
    guarded([this] {
      if (recorded_) set_property(document_, "RecordChanges", Any(true));
    });
  }
  NoChanges(const NoChanges&) = delete;
  NoChanges& operator=(const NoChanges&) = delete;

 private:
  Reference<css::beans::XPropertySet> document_;
  bool recorded_;
};

/// Our controls come and go as the undo action of their step says. Recording may be off for that: a control round text
/// that stays as it is is no change that anybody could accept or reject, and the office would record one.
struct Unrecorded {
  explicit Unrecorded(const Reference<css::frame::XModel>& model) : steps(model), changes(model) {}
  NoSteps steps;  // each lets go by itself when the other fails
  NoChanges changes;
};

/// The text of a fill-in, selected.
Cursor cursor_over_fill_in(const Range& paragraph, std::string_view text, const ControlEdit& edit) {
  const Cursor cursor = cursor_before(paragraph);
  go_over(cursor, text.substr(0, edit.begin), false);
  go_over(cursor, text.substr(edit.begin, edit.end - edit.begin), true);
  return cursor;
}

/// Whether what the cursor spans is text of one look and nothing else.
bool is_plain(const Cursor& cursor) {
  std::size_t runs = 0, others = 0;
  for_each_element(cursor.get(), [&](const Reference<css::text::XTextContent>& paragraph) {
    for_each_portion(paragraph, [&](const OUString& kind, const Reference<css::beans::XPropertySet>&) {
      ++(kind == "Text" ? runs : others);
    });
    return true;
  });
  return runs == 1 && others == 0;
}

void wrap(const Reference<css::frame::XModel>& model, const Range& paragraph, std::string_view text,
          const ControlEdit& edit) {
  const Cursor cursor = cursor_over_fill_in(paragraph, text, edit);
  if (!is_plain(cursor)) return;
  set_property(put_control(model, cursor, edit.tag, edit.label, edit.open), "PlainText", Any(true));
}

/// The look of the characters that the range itself has, to be given to others.
using Look = std::vector<std::pair<OUString, Any>>;

Look look_of(const Reference<css::uno::XInterface>& range) {
  Look look;
  const Reference<css::beans::XPropertySet> properties(range, UNO_QUERY_THROW);
  const Reference<css::beans::XPropertyState> states(range, UNO_QUERY_THROW);
  const auto all = there(properties->getPropertySetInfo())->getProperties();
  for (const auto& one : all) {
    if (!one.Name.startsWith("Char") || (one.Attributes & css::beans::PropertyAttribute::READONLY) != 0) continue;
    if (states->getPropertyState(one.Name) == css::beans::PropertyState_DIRECT_VALUE)
      look.emplace_back(one.Name, properties->getPropertyValue(one.Name));
  }
  return look;
}

/// The first content control of the paragraph with that tag; empty when there is none.
Reference<css::text::XTextContent> control_in(const Range& paragraph, const std::string& tag) {
  Reference<css::text::XTextContent> first;
  for_each_paragraph_control(element_of(paragraph), [&](const Reference<css::text::XTextContent>& control) {
    const Reference<css::beans::XPropertySet> properties(control, UNO_QUERY);
    if (!first.is() && to_utf8(property_or(properties, "Tag", OUString())) == tag) first = control;
  });
  return first;
}

/// Takes the control of a fill-in away and leaves its text; no other control of ours stands before it any more. The
/// office removes a control's text and keeps the control, unless what is deleted reaches round it.
void unwrap(const Range& paragraph, std::string_view text, const ControlEdit& edit) {
  const auto control = control_in(paragraph, edit.tag);
  if (!control.is()) return;
  const Cursor inner = cursor_over_all(control);
  const OUString content = inner->getString();
  const Look look = look_of(inner);
  const Cursor whole = cursor_before(paragraph);
  go_over(whole, text.substr(0, edit.begin), false);
  const Cursor behind = cursor_after(control->getAnchor());
  behind->goRight(1, false);
  whole->gotoRange(behind->getStart(), true);
  whole->setString(content);
  Reference<css::beans::XMultiPropertyStates>(whole, UNO_QUERY_THROW)->setAllPropertiesToDefault();
  const Reference<css::beans::XPropertySet> properties(whole, UNO_QUERY_THROW);
  for (const auto& [name, value] : look) properties->setPropertyValue(name, value);
}

/// Before the last character.
Cursor cursor_near_end(const Range& paragraph) {
  const Cursor cursor = cursor_after(paragraph);
  cursor->goLeft(1, false);
  return cursor;
}

}  // namespace

Result<std::vector<PendingMark>> find_marks(const Reference<css::frame::XModel>& model,
                                            std::span<const MarkEdit> edits) {
  std::vector<PendingMark> pending;
  if (edits.empty()) return pending;
  const auto paragraphs = paragraphs_with_text(model);
  for (const MarkEdit& edit : edits) {
    std::vector<std::string> wanted;
    for (const std::string& text : edit.paragraphs)
      if (std::string canonical = canonical_text(text); !canonical.empty()) wanted.push_back(std::move(canonical));
    std::size_t at = place_of(paragraphs, wanted, edit.occurrence);
    if (at == paragraphs.size())
      return writer_error("document.changed-meanwhile", wanted.empty() ? "" : wanted.front());
    PendingMark& one = pending.emplace_back(PendingMark{edit, {}});
    for (const std::string& text : edit.paragraphs) {
      const bool empty = canonical_text(text).empty();
      one.paragraphs.push_back(empty ? Range() : paragraphs[at++].range);
    }
  }
  return pending;
}

Reference<css::beans::XPropertySet> put_control(const Reference<css::frame::XModel>& model, const Cursor& cursor,
                                                const std::string& tag, const std::string& label, bool open) {
  const auto control = new_content(model, "com.sun.star.text.ContentControl");
  there(cursor->getText())->insertTextContent(cursor.get(), control, true);
  const Reference<css::beans::XPropertySet> properties(control, UNO_QUERY);
  set_property(properties, "Tag", Any(from_utf8(tag)));
  set_property(properties, "Alias", Any(from_utf8(label)));
  set_property(properties, "ShowingPlaceHolder", Any(open));
  return properties;
}

void put_bookmark(const Reference<css::frame::XModel>& model, const Reference<css::text::XTextCursor>& cursor,
                  const std::string& name) {
  const auto bookmark = new_content(model, "com.sun.star.text.Bookmark");
  const Reference<css::container::XNamed> named(bookmark, UNO_QUERY_THROW);
  named->setName(from_utf8(name));
  there(cursor->getText())->insertTextContent(cursor.get(), bookmark, true);
}

void put_controls(const Reference<css::frame::XModel>& model, std::span<const MarkEdit> edits) {
  const auto found = find_marks(model, edits);
  if (!found) return;
  const Unrecorded unrecorded(model);
  for (const PendingMark& one : *found)
    for (const ControlEdit& edit : std::ranges::reverse_view(one.edit.controls))
      wrap(model, one.paragraphs[edit.paragraph], one.edit.paragraphs[edit.paragraph], edit);
}

void remove_controls(const Reference<css::frame::XModel>& model, std::span<const MarkEdit> edits) {
  const auto found = find_marks(model, edits);
  if (!found) return;
  const Unrecorded unrecorded(model);
  for (const PendingMark& one : *found)
    for (const ControlEdit& edit : one.edit.controls)
      unwrap(one.paragraphs[edit.paragraph], one.edit.paragraphs[edit.paragraph], edit);
}

void write_mark(const Reference<css::frame::XModel>& model, const PendingMark& pending) {
  const Range& first = pending.paragraphs.front();
  const Cursor range = cursor_before(first);
  range->goRight(1, false);
  range->gotoRange(cursor_near_end(pending.paragraphs.back()).get(), true);
  put_bookmark(model, range, pending.edit.mark);
  remove_bookmark(model, pending.edit.end_mark);  // it may be all that was left of the clause's marks
  put_bookmark(model, cursor_near_end(pending.paragraphs.back()), pending.edit.end_mark);
}

}  // namespace bestek::writer
