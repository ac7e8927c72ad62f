// SPDX-License-Identifier: EUPL-1.2
// The texts of the live document beside its body.
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XText.hpp>
#include <vector>

#include "writer/uno.hpp"

namespace bestek::writer {

/// Frames, footnotes, endnotes, and the headers and footers of the page styles that the document uses.
std::vector<Reference<css::text::XText>> texts_beside(const Reference<css::frame::XModel>& model);

}  // namespace bestek::writer
