// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/live_state.hpp"

#include <com/sun/star/text/XTextField.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>
#include <cstdint>

#include "writer/enumerations.hpp"
#include "writer/live/live_place.hpp"
#include "writer/live/live_reading.hpp"
#include "writer/live/live_walk.hpp"
#include "writer/session.hpp"

namespace bestek::writer {
namespace {

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

Result<std::string> state_with(const Reference<css::frame::XModel>& model, const std::string& name,
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

}  // namespace

Result<std::string> state_of(const Reference<css::frame::XModel>& model, const std::string& name) {
  const auto session = Session::of(model);
  if (!session) return writer_error("writer.no-document");
  auto state = state_with(model, name, session->changes());
  if (!state) return state;
  const auto work = session->take_put_off();
  if (work.empty()) return state;
  for (const auto& one : work) guarded(one);
  return state_with(model, name, session->changes());
}

}  // namespace bestek::writer
