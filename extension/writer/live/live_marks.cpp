// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/live_marks.hpp"

#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextCursor.hpp>
#include <ranges>

#include "core/base/text.hpp"
#include "writer/live/live_place.hpp"
#include "writer/live/live_text.hpp"
#include "writer/live/live_walk.hpp"

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
  const Reference<css::lang::XMultiServiceFactory> factory(model, UNO_QUERY);
  return {factory->createInstance(OUString::createFromAscii(service)), UNO_QUERY};
}

void write_control(const Reference<css::frame::XModel>& model, const Range& paragraph, std::string_view text,
                   const ControlEdit& edit) {
  const Cursor cursor = paragraph->getText()->createTextCursorByRange(paragraph->getStart());
  go_over(cursor, text.substr(0, edit.begin), false);
  go_over(cursor, text.substr(edit.begin, edit.end - edit.begin), true);
  set_property(put_control(model, cursor, edit.tag, edit.label, edit.open), "PlainText", Any(true));
}

/// Before the last character.
Cursor near_end(const Range& paragraph) {
  const Cursor cursor = paragraph->getText()->createTextCursorByRange(paragraph->getEnd());
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
    if (at == paragraphs.size()) return writer_error("document.changed-meanwhile", wanted.front());
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
  cursor->getText()->insertTextContent(cursor.get(), control, true);
  const Reference<css::beans::XPropertySet> properties(control, UNO_QUERY);
  set_property(properties, "Tag", Any(from_utf8(tag)));
  set_property(properties, "Alias", Any(from_utf8(label)));
  set_property(properties, "ShowingPlaceHolder", Any(open));
  return properties;
}

void put_bookmark(const Reference<css::frame::XModel>& model, const Reference<css::text::XTextCursor>& cursor,
                  const std::string& name) {
  const auto bookmark = new_content(model, "com.sun.star.text.Bookmark");
  const Reference<css::container::XNamed> named(bookmark, UNO_QUERY);
  named->setName(from_utf8(name));
  cursor->getText()->insertTextContent(cursor.get(), bookmark, true);
}

void write_mark(const Reference<css::frame::XModel>& model, const PendingMark& pending) {
  for (const ControlEdit& control : std::ranges::reverse_view(pending.edit.controls))
    write_control(model, pending.paragraphs[control.paragraph], pending.edit.paragraphs[control.paragraph], control);
  const Range& first = pending.paragraphs.front();
  const Cursor range = first->getText()->createTextCursorByRange(first->getStart());
  range->goRight(1, false);
  range->gotoRange(near_end(pending.paragraphs.back()).get(), true);
  put_bookmark(model, range, pending.edit.mark);
  put_bookmark(model, near_end(pending.paragraphs.back()), pending.edit.end_mark);
}

}  // namespace bestek::writer
