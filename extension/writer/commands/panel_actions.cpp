// SPDX-License-Identifier: EUPL-1.2
// Shows the controls of an open panel from outside: the office's accessibility tree does not hold them, and a test
// with real keys and clicks has to know where they are.
#include <com/sun/star/accessibility/XAccessible.hpp>
#include <com/sun/star/accessibility/XAccessibleComponent.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XWindow2.hpp>

#include "writer/commands/actions.hpp"
#include "writer/live/live_place.hpp"
#include "writer/panels/panel.hpp"

namespace bestek::writer {
namespace {

Json rectangle(const Reference<css::awt::XControl>& control) {
  const Reference<css::accessibility::XAccessible> accessible(control->getPeer(), UNO_QUERY);
  const Reference<css::accessibility::XAccessibleComponent> component(
      accessible.is() ? accessible->getAccessibleContext() : nullptr, UNO_QUERY);
  if (!component.is()) return Json();
  const auto at = component->getLocationOnScreen();
  const auto size = component->getSize();
  return {{"x", at.X}, {"y", at.Y}, {"width", size.Width}, {"height", size.Height}};
}

Json describe(const Reference<css::awt::XControl>& control) {
  const Reference<css::beans::XPropertySet> model(control->getModel(), UNO_QUERY);
  Json items = Json::array();
  const auto list = property_or(model, "StringItemList", Sequence<OUString>());
  for (const auto& item : list) items.push_back(to_utf8(item));
  const Reference<css::awt::XListBox> list_box(control, UNO_QUERY);
  const Reference<css::awt::XWindow2> window(control, UNO_QUERY);
  const OUString label = property_or(model, "Label", OUString());
  return {{"text", to_utf8(label.isEmpty() ? property_or(model, "Text", OUString()) : label)},
          {"enabled", property_or(model, "Enabled", true)},
          {"visible", window.is() && window->isVisible()},
          {"items", std::move(items)},
          {"selected", list_box.is() ? list_box->getSelectedItemPos() : -1},
          {"rectangle", rectangle(control)}};
}

/// panel (clauses, tender, findings) -> {control: {text, enabled, visible, items, selected (line, -1 for none),
/// rectangle on the screen}}
Result<Json> controls(const ActionContext& context, const Json& arguments) {
  const std::string name = arguments.at("panel").get<std::string>();
  const auto panel = Panel::find(name, context.document);
  if (!panel.is()) return writer_error("writer.place-gone", name);
  Json described = Json::object();
  const auto all = there(panel->controls())->getControls();
  for (const auto& control : all) {
    const Reference<css::beans::XPropertySet> model(there(control)->getModel(), UNO_QUERY);
    described[to_utf8(property_or(model, "Name", OUString()))] = describe(control);
  }
  return described;
}

constexpr std::array kPanelActions = {NamedAction{"panel.controls", controls}};

}  // namespace

std::span<const NamedAction> panel_actions() noexcept { return kPanelActions; }

}  // namespace bestek::writer
