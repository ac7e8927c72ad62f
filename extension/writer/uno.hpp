// SPDX-License-Identifier: EUPL-1.2
// Small bridges between UNO and standard C++, used by everything in this folder.
#pragma once

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/uno/Any.hxx>
#include <com/sun/star/uno/Exception.hpp>
#include <com/sun/star/uno/Reference.hxx>
#include <com/sun/star/uno/RuntimeException.hpp>
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
using css::uno::UNO_QUERY_THROW;
using rtl::OUString;
using Context = Reference<css::uno::XComponentContext>;

/// What the office's properties of colours say where there is none, or the automatic one.
inline constexpr sal_Int32 kNoColour = -1;

inline std::string to_utf8(const OUString& text) {
  const rtl::OString bytes = rtl::OUStringToOString(text, RTL_TEXTENCODING_UTF8);
  return {bytes.getStr(), static_cast<std::size_t>(bytes.getLength())};
}

inline OUString from_utf8(std::string_view text) {
  return {text.data(), static_cast<sal_Int32>(text.size()), RTL_TEXTENCODING_UTF8};
}

/// The object, to be used at once. The office answers null where its interfaces do not say so: for what an undo took
/// away and somebody still holds, for what a window that closes has no more. Then this throws a RuntimeException, which
/// every door of ours catches (tests/layering/check_answers.py).
template <typename Interface>
Reference<Interface> there(const Reference<Interface>& object) {
  if (!object.is()) throw css::uno::RuntimeException(OUString("the office has no such object any more"));
  return object;
}

/// Whether the object has that property.
inline bool has_property(const Reference<css::beans::XPropertySet>& object, const OUString& name) {
  const auto info = object.is() ? object->getPropertySetInfo() : nullptr;
  return info.is() && info->hasPropertyByName(name);
}

/// The value of a property, or `otherwise` when the object lacks it or it has another type.
template <typename Value>
Value property_or(const Reference<css::beans::XPropertySet>& object, const char* name, Value otherwise) {
  const OUString key = from_utf8(name);
  if (has_property(object, key)) object->getPropertyValue(key) >>= otherwise;
  return otherwise;
}

inline void set_property(const Reference<css::beans::XPropertySet>& object, const char* name, const Any& value) {
  there(object)->setPropertyValue(OUString::createFromAscii(name), value);
}

/// A service of the office made in `context`; empty when there is none.
template <typename Interface>
Reference<Interface> make_service(const Context& context, const char* name) {
  return Reference<Interface>(
      there(context->getServiceManager())->createInstanceWithContext(OUString::createFromAscii(name), context),
      UNO_QUERY);
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
