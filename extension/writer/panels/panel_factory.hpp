// SPDX-License-Identifier: EUPL-1.2
// Makes the panels of the sidebar deck when the office asks for them.
#pragma once

#include <com/sun/star/ui/XUIElementFactory.hpp>
#include <cppuhelper/implbase1.hxx>

#include "writer/uno.hpp"

namespace bestek::writer {

class PanelFactory final : public cppu::WeakImplHelper1<css::ui::XUIElementFactory> {
 public:
  explicit PanelFactory(const Context& context) : context_(context) {}

  /// The panel that the last part of `url` names (clauses, tender, findings).
  /// Throws NoSuchElementException for another name: that is the office's own contract.
  Reference<css::ui::XUIElement> SAL_CALL
  createUIElement(const OUString& url, const Sequence<css::beans::PropertyValue>& arguments) override;

 private:
  Context context_;
};

}  // namespace bestek::writer
