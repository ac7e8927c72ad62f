// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/live_walk.hpp"

#include <com/sun/star/text/XDocumentIndex.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <utility>

#include "core/document/deleted_controls.hpp"
#include "core/document/protocol.hpp"
#include "writer/enumerations.hpp"
#include "writer/live/live_beside.hpp"
#include "writer/live/live_text.hpp"

namespace bestek::writer {
namespace {

using Content = Reference<css::text::XTextContent>;
using Portion = Reference<css::beans::XPropertySet>;
using Texts = std::vector<Reference<css::text::XText>>;

bool is_generated(const Content& paragraph) {
  return property_or(Portion(paragraph, UNO_QUERY), "DocumentIndex", Reference<css::text::XDocumentIndex>()).is();
}

/// One text; what hangs on its paragraphs is walked after them.
class TextWalk {
 public:
  /// `notes` gets the notes that are met. `body`: the text is the body itself.
  TextWalk(const LiveVisitor& visitor, Texts& notes, bool body) : visitor_(visitor), notes_(notes), body_(body) {}

  void text(const Reference<css::text::XTextRange>& range) {
    for_each_element(range, [this](const Content& element) {
      const Reference<css::text::XTextTable> table(element, UNO_QUERY);
      if (table.is()) {
        if (!deletions_.open()) cells(table);
      } else if (!is_generated(element)) {
        paragraph(element);
      }
      return true;
    });
    end_paragraph();
  }

  void frame(const Reference<css::text::XText>& text) { TextWalk(visitor_, notes_, false).text(text.get()); }

 private:
  void cells(const Reference<css::text::XTextTable>& table) {
    if (body_ && visitor_.table) visitor_.table({around_, mark_, table});
    const auto names = table->getCellNames();
    if (!names.hasElements()) gone();
    for (const auto& name : names) {
      const Reference<css::text::XText> cell(table->getCellByName(name), UNO_QUERY);
      if (!enumeration_of(cell).is()) {
        gone();
        continue;
      }
      around_.push_back(cell);
      text(cell.get());
      deletions_ = {};  // no change reaches out of a cell
      insertions_ = {};
      around_.pop_back();
    }
  }

  void gone() const {
    if (visitor_.gone) visitor_.gone();
  }

  void end_paragraph() {
    const LiveParagraph ended = std::exchange(joined_, {});
    for (const std::size_t gone : deleted_.take())
      controls_.erase(controls_.begin() + static_cast<std::ptrdiff_t>(gone));
    const auto controls = std::exchange(controls_, {});
    const auto frames = std::exchange(frames_, {});
    if (visitor_.control)
      for (const LiveControl& one : controls) visitor_.control(one);
    if (visitor_.paragraph && ended.range.is()) visitor_.paragraph(ended);
    for (const auto& one : frames) frame(one);
  }

  void paragraph(const Content& one) {
    if (visitor_.paragraph && !joined_.range.is()) joined_.range = one->getAnchor();
    started_.clear();
    ended_.clear();
    frames(one);
    portions(one);
    if (!started_.empty()) mark_ = started_;
    if (ended_ == mark_) mark_.clear();
    if (!deletions_.open()) end_paragraph();
  }

  void frames(const Reference<css::uno::XInterface>& anchor) {
    if (deletions_.open()) return;
    for_each_frame(anchor, [this](const Reference<css::text::XText>& text) { frames_.push_back(text); });
  }

  void portions(const Content& parent) {
    for_each_portion(parent, [this](const OUString& kind, const Portion& portion) { this->portion(kind, portion); });
  }

  void portion(const OUString& kind, const Portion& portion) {
    deletions_.pass(kind, portion);
    if (LiveDeletions::is_at(kind, portion)) deleted_.deleted();
    insertions_.pass(kind, portion);
    if (kind == "ContentControl") {
      if (const auto one = control_of(portion); one.is()) {
        control(one);
      } else {
        gone();
      }
    } else if (kind == "InContentMetadata") {
      portions(property_or(portion, "InContentMetadata", Content()));
    } else if (kind == "Bookmark") {
      bookmark(portion);
    } else if (kind == "Frame") {
      frames(portion);
    } else if (deletions_.open()) {
      deleted_.deleted();
    } else if (kind == "Footnote") {
      const Reference<css::text::XText> note(property_or(portion, "Footnote", Content()), UNO_QUERY);
      if (note.is()) notes_.push_back(note);
    } else if (kind == "Text" || kind == "TextField") {
      const Reference<css::text::XTextRange> range(portion, UNO_QUERY);
      const OUString text = range.is() ? range->getString() : OUString();
      if (!text.isEmpty()) deleted_.kept();
      if (visitor_.paragraph) joined_.text += to_utf8(text);
    }
  }

  void control(const Content& one) {
    const Portion properties(one, UNO_QUERY);
    const std::string tag = to_utf8(property_or(properties, "Tag", OUString()));
    const bool ours = tag.starts_with(kTagPrefix);
    controls_.push_back({tag, one, depth_ > 0, insertion_within(one)});
    depth_ += ours ? 1 : 0;
    deleted_.begin(controls_.size() - 1, deletions_.open());
    portions(one);
    deleted_.end(controls_.size());
    depth_ -= ours ? 1 : 0;
  }

  /// A change that begins where the control does is stored within it.
  std::optional<LiveInsertion> insertion_within(const Content& control) const {
    LiveInsertions within = insertions_;
    bool text = false;
    for_each_portion(control, [&](const OUString& kind, const Portion& portion) {
      text = text || kind == "Text" || kind == "ContentControl";
      if (!text) within.pass(kind, portion);
    });
    return within.open();
  }

  void bookmark(const Portion& portion) {
    const std::string name = bookmark_name(portion);
    if (!is_clause_mark(name)) return;
    const bool start = property_or(portion, "IsStart", false);
    if (start) started_ = name;
    if (!start || property_or(portion, "IsCollapsed", false)) ended_ = name;
  }

  const LiveVisitor& visitor_;
  Texts& notes_;
  bool body_;
  LiveDeletions deletions_;
  LiveInsertions insertions_;
  DeletedControls deleted_;
  int depth_ = 0;  // of controls of ours
  LiveParagraph joined_;
  std::vector<LiveControl> controls_;  // of the current paragraph
  Texts frames_;                       // that hang on it
  std::string mark_, started_, ended_;
  Texts around_;
};

Texts walk(const Reference<css::frame::XModel>& model, const LiveVisitor& visitor) {
  Texts notes;
  const Reference<css::text::XTextDocument> document(model, UNO_QUERY);
  if (!document.is()) return notes;
  TextWalk body(visitor, notes, true);
  // They come first, as Writer stores them.
  for (const auto& text : page_frames(model)) body.frame(text);
  body.text(document->getText().get());
  return notes;
}

}  // namespace

void walk_body(const Reference<css::frame::XModel>& model, const LiveVisitor& visitor) { walk(model, visitor); }

void walk_document(const Reference<css::frame::XModel>& model, const LiveVisitor& visitor) {
  const Texts notes = walk(model, visitor);
  Texts none;
  for (const auto& text : page_texts(model)) TextWalk(visitor, none, false).text(text.get());
  for (const auto& text : notes) TextWalk(visitor, none, false).text(text.get());
}

void walk_text(const Reference<css::text::XText>& text, const LiveVisitor& visitor) {
  Texts notes;
  TextWalk(visitor, notes, false).text(text.get());
}

std::optional<LiveTable> locate_table(const Reference<css::frame::XModel>& model,
                                      const Reference<css::text::XTextTable>& table) {
  std::optional<LiveTable> found;
  walk_body(model, {{},
                    [&](const LiveTable& one) {
                      if (one.table == table) found = one;
                    },
                    {}});
  return found;
}

}  // namespace bestek::writer
