// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/index_renewal.hpp"

#include <atomic>
#include <chrono>
#include <com/sun/star/awt/XWindow2.hpp>
#include <com/sun/star/document/XDocumentEventBroadcaster.hpp>
#include <cppuhelper/implbase1.hxx>
#include <cppuhelper/weakref.hxx>
#include <vector>

#include "writer/live/document_size.hpp"
#include "writer/live/live_indexes.hpp"
#include "writer/live/live_place.hpp"
#include "writer/live/undo_scope.hpp"
#include "writer/quiet.hpp"
#include "writer/session.hpp"
#include "writer/settings.hpp"
#include "writer/writer_texts.hpp"

namespace bestek::writer {
namespace {

using Model = Reference<css::frame::XModel>;
using Clock = std::chrono::steady_clock;
using Milliseconds = std::chrono::milliseconds;

/// What belongs to the change itself, and longer than what nobody is held up unasked.
constexpr Milliseconds kRenewedAtOnce{40};
constexpr Milliseconds kUnasked{300};
/// What a renewal takes grows with the square of the document's paragraphs: the first one 20 ms for 370 and 5 s for
/// 4,000 of them in 25.2.
constexpr double kSecondsOfSquare = 0.3e-6;

/// Kept with the document's session.
struct Renewal {
  std::atomic<bool> outdated = false;
  std::atomic<bool> awaited = false;  ///< somebody waits for a quiet moment
  std::atomic<bool> listening = false;
  std::atomic<bool> unsaved = false;              ///< a save could not renew
  std::atomic<Milliseconds::rep> last_cost = -1;  ///< of the last renewal; -1 before the first
  std::atomic<int> last_size = 0;                 ///< in paragraphs then
};

std::shared_ptr<Renewal> renewal_of(const Model& document) {
  const auto session = Session::of(document);
  return session ? session->part<Renewal>() : nullptr;
}

Milliseconds expected_cost(const Model& document, const Renewal& renewal) {
  const auto last = renewal.last_cost.load();
  if (last >= 0) return Milliseconds(last);
  const double paragraphs = paragraphs_of(document);
  return std::chrono::duration_cast<Milliseconds>(
      std::chrono::duration<double>(paragraphs * paragraphs * kSecondsOfSquare));
}

/// The same within a change that may have made the document another one: a hundred clauses come to 130 ms where one
/// took 20.
Milliseconds cost_now(const Model& document, const Renewal& renewal) {
  const double now = paragraphs_now(document);
  const auto last = renewal.last_cost.load();
  const double size = renewal.last_size;
  const double seconds = last < 0 || size < 1 ? now * now * kSecondsOfSquare
                                              : static_cast<double>(last) / 1000 * (now / size) * (now / size);
  return std::chrono::duration_cast<Milliseconds>(std::chrono::duration<double>(seconds));
}

bool takes_long(const Model& document, const Renewal& renewal) { return expected_cost(document, renewal) > kUnasked; }

/// Renews, and remembers what it took.
void renew(const Model& document, Renewal& renewal) {
  const auto started = Clock::now();
  renew_indexes(document);
  renewal.last_cost = std::chrono::duration_cast<Milliseconds>(Clock::now() - started).count();
  renewal.last_size = paragraphs_now(document);
  renewal.outdated = renewal.unsaved = false;
}

/// Writer goes to the cursor when it renews an index: nobody is taken away from where he reads. The controller's view
/// data are cursor (x;y), zoom and visible area (left;top;right;bottom); whoever says something else is taken at once.
bool is_cursor_in_sight(const Model& document) {
  const auto controller = document->getCurrentController();
  OUString data;
  const bool told = controller.is() && (controller->getViewData() >>= data);
  if (!told) return true;
  constexpr std::size_t kY = 1;
  constexpr std::size_t kTop = 4;
  constexpr std::size_t kBottom = 6;
  std::vector<sal_Int32> numbers;
  sal_Int32 at = 0;
  while (at >= 0) numbers.push_back(data.getToken(0, ';', at).toInt32());
  if (numbers.size() <= kBottom || numbers[kTop] == numbers[kBottom]) return true;  // a window that shows nothing
  return numbers[kTop] <= numbers[kY] && numbers[kY] <= numbers[kBottom];
}

/// Whether the person can work in it: no dialog waits for an answer.
bool is_free(const Model& document) {
  const Reference<css::awt::XWindow2> window(window_of(document), UNO_QUERY);
  return !window.is() || !window->isVisible() || window->isEnabled();
}

void renew_when_quiet(const Context& context, const Model& document);

/// Renews what is outdated before the document is written.
class SaveListener final : public cppu::WeakImplHelper1<css::document::XDocumentEventListener> {
 public:
  explicit SaveListener(const Context& context) : context_(context) {}
  void SAL_CALL documentEventOccured(const css::document::DocumentEvent& event) override {
    if (event.EventName != "OnSave" && event.EventName != "OnSaveAs" && event.EventName != "OnCopyTo") return;
    guarded([&] {
      const Model document(event.Source, UNO_QUERY);
      const auto renewal = document.is() ? renewal_of(document) : nullptr;
      if (!renewal || !renewal->outdated) return;
      renewal->unsaved = is_recorded(document) || !renew_indexes_now(context_, document);
      Session::of(document)->indexes_seen_to();
    });
  }
  void SAL_CALL disposing(const css::lang::EventObject&) override {}

 private:
  Context context_;
};

/// From now on: a save renews, and so does the first quiet moment after something undone can no longer be done again.
void listen(const Context& context, const Model& document, const std::shared_ptr<Renewal>& renewal) {
  if (renewal->listening.exchange(true)) return;
  const Reference<css::document::XDocumentEventBroadcaster> events(document, UNO_QUERY);
  if (events.is()) events->addDocumentEventListener(new SaveListener(context));
  Session::of(document)->watch(
      renewal, [context, weak = css::uno::WeakReference<css::frame::XModel>(document), flags = renewal.get()] {
        if (!flags->outdated) return;
        if (const Model open(weak); open.is()) renew_when_quiet(context, open);
      });
}

bool is_redo_possible(const Model& document) {
  const auto manager = undo_manager_of(document);
  return manager.is() && manager->isRedoPossible();
}

void renew_when_quiet(const Context& context, const Model& document) {
  const auto renewal = renewal_of(document);
  if (!renewal || renewal->awaited.exchange(true)) return;
  when_quiet(context, document, [context](const Model& open) {
    const auto flags = renewal_of(open);
    if (!flags) return;
    flags->awaited = false;
    // What was saved with its old indexes is not changed again unasked.
    if (!flags->outdated || flags->unsaved || takes_long(open, *flags) || is_redo_possible(open) ||
        !check_document(open))
      return;
    // Nobody tells when changes are no longer recorded: that leaves nothing to undo.
    if (is_recorded(open) || !is_free(open) || !is_cursor_in_sight(open) || !renew_indexes_now(context, open))
      renew_when_quiet(context, open);
  });
}

}  // namespace

void renew_or_outdate_indexes(const Model& document) {
  const auto renewal = renewal_of(document);
  if (!renewal || !has_indexes(document)) return;
  if (cost_now(document, *renewal) <= kRenewedAtOnce) return renew(document, *renewal);
  empty_broken_entries(document);
  renewal->outdated = true;
  renewal->unsaved = false;
}

void see_to_indexes(const Context& context, const Model& document) {
  const auto renewal = renewal_of(document);
  if (!renewal || !renewal->outdated) return;
  listen(context, document, renewal);
  renew_when_quiet(context, document);
}

bool are_indexes_waiting(const Model& document) {
  const auto renewal = renewal_of(document);
  if (!renewal || !renewal->outdated) return false;
  return renewal->unsaved || ((takes_long(document, *renewal) || is_recorded(document)) && !is_redo_possible(document));
}

bool renew_indexes_now(const Context& context, const Model& document) {
  const auto renewal = renewal_of(document);
  // Without a cursor something else than text is selected: that would be lost.
  if (!renewal || is_redo_possible(document) || (document->getCurrentController().is() && !cursor_of(document)))
    return false;
  const auto session = Session::of(document);
  const Session::Unheard unheard(session);
  const ControllerLock lock(document);
  const std::string title(word("undo.contents", interface_language(context)));
  if (is_recorded(document)) {
    // Undone and redone as a part of another step, what is recorded there comes back otherwise (25.2).
    const UndoScope step(document, title);
    renew(document, *renewal);
  } else {
    const PartOfLastStep part(document, title);
    renew(document, *renewal);
  }
  session->indexes_seen_to();
  return true;
}

}  // namespace bestek::writer
