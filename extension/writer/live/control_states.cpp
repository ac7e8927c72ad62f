// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/control_states.hpp"

#include <algorithm>
#include <com/sun/star/text/XTextDocument.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <mutex>

#include "writer/enumerations.hpp"
#include "writer/live/live_beside.hpp"
#include "writer/live/live_text.hpp"
#include "writer/live/piece.hpp"
#include "writer/session.hpp"

namespace bestek::writer {
namespace {

using Clock = std::chrono::steady_clock;
using Content = Reference<css::text::XTextContent>;
using Portion = Reference<css::beans::XPropertySet>;

/// Looks into whatever stands in a text, in an order that is the same each time.
class Look {
 public:
  Look(std::string& state, std::size_t& controls, bool& whole) : state_(state), controls_(controls), whole_(whole) {}

  void text(const Reference<css::uno::XInterface>& text) {
    for_each_of<css::text::XTextContent>(text, [this](const Content& one) { element(one); });
  }

  void element(const Content& one) {
    const Reference<css::text::XTextTable> table(one, UNO_QUERY);
    if (table.is()) return cells(table);
    frames(one);
    portions(one);
  }

 private:
  void cells(const Reference<css::text::XTextTable>& table) {
    const auto names = table->getCellNames();
    if (!names.hasElements()) whole_ = false;
    for (const auto& name : names) {
      const auto elements = enumeration_of(table->getCellByName(name));
      whole_ = whole_ && elements.is();
      for_each_in<css::text::XTextContent>(elements, [this](const Content& one) { element(one); });
    }
  }

  void frames(const Reference<css::uno::XInterface>& anchor) {
    for_each_frame(anchor, [this](const Reference<css::text::XText>& frame) { text(frame); });
  }

  void portions(const Reference<css::uno::XInterface>& parent) {
    static const OUString* const kind_of = new OUString("TextPortionType");
    for_each_of<css::beans::XPropertySet>(parent, [this](const Portion& portion) {
      OUString kind;
      portion->getPropertyValue(*kind_of) >>= kind;
      if (kind == "ContentControl") {
        control(portion);
      } else if (kind == "InContentMetadata") {
        portions(property_or(portion, "InContentMetadata", Content()));
      } else if (kind == "Frame") {
        frames(portion);
      } else if (kind == "Footnote") {
        const Reference<css::text::XText> note(property_or(portion, "Footnote", Content()), UNO_QUERY);
        if (note.is()) text(note);
      }
    });
  }

  void control(const Portion& portion) {
    const Content one = control_of(portion);
    if (!one.is()) {
      whole_ = false;
      return;
    }
    const Portion control(one, UNO_QUERY);
    for (const char* name : {"Tag", "Alias"}) {
      state_ += to_utf8(property_or(control, name, OUString()));
      state_ += '\0';
    }
    state_ += property_or(control, "ShowingPlaceHolder", false) ? '1' : '0';
    ++controls_;
    portions(one);
  }

  std::string& state_;
  std::size_t& controls_;
  bool& whole_;
};

}  // namespace

/// With the document's session.
struct ControlStates::Kept {
  std::mutex mutex;  // never held while the office is called
  std::uint64_t changes = 0;
  std::optional<Places> places;
};

ControlStates::ControlStates(const Reference<css::frame::XModel>& model) : model_(model) { begin(false); }

void ControlStates::begin(bool anew) {
  const Reference<css::frame::XModel> model(model_);
  const auto session = model.is() ? Session::of(model) : nullptr;
  known_.reset();
  found_ = {};
  state_.clear();
  whole_ = true;
  element_ = 0;
  done_ = !session;
  if (!session) return;
  changes_ = session->changes();
  if (!anew) {
    const auto kept = session->part<Kept>();
    const std::scoped_lock lock(kept->mutex);
    if (kept->changes == changes_) known_ = kept->places;
  }
  Look look(state_, found_.controls, whole_);
  for (const auto& texts : {page_frames(model), page_texts(model)})
    for (const auto& text : texts) look.text(text);
  elements_ = enumeration_of(Reference<css::text::XTextDocument>(model, UNO_QUERY_THROW)->getText());
}

bool ControlStates::go_on(std::chrono::milliseconds piece) {
  if (done_) return true;
  const auto started = Clock::now();
  bool all = true;  // when the enumeration ends before the piece does
  Look look(state_, found_.controls, whole_);
  const std::size_t* next = known_ ? known_->elements.data() : nullptr;
  const std::size_t* const last = known_ ? next + known_->elements.size() : nullptr;
  next = std::lower_bound(next, last, element_);
  if (known_ && next == last) elements_.clear();
  for_each_in<css::text::XTextContent>(elements_, [&](const Content& one) {
    const std::size_t at = element_++;
    if (known_ && at != *next) return true;
    const std::size_t before = found_.controls;
    look.element(one);
    if (found_.controls > before) found_.elements.push_back(at);
    all = Clock::now() - started < piece && !(known_ && ++next == last);
    return all;
  });
  if (!all && !(known_ && next == last)) return false;
  end();
  return done_;
}

void ControlStates::end() {
  elements_.clear();
  // Nothing happened in the document, and yet it is another one: whoever sees to that looks at everything.
  if (known_ && (known_->elements != found_.elements || known_->controls != found_.controls)) return begin(true);
  done_ = true;
  const Reference<css::frame::XModel> model(model_);
  const auto session = model.is() ? Session::of(model) : nullptr;
  if (!session || !whole_ || session->changes() != changes_) return;
  const auto kept = session->part<Kept>();
  const std::scoped_lock lock(kept->mutex);
  kept->changes = changes_;
  kept->places = std::move(found_);
}

std::optional<std::string> ControlStates::finish() {
  while (!go_on(kToTheEnd)) {
  }
  return whole_ ? std::optional(std::move(state_)) : std::nullopt;
}

}  // namespace bestek::writer
