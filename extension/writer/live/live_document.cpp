// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/live_document.hpp"

#include <algorithm>
#include <com/sun/star/beans/PropertyAttribute.hpp>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/frame/XTitle.hpp>
#include <com/sun/star/text/XParagraphCursor.hpp>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/view/XSelectionSupplier.hpp>
#include <cppuhelper/weakref.hxx>
#include <filesystem>
#include <osl/file.hxx>
#include <rtl/ref.hxx>

#include "core/base/files.hpp"
#include "core/base/text.hpp"
#include "core/document/marks.hpp"
#include "core/odf/render/fragment.hpp"
#include "writer/live/index_renewal.hpp"
#include "writer/live/live_outline.hpp"
#include "writer/live/live_place.hpp"
#include "writer/live/live_reading.hpp"
#include "writer/live/live_text.hpp"
#include "writer/live/live_walk.hpp"
#include "writer/session.hpp"

namespace bestek::writer {
namespace {

/// The paragraphs that the range touches, with the end of the last one: what a person takes for the clause. A clause's
/// mark begins and ends within them.
Reference<css::text::XTextRange> whole_paragraphs(const Reference<css::text::XTextRange>& range) {
  const auto text = range.is() ? range->getText() : nullptr;
  const Reference<css::text::XParagraphCursor> cursor(
      text.is() ? text->createTextCursorByRange(range->getStart()) : nullptr, UNO_QUERY);
  if (!cursor.is()) return range;
  cursor->gotoStartOfParagraph(false);
  cursor->gotoRange(range->getEnd(), true);
  cursor->gotoEndOfParagraph(true);
  cursor->gotoNextParagraph(true);
  return Reference<css::text::XTextRange>(cursor.get());
}

/// Undo and redo leave the states out of what they do: nothing of this is a step.
void restore_later(const Reference<css::frame::XModel>& model, const std::vector<FillState>& fills) {
  Session::of(model)->put_off([weak = css::uno::WeakReference<css::frame::XModel>(model), fills] {
    const Reference<css::frame::XModel> open(weak);
    if (!open.is()) return;
    const NoSteps unseen(open);
    restore_fills(open, fills);
  });
}

}  // namespace

std::string LiveDocument::path() const {
  const OUString url = model_->getURL();
  OUString path;
  if (url.isEmpty() || osl::FileBase::getSystemPathFromFileURL(url, path) != osl::FileBase::E_None) return {};
  return behind_links(to_utf8(path)).string();
}

std::string LiveDocument::name() const {
  const std::string file = path();
  if (!file.empty()) return std::filesystem::path(file).filename().string();
  const Reference<css::frame::XTitle> titled(model_, UNO_QUERY);
  return titled.is() ? to_utf8(titled->getTitle()) : std::string();
}

Result<PreparedEdit> LiveDocument::prepare(const EditPlan& plan, const RenderContext& render) const {
  if (auto writable = check_document(model_); !writable) return writable.error();
  if (auto holds = check_format(model_); !holds) return holds.error();
  if (auto free = check_form(model_); !free) return free.error();
  if (auto kept = check_undo(model_); !kept) return kept.error();
  PreparedEdit prepared;
  prepared.table_text_style = render.styles.of(StyleRole::kTableText).display;
  for (const FragmentEdit& fragment : plan.fragments) {
    auto gap = gap_for(fragment);
    if (!gap) return gap.error();
    prepared.gaps.push_back(*gap);
    auto odt = make_fragment(fragment.clauses, render, clause_heading(outline_around(model_, *gap, fragment.slot)));
    if (!odt) return odt.error();
    prepared.fragments.push_back(std::move(*odt));
  }
  for (const TableEdit& edit : plan.tables) {
    auto table = find_table(model_, edit);
    if (!table) return table.error();
    prepared.tables.push_back(std::move(*table));
  }
  auto fills = find_fills(model_, plan.fills);
  if (!fills) return fills.error();
  prepared.fills = std::move(*fills);
  auto marks = find_marks(model_, plan.marks);
  if (!marks) return marks.error();
  prepared.marks = std::move(*marks);
  return prepared;
}

Result<Gap> LiveDocument::gap_for(const FragmentEdit& fragment) const {
  auto gap = fragment.slot.empty() ? gap_at_cursor() : gap_in_slot(model_, fragment.slot);
  if (!gap) return gap;
  if (auto free = check_gap(model_, *gap); !free) return free.error();
  return gap;
}

Result<Gap> LiveDocument::gap_at_cursor() const {
  const auto cursor = cursor_of(model_);
  if (!cursor) return cursor.error();
  if (auto free = check_range(model_, *cursor); !free) return free.error();
  return gap_at(model_, *cursor);
}

Result<UndoStep> LiveDocument::apply(const EditPlan& plan, const PreparedEdit& prepared, std::string_view title) {
  const BesidesUndo before = besides_now(plan, prepared);
  const bool sets_properties = before.properties != plan.properties;
  // A step in which nothing happens would stand in the way of the person's own.
  if (plan.fragments.empty() && plan.tables.empty() && plan.marks.empty() && prepared.fills.empty() && !sets_properties)
    return UndoStep();
  Status done = writer_error("writer.edit-failed", name());
  UndoStep step;
  const auto failed = [&](const std::string& reason) {
    done = writer_error("writer.edit-failed", name(), {{"reason", reason}});
  };
  guarded(
      [&] {
        const ControllerLock lock(model_);
        UndoScope scope(model_, title);
        guarded([&] { done = change(plan, prepared, scope); }, failed);
        if (done && (scope.changed() || sets_properties))
          guarded(
              [&] {
                scope.follow(setter_of(before), setter_of({plan.properties, states_after(prepared.fills)}));
              },
              failed);
        step = scope.leave();
        // Set only when everything else was.
        if (done) guarded([&] { set_properties(plan.properties); }, failed);
        if (!done && !step.take_back()) done = not_taken_back(done.error());
      },
      failed);
  if (!done) return done.error();
  return step;
}

BesidesUndo LiveDocument::besides_now(const EditPlan& plan, const PreparedEdit& prepared) const {
  BesidesUndo now;
  for (const auto& [name, value] : plan.properties) now.properties.emplace_back(name, property(name));
  now.fills = states_before(prepared.fills);
  return now;
}

/// Sets it in the document, if that is open still, and tells the panels.
std::function<void()> LiveDocument::setter_of(BesidesUndo besides) const {
  const css::uno::WeakReference<css::frame::XModel> weak(model_);
  return [context = context_, weak, besides = std::move(besides)] {
    const Reference<css::frame::XModel> model(weak);
    if (!model.is()) return;
    bool whole = false;
    guarded([&] { whole = restore_fills(model, besides.fills); });
    if (!whole) guarded([&] { restore_later(model, besides.fills); });
    guarded([&] { LiveDocument(context, model).set_properties(besides.properties); });
    announce_change(model);
  };
}

/// Puts the controls of the marks there and keeps them in step with undo and redo.
void LiveDocument::mark_fill_ins(const std::vector<MarkEdit>& marks, UndoScope& scope) {
  if (marks.empty()) return;
  put_controls(model_, marks);
  const auto follow = [&](void (*act)(const Reference<css::frame::XModel>&, std::span<const MarkEdit>)) {
    return [weak = css::uno::WeakReference<css::frame::XModel>(model_), marks, act] {
      if (const Reference<css::frame::XModel> model(weak); model.is()) act(model, marks);
    };
  };
  // Before the bookmarks: redone, they stand where they stood with the controls there.
  scope.follow(follow(remove_controls), follow(put_controls));
}

Status LiveDocument::change(const EditPlan& plan, const PreparedEdit& prepared, UndoScope& scope) {
  mark_fill_ins(plan.marks, scope);
  for (const PendingMark& mark : prepared.marks) write_mark(model_, mark);
  for (const PendingFill& fill : prepared.fills) write_fill(model_, fill);
  for (std::size_t i = 0; i < plan.tables.size(); ++i)
    edit_table(context_, model_, prepared.tables[i], plan.tables[i], prepared.table_text_style);
  for (std::size_t i = 0; i < plan.fragments.size(); ++i) {
    auto inserted = insert_fragment(context_, model_, prepared.gaps[i], prepared.fragments[i]);
    if (!inserted) return inserted;
  }
  // One answer, wherever it stands, hardly moves a chapter to another page; it is typed and must be quick.
  const bool several = std::any_of(plan.fills.begin(), plan.fills.end(),
                                   [&](const FillEdit& fill) { return fill.tag != plan.fills.front().tag; });
  if (!plan.fragments.empty() || plan.changes_rows() || several) renew_or_outdate_indexes(model_);
  return Done{};
}

void LiveDocument::see_to_indexes() const { writer::see_to_indexes(context_, model_); }

void LiveDocument::set_properties(const PropertyEdits& wanted) {
  const auto properties = user_properties(model_);
  const Reference<css::beans::XPropertyContainer> container(properties, UNO_QUERY);
  if (!properties.is() || !container.is()) return;
  for (const auto& [name, value] : wanted) {
    if (property(name) == value) continue;
    const OUString key = from_utf8(name);
    if (value.empty()) {
      container->removeProperty(key);
    } else if (has_property(properties, key)) {
      properties->setPropertyValue(key, Any(from_utf8(value)));
    } else {
      container->addProperty(key, css::beans::PropertyAttribute::REMOVABLE, Any(from_utf8(value)));
    }
  }
}

std::string LiveDocument::property(const std::string& name) const {
  return to_utf8(property_or(user_properties(model_), name.c_str(), OUString()));
}

Status LiveDocument::select(const Reference<css::text::XTextRange>& range) {
  const Reference<css::view::XSelectionSupplier> selection(model_->getCurrentController(), UNO_QUERY);
  if (!range.is() || !selection.is() || !selection->select(Any(range)))
    return writer_error("writer.place-gone", name());
  const auto controller = model_->getCurrentController();
  const auto frame = controller.is() ? controller->getFrame() : nullptr;
  const auto window = frame.is() ? frame->getComponentWindow() : nullptr;
  if (window.is()) window->setFocus();
  return Done{};
}

Status LiveDocument::go_to_bookmark(const std::string& bookmark) {
  const auto range = bookmark_range(model_, bookmark);
  return select(parse_clause_mark(bookmark) ? whole_paragraphs(range) : range);
}

Status LiveDocument::go_to_control(const std::string& tag, std::size_t occurrence) {
  Reference<css::text::XTextRange> found;
  std::size_t seen = 0;
  walk_document(model_, {[&](const LiveControl& one) {
                           if (one.tag == tag && seen++ == occurrence) found = one.control->getAnchor();
                         },
                         {},
                         {}});
  return select(found);
}

Status LiveDocument::go_to_text(const std::string& text) {
  const std::string wanted = canonical_text(text);
  if (wanted.empty()) return writer_error("writer.place-gone", name());
  Reference<css::text::XTextRange> found;
  walk_document(model_, {{}, {}, [&](const LiveParagraph& paragraph) {
                           if (!found.is() && canonical_text(paragraph.text).starts_with(wanted))
                             found = paragraph.range;
                         }});
  return select(found);
}

Status LiveDocument::save() {
  if (auto writable = check_document(model_); !writable) return writable;
  const Reference<css::frame::XStorable> storable(model_, UNO_QUERY);
  if (!storable.is() || !storable->hasLocation()) return writer_error("writer.never-saved", name());
  Status done = Done{};
  guarded([&] { storable->store(); },
          [&](const std::string& reason) {
            done = writer_error("writer.not-saved", name(), {{"reason", reason}});
          });
  return done;
}

}  // namespace bestek::writer
