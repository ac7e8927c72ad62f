// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/live_state.hpp"

#include <com/sun/star/text/XTextField.hpp>
#include <com/sun/star/text/XTextFieldsSupplier.hpp>
#include <cstdint>

#include "writer/enumerations.hpp"
#include "writer/live/control_states.hpp"
#include "writer/live/live_place.hpp"
#include "writer/live/live_reading.hpp"
#include "writer/session.hpp"

namespace bestek::writer {
namespace {

void add(std::string& state, const OUString& text) {
  state += to_utf8(text);
  state += '\0';
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
  const auto controls = ControlStates(model).finish();
  if (!controls) return writer_error("writer.held", name);
  state += *controls;
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
