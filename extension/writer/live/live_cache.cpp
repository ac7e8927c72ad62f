// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/live_cache.hpp"

#include <atomic>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/document/XUndoManagerListener.hpp>
#include <com/sun/star/document/XUndoManagerSupplier.hpp>
#include <com/sun/star/text/XTextField.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>
#include <com/sun/star/util/XModifyBroadcaster.hpp>
#include <cppuhelper/implbase2.hxx>
#include <map>
#include <mutex>
#include <rtl/ref.hxx>
#include <utility>

#include "core/odf/edit/odt_editor.hpp"
#include "core/odf/read/odt_reader.hpp"
#include "writer/enumerations.hpp"
#include "writer/live/live_place.hpp"
#include "writer/live/live_reading.hpp"
#include "writer/live/live_walk.hpp"
#include "writer/session.hpp"

namespace bestek::writer {
namespace {

using Identity = const css::uno::XInterface*;

void forget(Identity document);

/// Counts what happens in a document. Every change of its text tells the one or the other listener; measured in 25.2
/// for typing, undo and redo, styles, bookmarks, tables, sections, headers, and accepting and rejecting changes.
class ChangeCounter final
    : public cppu::WeakImplHelper2<css::util::XModifyListener, css::document::XUndoManagerListener> {
 public:
  explicit ChangeCounter(Identity document) : document_(document) {}
  std::uint64_t count() const noexcept { return count_; }
  void add() noexcept { ++count_; }

  void SAL_CALL modified(const css::lang::EventObject&) override { ++count_; }
  void SAL_CALL undoActionAdded(const css::document::UndoManagerEvent&) override { ++count_; }
  void SAL_CALL actionUndone(const css::document::UndoManagerEvent&) override { ++count_; }
  void SAL_CALL actionRedone(const css::document::UndoManagerEvent&) override { ++count_; }
  void SAL_CALL leftContext(const css::document::UndoManagerEvent&) override { ++count_; }
  void SAL_CALL leftHiddenContext(const css::document::UndoManagerEvent&) override { ++count_; }
  void SAL_CALL cancelledContext(const css::document::UndoManagerEvent&) override { ++count_; }
  void SAL_CALL enteredContext(const css::document::UndoManagerEvent&) override { ++count_; }
  void SAL_CALL enteredHiddenContext(const css::document::UndoManagerEvent&) override { ++count_; }
  void SAL_CALL allActionsCleared(const css::lang::EventObject&) override { ++count_; }
  void SAL_CALL redoActionsCleared(const css::lang::EventObject&) override { ++count_; }
  void SAL_CALL resetAll(const css::lang::EventObject&) override { ++count_; }
  void SAL_CALL disposing(const css::lang::EventObject&) override {
    guarded([this] { forget(document_); });
  }

 private:
  Identity document_;
  std::atomic<std::uint64_t> count_ = 0;
};

struct Known {
  rtl::Reference<ChangeCounter> counter;
  std::string state;
  SharedReading reading;
};

struct Cache {
  std::mutex mutex;  // never held while the office is called
  std::map<Identity, Known> documents;
  std::atomic<std::size_t> exports = 0;
};

Cache& cache() {
  static auto* all = new Cache;  // documents may close while the process ends
  return *all;
}

void forget(Identity document) {
  Known gone;  // let go of outside the mutex
  const std::scoped_lock lock(cache().mutex);
  const auto found = cache().documents.find(document);
  if (found == cache().documents.end()) return;
  gone = std::move(found->second);
  cache().documents.erase(found);
}

rtl::Reference<ChangeCounter> counter_of(const Reference<css::frame::XModel>& model, Identity identity) {
  rtl::Reference<ChangeCounter> counter;
  {
    const std::scoped_lock lock(cache().mutex);
    Known& known = cache().documents[identity];
    if (known.counter.is()) return known.counter;
    counter = known.counter = new ChangeCounter(identity);
  }
  const Reference<css::util::XModifyBroadcaster> broadcaster(model, UNO_QUERY);
  if (broadcaster.is()) broadcaster->addModifyListener(counter.get());
  const Reference<css::document::XUndoManagerSupplier> undo(model, UNO_QUERY);
  const auto manager = undo.is() ? undo->getUndoManager() : nullptr;
  if (manager.is()) manager->addUndoManagerListener(counter.get());
  counter->add();  // whoever read before the counter heard of anything reads again
  return counter;
}

void add(std::string& state, const OUString& text) {
  state += to_utf8(text);
  state += '\0';
}

/// The properties of content controls change without a word to anybody. The controls are looked up in the text: the
/// office's own list of them also holds ones that are gone, and asking one of those for its tag ends it (25.2, after
/// replacing a word everywhere while changes are recorded). False when some of the text cannot be looked into: Writer
/// can neither export nor save the document then.
bool add_controls(std::string& state, const Reference<css::frame::XModel>& model) {
  bool whole = true;
  walk_document(model, {[&state](const LiveControl& one) {
                          const Reference<css::beans::XPropertySet> control(one.control, UNO_QUERY);
                          state += one.tag;
                          state += '\0';
                          add(state, property_or(control, "Alias", OUString()));
                          state += property_or(control, "ShowingPlaceHolder", false) ? '1' : '0';
                        },
                        {},
                        {},
                        [&whole] { whole = false; }});
  return whole;
}

/// The layout renews what fields show after a change, and says nothing either.
void add_fields(std::string& state, const Reference<css::frame::XModel>& model) {
  const Reference<css::text::XTextFieldsSupplier> supplier(model, UNO_QUERY);
  if (!supplier.is()) return;
  for_each_of<css::text::XTextField>(supplier->getTextFields(), [&](const Reference<css::text::XTextField>& field) {
    add(state, field->getPresentation(false));
  });
}

void add_properties(std::string& state, const Reference<css::frame::XModel>& model) {
  for (const PropertyTexts& texts : {text_properties(model), file_properties(model)}) {
    for (const auto& [name, value] : texts) {
      state += name;
      state += '\0';
      state += value;
      state += '\0';
    }
  }
}

/// Two equal states of a document read alike. Error: writer.held.
Result<std::string> state_of(const Reference<css::frame::XModel>& model, const std::string& name,
                             std::uint64_t changes) {
  std::string state = std::to_string(changes);
  state += '\0';
  state += name;
  state += '\0';
  if (!add_controls(state, model)) return writer_error("writer.held", name);
  add_fields(state, model);
  add_properties(state, model);
  return state;
}

Result<SharedReading> read_anew(const Context& context, const Reference<css::frame::XModel>& model,
                                const std::string& name) {
  ++cache().exports;
  const auto xml = read_live(context, model, name);
  if (!xml) return xml.error();
  auto text = read_odf(xml->parts(), name);
  if (!text) return text.error();
  return SharedReading(std::make_shared<LiveReading>(LiveReading{std::move(*text), read_style_roles(xml->parts())}));
}

}  // namespace

Result<SharedReading> reading_of(const Context& context, const Reference<css::frame::XModel>& model,
                                 const std::string& name) {
  const Reference<css::uno::XInterface> identity(model, UNO_QUERY);
  const auto counter = counter_of(model, identity.get());
  // Before the export: what happens in the meantime makes the next reading a new one.
  auto state = state_of(model, name, counter->count());
  if (!state) return state.error();
  if (const auto work = Session::of(model)->take_put_off(); !work.empty()) {
    for (const auto& one : work) guarded(one);
    state = state_of(model, name, counter->count());
    if (!state) return state.error();
  }
  {
    const std::scoped_lock lock(cache().mutex);
    const auto found = cache().documents.find(identity.get());
    if (found != cache().documents.end() && found->second.reading && found->second.state == *state)
      return found->second.reading;
  }
  auto reading = read_anew(context, model, name);
  if (!reading) return reading;
  SharedReading old;  // let go of outside the mutex
  const std::scoped_lock lock(cache().mutex);
  const auto found = cache().documents.find(identity.get());
  if (found == cache().documents.end() || found->second.counter != counter) return reading;  // closed meanwhile
  old = std::exchange(found->second.reading, *reading);
  found->second.state = *state;
  return reading;
}

std::size_t exports_made() noexcept { return cache().exports; }

}  // namespace bestek::writer
