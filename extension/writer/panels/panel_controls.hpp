// SPDX-License-Identifier: EUPL-1.2
// The controls of a panel's window by their names in the .xdl file. One that is not there answers with nothing.
#pragma once

#include <com/sun/star/awt/XControlContainer.hpp>
#include <com/sun/star/awt/XListBox.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "writer/uno.hpp"

namespace bestek::writer {

class PanelControls {
 public:
  const Reference<css::awt::XControlContainer>& controls() const { return controls_; }

 protected:
  Reference<css::uno::XInterface> control(const char* name) const;
  Reference<css::beans::XPropertySet> model(const char* name) const;
  Reference<css::awt::XListBox> list(const char* name) const;
  void set_label(const char* name, std::string_view text);
  std::string label_of(const char* name) const;
  std::string text_of(const char* name) const;
  void set_text(const char* name, std::string_view text);
  void set_items(const char* name, const std::vector<std::string>& items);
  void replace_item(const char* name, int index, std::string_view item);
  int selected(const char* name) const;
  void select(const char* name, int index);
  void enable(const char* name, bool on);

  Reference<css::awt::XControlContainer> controls_;
};

}  // namespace bestek::writer
