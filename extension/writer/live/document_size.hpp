// SPDX-License-Identifier: EUPL-1.2
// How large an open document is, from what the office counted last: nothing is counted here.
#pragma once

#include <com/sun/star/frame/XModel.hpp>

#include "writer/uno.hpp"

namespace bestek::writer {

/// 0 when the office never counted.
int paragraphs_of(const Reference<css::frame::XModel>& document);

/// From that many paragraphs on (some 300 pages) reading a document takes long enough to be told of, and is done a
/// piece at a time.
inline constexpr int kLarge = 1000;
bool is_large(const Reference<css::frame::XModel>& document);

}  // namespace bestek::writer
