// SPDX-License-Identifier: EUPL-1.2
#include "writer/panels/panel_factory.hpp"

#include <com/sun/star/container/NoSuchElementException.hpp>
#include <rtl/ref.hxx>

#include "writer/panels/clauses_panel.hpp"
#include "writer/panels/findings_panel.hpp"
#include "writer/panels/tender_panel.hpp"

namespace bestek::writer {
namespace {

rtl::Reference<Panel> make_panel(const OUString& name, const Context& context,
                                 const Reference<css::frame::XFrame>& frame, const OUString& url) {
  if (name == "clauses") return new ClausesPanel(context, frame, url);
  if (name == "tender") return new TenderPanel(context, frame, url);
  if (name == "findings") return new FindingsPanel(context, frame, url);
  return {};
}

}  // namespace

Reference<css::ui::XUIElement> PanelFactory::createUIElement(const OUString& url,
                                                             const Sequence<css::beans::PropertyValue>& arguments) {
  Reference<css::frame::XFrame> frame;
  Reference<css::awt::XWindow> parent;
  for (sal_Int32 i = 0; i < arguments.getLength(); ++i) {
    if (arguments[i].Name == "Frame") arguments[i].Value >>= frame;
    if (arguments[i].Name == "ParentWindow") arguments[i].Value >>= parent;
  }
  Reference<css::ui::XUIElement> made;
  guarded([&] {
    const auto panel = make_panel(url.copy(url.lastIndexOf('/') + 1), context_, frame, url);
    if (!panel.is() || !parent.is()) return;
    panel->open(parent);
    made = panel.get();
  });
  if (!made.is()) throw css::container::NoSuchElementException(url, static_cast<cppu::OWeakObject*>(this));
  return made;
}

}  // namespace bestek::writer
