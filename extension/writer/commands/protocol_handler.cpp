// SPDX-License-Identifier: EUPL-1.2
#include "writer/commands/protocol_handler.hpp"

#include "writer/commands/menu_commands.hpp"

namespace bestek::writer {
namespace {

constexpr const char* kProtocol = "vnd.bestek:";

}  // namespace

void ProtocolHandler::initialize(const Sequence<Any>& arguments) {
  if (arguments.getLength() > 0) arguments[0] >>= frame_;
}

Reference<css::frame::XDispatch> ProtocolHandler::queryDispatch(const css::util::URL& url, const OUString&, sal_Int32) {
  if (!url.Complete.startsWithIgnoreAsciiCase(OUString::createFromAscii(kProtocol))) return {};
  return this;
}

Sequence<Reference<css::frame::XDispatch>> ProtocolHandler::queryDispatches(
    const Sequence<css::frame::DispatchDescriptor>& requests) {
  Sequence<Reference<css::frame::XDispatch>> found(requests.getLength());
  for (sal_Int32 i = 0; i < requests.getLength(); ++i)
    found.getArray()[i] = queryDispatch(requests[i].FeatureURL, requests[i].FrameName, requests[i].SearchFlags);
  return found;
}

void ProtocolHandler::dispatch(const css::util::URL& url, const Sequence<css::beans::PropertyValue>&) {
  guarded(
      [&] { run_menu_command(context_, frame_, to_utf8(url.Complete).substr(std::string_view(kProtocol).size())); });
}

void ProtocolHandler::addStatusListener(const Reference<css::frame::XStatusListener>& listener,
                                        const css::util::URL& url) {
  guarded([&] {
    css::frame::FeatureStateEvent state;
    state.FeatureURL = url;
    state.IsEnabled = true;
    if (listener.is()) listener->statusChanged(state);
  });
}

void ProtocolHandler::removeStatusListener(const Reference<css::frame::XStatusListener>&, const css::util::URL&) {}

OUString ProtocolHandler::getImplementationName() { return OUString("org.bestek.comp.ProtocolHandler"); }

sal_Bool ProtocolHandler::supportsService(const OUString& name) { return name == "com.sun.star.frame.ProtocolHandler"; }

Sequence<OUString> ProtocolHandler::getSupportedServiceNames() {
  Sequence<OUString> names(1);
  names.getArray()[0] = OUString("com.sun.star.frame.ProtocolHandler");
  return names;
}

}  // namespace bestek::writer
