// SPDX-License-Identifier: EUPL-1.2
// How large an open document is, from what the office counted last. It counts in quiet moments only: of a document that
// was never counted, and whose file does not say it, the body is counted here as far as that takes no time.
#pragma once

#include <com/sun/star/frame/XModel.hpp>

#include "writer/uno.hpp"

namespace bestek::writer {

/// At most kCounted where the office never counted.
int paragraphs_of(const Reference<css::frame::XModel>& document);

/// The same within a change, which the office did not count yet.
int paragraphs_now(const Reference<css::frame::XModel>& document);

/// From that many paragraphs on (some 300 pages) reading a document takes long enough to be told of, and is done a
/// piece at a time.
inline constexpr int kLarge = 1000;
/// Where what grows with the square of a document's size is long by any measure.
inline constexpr int kCounted = 2 * kLarge;
bool is_large(const Reference<css::frame::XModel>& document);

}  // namespace bestek::writer
