// SPDX-License-Identifier: EUPL-1.2
// Takes the URLs vnd.bestek:… of the menu and runs the command of that name.
#pragma once

#include <com/sun/star/frame/XDispatch.hpp>
#include <com/sun/star/frame/XDispatchProvider.hpp>
#include <com/sun/star/frame/XFrame.hpp>
#include <com/sun/star/lang/XInitialization.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <cppuhelper/implbase4.hxx>

#include "writer/uno.hpp"

namespace bestek::writer {

class ProtocolHandler final : public cppu::WeakImplHelper4<css::frame::XDispatchProvider, css::frame::XDispatch,
                                                           css::lang::XInitialization, css::lang::XServiceInfo> {
 public:
  explicit ProtocolHandler(const Context& context) : context_(context) {}

  void SAL_CALL initialize(const Sequence<Any>& arguments) override;

  Reference<css::frame::XDispatch> SAL_CALL queryDispatch(const css::util::URL& url, const OUString& target,
                                                          sal_Int32 flags) override;
  Sequence<Reference<css::frame::XDispatch>> SAL_CALL
  queryDispatches(const Sequence<css::frame::DispatchDescriptor>& requests) override;

  void SAL_CALL dispatch(const css::util::URL& url, const Sequence<css::beans::PropertyValue>& arguments) override;
  void SAL_CALL addStatusListener(const Reference<css::frame::XStatusListener>& listener,
                                  const css::util::URL& url) override;
  void SAL_CALL removeStatusListener(const Reference<css::frame::XStatusListener>& listener,
                                     const css::util::URL& url) override;

  OUString SAL_CALL getImplementationName() override;
  sal_Bool SAL_CALL supportsService(const OUString& name) override;
  Sequence<OUString> SAL_CALL getSupportedServiceNames() override;

 private:
  Context context_;
  Reference<css::frame::XFrame> frame_;
};

}  // namespace bestek::writer
