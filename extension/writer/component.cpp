// SPDX-License-Identifier: EUPL-1.2
// What the office finds in this library: one constructor per implementation named in bestek.components.
#include <sal/types.h>

#include <cppuhelper/weak.hxx>

#include "writer/commands/commands.hpp"
#include "writer/commands/protocol_handler.hpp"
#include "writer/panels/panel_factory.hpp"

namespace {

template <typename Implementation>
css::uno::XInterface* create(css::uno::XComponentContext* context) noexcept {
  try {
    auto* made = new Implementation(context);
    made->acquire();
    return static_cast<cppu::OWeakObject*>(made);
  } catch (...) {
    return nullptr;
  }
}

}  // namespace

extern "C" {

SAL_DLLPUBLIC_EXPORT css::uno::XInterface* bestek_commands_get_implementation(
    css::uno::XComponentContext* context, const css::uno::Sequence<css::uno::Any>&) {
  return create<bestek::writer::Commands>(context);
}

SAL_DLLPUBLIC_EXPORT css::uno::XInterface* bestek_protocol_handler_get_implementation(
    css::uno::XComponentContext* context, const css::uno::Sequence<css::uno::Any>&) {
  return create<bestek::writer::ProtocolHandler>(context);
}

SAL_DLLPUBLIC_EXPORT css::uno::XInterface* bestek_panel_factory_get_implementation(
    css::uno::XComponentContext* context, const css::uno::Sequence<css::uno::Any>&) {
  return create<bestek::writer::PanelFactory>(context);
}

}  // extern "C"
