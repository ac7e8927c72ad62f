// SPDX-License-Identifier: EUPL-1.2
// The service org.bestek.Commands: every command of the panels and the menu as a call with JSON in and JSON out.
#pragma once

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/task/XJob.hpp>
#include <cppuhelper/implbase2.hxx>

#include "writer/uno.hpp"

namespace bestek::writer {

class Commands final : public cppu::WeakImplHelper2<css::task::XJob, css::lang::XServiceInfo> {
 public:
  explicit Commands(const Context& context) : context_(context) {}

  /// Takes command (string), args (JSON text, may lack) and document (may lack: the current one).
  /// Gives JSON text: {"ok":true,"result":…} or {"ok":false,"error":{"code":…,"message":…}}. Never throws.
  Any SAL_CALL execute(const Sequence<css::beans::NamedValue>& arguments) override;

  OUString SAL_CALL getImplementationName() override;
  sal_Bool SAL_CALL supportsService(const OUString& name) override;
  Sequence<OUString> SAL_CALL getSupportedServiceNames() override;

 private:
  Context context_;
};

}  // namespace bestek::writer
