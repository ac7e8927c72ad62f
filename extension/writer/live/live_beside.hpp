// SPDX-License-Identifier: EUPL-1.2
// The texts on the pages of the live document.
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XText.hpp>
#include <vector>

#include "writer/uno.hpp"

namespace bestek::writer {

/// The headers and footers that are shown, in the order in which Writer stores them.
std::vector<Reference<css::text::XText>> page_texts(const Reference<css::frame::XModel>& model);

}  // namespace bestek::writer
