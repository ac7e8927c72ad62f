// SPDX-License-Identifier: EUPL-1.2
// The only loops over enumerations of the office (tests/layering/check_answers.py).
#pragma once

#include <com/sun/star/container/XEnumeration.hpp>
#include <com/sun/star/container/XEnumerationAccess.hpp>
#include <type_traits>

#include "writer/uno.hpp"

namespace bestek::writer {

/// Calls `visit` with each element that is an `Interface`; when that answers with a truth, until it says false. Without
/// an enumeration there are none: Writer gives none for a cell that somebody held over undo and redo (25.2).
template <typename Interface, typename Visit>
void for_each_in(const Reference<css::container::XEnumeration>& elements, Visit&& visit) {
  while (elements.is() && elements->hasMoreElements()) {
    const Reference<Interface> element(elements->nextElement(), UNO_QUERY);
    if (!element.is()) continue;
    if constexpr (std::is_same_v<std::invoke_result_t<Visit&, const Reference<Interface>&>, bool>) {
      if (!visit(element)) return;
    } else {
      visit(element);
    }
  }
}

/// Empty when the object is, cannot be enumerated, or is gone.
inline Reference<css::container::XEnumeration> enumeration_of(const Reference<css::uno::XInterface>& object) {
  const Reference<css::container::XEnumerationAccess> access(object, UNO_QUERY);
  return access.is() ? access->createEnumeration() : nullptr;
}

/// The elements of an object; none when it has no enumeration.
template <typename Interface, typename Visit>
void for_each_of(const Reference<css::uno::XInterface>& object, Visit&& visit) {
  for_each_in<Interface>(enumeration_of(object), std::forward<Visit>(visit));
}

}  // namespace bestek::writer
