// SPDX-License-Identifier: EUPL-1.2
// Small bridges between UNO and standard C++, used by everything in this folder.
#pragma once

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Exception.hpp>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/XComponentContext.hpp>
#include <exception>
#include <rtl/string.hxx>
#include <rtl/ustring.hxx>
#include <string>
#include <string_view>
#include <utility>

namespace bestek::writer {

using css::uno::Any;
using css::uno::Reference;
using css::uno::Sequence;
using css::uno::UNO_QUERY;
using rtl::OUString;
using Context = Reference<css::uno::XComponentContext>;

inline std::string to_utf8(const OUString& text) {
  const rtl::OString bytes = rtl::OUStringToOString(text, RTL_TEXTENCODING_UTF8);
  return {bytes.getStr(), static_cast<std::size_t>(bytes.getLength())};
}

inline OUString from_utf8(std::string_view text) {
  return {text.data(), static_cast<sal_Int32>(text.size()), RTL_TEXTENCODING_UTF8};
}

/// The value of a property, or `otherwise` when the object lacks it or it has another type.
template <typename Value>
Value property_or(const Reference<css::beans::XPropertySet>& object, const char* name, Value otherwise) {
  if (!object.is()) return otherwise;
  const OUString key = OUString::createFromAscii(name);
  const auto info = object->getPropertySetInfo();
  if (!info.is() || !info->hasPropertyByName(key)) return otherwise;
  object->getPropertyValue(key) >>= otherwise;
  return otherwise;
}

inline void set_property(const Reference<css::beans::XPropertySet>& object, const char* name, const Any& value) {
  object->setPropertyValue(OUString::createFromAscii(name), value);
}

/// A service of the office made in `context`; empty when there is none.
template <typename Interface>
Reference<Interface> make_service(const Context& context, const char* name) {
  return Reference<Interface>(
      context->getServiceManager()->createInstanceWithContext(OUString::createFromAscii(name), context), UNO_QUERY);
}

/// Runs `work` and lets nothing out: the office never sees an exception of ours. `report` gets the message.
template <typename Work, typename Report>
void guarded(Work&& work, Report&& report) noexcept {
  try {
    try {
      std::forward<Work>(work)();
    } catch (const css::uno::Exception& failure) {
      report(to_utf8(failure.Message));
    } catch (const std::exception& failure) {
      report(std::string(failure.what()));
    }
  } catch (...) {  // NOLINT(bugprone-empty-catch): a report that fails must not take the office down
  }
}

template <typename Work>
void guarded(Work&& work) noexcept {
  guarded(std::forward<Work>(work), [](const std::string&) {});
}

}  // namespace bestek::writer
