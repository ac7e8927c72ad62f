// SPDX-License-Identifier: EUPL-1.2
// The texts of the live document beside the running one: on its pages, and in frames.
#pragma once

#include <com/sun/star/container/XContentEnumerationAccess.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XText.hpp>
#include <vector>

#include "writer/enumerations.hpp"
#include "writer/uno.hpp"

namespace bestek::writer {

/// The headers and footers that are shown, in the order in which Writer stores them.
std::vector<Reference<css::text::XText>> page_texts(const Reference<css::frame::XModel>& model);
/// Frames that hang on a page.
std::vector<Reference<css::text::XText>> page_frames(const Reference<css::frame::XModel>& model);

/// Calls `visit` with the frames and shapes that hang on a paragraph or portion and have text.
template <typename Visit>
void for_each_frame(const Reference<css::uno::XInterface>& anchor, Visit&& visit) {
  const Reference<css::container::XContentEnumerationAccess> access(anchor, UNO_QUERY);
  if (access.is())
    for_each_in<css::text::XText>(access->createContentEnumeration(OUString("com.sun.star.text.TextContent")), visit);
}

}  // namespace bestek::writer
