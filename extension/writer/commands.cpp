// SPDX-License-Identifier: EUPL-1.2
#include "writer/commands.hpp"

namespace bestek::writer {

Any Commands::execute(const Sequence<css::beans::NamedValue>& arguments) {
  OUString command;
  for (sal_Int32 i = 0; i < arguments.getLength(); ++i)
    if (arguments[i].Name == "command") arguments[i].Value >>= command;
  return Any(from_utf8("{\"ok\":true}"));
}

OUString Commands::getImplementationName() { return OUString("org.bestek.comp.Commands"); }

sal_Bool Commands::supportsService(const OUString& name) { return name == "org.bestek.Commands"; }

Sequence<OUString> Commands::getSupportedServiceNames() {
  Sequence<OUString> names(1);
  names.getArray()[0] = OUString("org.bestek.Commands");
  return names;
}

}  // namespace bestek::writer
