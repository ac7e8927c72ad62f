// SPDX-License-Identifier: EUPL-1.2
// How text and what it stands in looks, as the properties of automatic styles. A walk gives looks and not which style
// says them: so these say all of it, and nothing is inherited.
#pragma once

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/drawing/FillStyle.hpp>
#include <initializer_list>
#include <span>
#include <string>

#include "writer/uno.hpp"

namespace bestek::writer {

/// The names of properties, to be asked for in one call; the office wants them in the order of the alphabet.
Sequence<OUString> property_names(std::initializer_list<const char*> names);

template <typename Value>
Value value_or(const Any& any, Value otherwise) {
  any >>= otherwise;
  return otherwise;
}

/// By which text_properties knows the look of text: the first kTextLook names that a paragraph is asked for too.
const Sequence<OUString>& text_look_names();
inline constexpr std::size_t kTextLook = 9;

/// style:text-properties, of the values of text_look_names.
std::string text_properties(std::span<const Any> values);
/// The same of what a shape or comment says, which knows colour, size and line through only.
std::string drawn_text_properties(const Reference<css::beans::XPropertySet>& portion);

/// The attribute for the background of a section, table, row or cell; "" where it has none.
std::string background(const Reference<css::beans::XPropertySet>& object);
/// The attributes for what a paragraph, frame or shape is filled with; "" for nothing.
std::string filling(css::drawing::FillStyle fill, sal_Int32 colour);

}  // namespace bestek::writer
