// SPDX-License-Identifier: EUPL-1.2
#include "writer/panels/panel_controls.hpp"

#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XTextComponent.hpp>

namespace bestek::writer {

Reference<css::uno::XInterface> PanelControls::control(const char* name) const {
  if (!controls_.is()) return {};
  return controls_->getControl(OUString::createFromAscii(name));
}

Reference<css::beans::XPropertySet> PanelControls::model(const char* name) const {
  const Reference<css::awt::XControl> one(control(name), UNO_QUERY);
  return Reference<css::beans::XPropertySet>(one.is() ? one->getModel() : nullptr, UNO_QUERY);
}

Reference<css::awt::XListBox> PanelControls::list(const char* name) const {
  return Reference<css::awt::XListBox>(control(name), UNO_QUERY);
}

void PanelControls::set_label(const char* name, std::string_view text) {
  if (const auto one = model(name); one.is()) set_property(one, "Label", Any(from_utf8(text)));
}

std::string PanelControls::label_of(const char* name) const {
  return to_utf8(property_or(model(name), "Label", OUString()));
}

std::string PanelControls::text_of(const char* name) const {
  const Reference<css::awt::XTextComponent> field(control(name), UNO_QUERY);
  return field.is() ? to_utf8(field->getText()) : std::string();
}

void PanelControls::set_text(const char* name, std::string_view text) {
  const Reference<css::awt::XTextComponent> field(control(name), UNO_QUERY);
  if (field.is()) field->setText(from_utf8(text));
}

void PanelControls::set_items(const char* name, const std::vector<std::string>& items) {
  Sequence<OUString> sequence(static_cast<sal_Int32>(items.size()));
  OUString* out = sequence.getArray();
  for (const auto& item : items) *out++ = from_utf8(item);
  if (const auto one = model(name); one.is()) set_property(one, "StringItemList", Any(sequence));
}

void PanelControls::replace_item(const char* name, int index, std::string_view item) {
  const auto box = list(name);
  if (!box.is() || index < 0) return;
  const auto at = static_cast<sal_Int16>(index);
  box->removeItems(at, 1);
  box->addItem(from_utf8(item), at);
  box->selectItemPos(at, true);
}

int PanelControls::selected(const char* name) const {
  const auto box = list(name);
  return box.is() ? box->getSelectedItemPos() : -1;
}

void PanelControls::select(const char* name, int index) {
  const auto box = list(name);
  if (!box.is() || index < 0 || index >= box->getItemCount()) return;
  box->selectItemPos(static_cast<sal_Int16>(index), true);
  box->makeVisible(static_cast<sal_Int16>(index));
}

void PanelControls::enable(const char* name, bool on) {
  if (const auto one = model(name); one.is()) set_property(one, "Enabled", Any(on));
}

}  // namespace bestek::writer
