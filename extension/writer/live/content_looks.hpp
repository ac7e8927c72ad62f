// SPDX-License-Identifier: EUPL-1.2
// How text and what it stands in looks, as the properties of automatic styles. A walk gives looks and not which style
// says them: so these say all of it, and nothing is inherited.
#pragma once

#include <com/sun/star/beans/XPropertySet.hpp>
#include <com/sun/star/drawing/FillStyle.hpp>
#include <initializer_list>
#include <span>
#include <string>

#include "writer/live/content_xml.hpp"
#include "writer/uno.hpp"

namespace bestek::writer {

template <typename Value>
Value value_or(const Any& any, Value otherwise) {
  any >>= otherwise;
  return otherwise;
}

/// By which text_properties knows the look of text: kTextLook names.
const Sequence<OUString>& text_look_names();
/// Those and then `names`, which come after them in the alphabet.
Sequence<OUString> text_look_names_and(std::initializer_list<const char*> names);
inline constexpr std::size_t kTextLook = 10;

/// Of the values of text_look_names.
StylePart text_properties(std::span<const Any> values);
/// The same of what a shape or comment says, which knows colour, size and line through only.
StylePart drawn_text_properties(const Reference<css::beans::XPropertySet>& portion);

/// Adds the background of a section, table, row or cell. False, and nothing is added, when it has none.
bool add_background(StylePart& part, const Reference<css::beans::XPropertySet>& object);
/// Adds what a paragraph, frame or shape is filled with. False for nothing.
bool add_filling(StylePart& part, css::drawing::FillStyle fill, sal_Int32 colour);

}  // namespace bestek::writer
