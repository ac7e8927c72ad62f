// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/live_beside.hpp"

#include <array>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/TextContentAnchorType.hpp>
#include <com/sun/star/text/XTextFramesSupplier.hpp>
#include <string>

namespace bestek::writer {
namespace {

using Texts = std::vector<Reference<css::text::XText>>;
using Style = Reference<css::beans::XPropertySet>;

void add(const Style& style, const std::string& name, Texts& texts) {
  const auto text = property_or(style, name.c_str(), Reference<css::text::XText>());
  if (text.is()) texts.push_back(text);
}

/// Left and first pages have texts of their own only where they do not share the others'.
void add_page(const Style& style, Texts& texts) {
  // Asking a style that the document does not have yet for more makes it, which changes the document (25.2).
  if (!property_or(style, "IsPhysical", false)) return;
  for (const std::string edge : {"Header", "Footer"}) {
    if (!property_or(style, (edge + "IsOn").c_str(), false)) continue;
    add(style, edge + "Text", texts);
    if (!property_or(style, (edge + "IsShared").c_str(), true)) add(style, edge + "TextLeft", texts);
    if (!property_or(style, "FirstIsShared", true)) add(style, edge + "TextFirst", texts);
  }
}

}  // namespace

Texts page_texts(const Reference<css::frame::XModel>& model) {
  Texts texts;
  const Reference<css::style::XStyleFamiliesSupplier> supplier(model, UNO_QUERY);
  if (!supplier.is()) return texts;
  Reference<css::container::XNameAccess> styles;
  there(supplier->getStyleFamilies())->getByName(OUString("PageStyles")) >>= styles;
  if (!styles.is()) return texts;
  const auto names = styles->getElementNames();
  for (const auto& name : names) add_page(Style(styles->getByName(name), UNO_QUERY), texts);
  return texts;
}

Texts page_frames(const Reference<css::frame::XModel>& model) {
  Texts texts;
  const Reference<css::text::XTextFramesSupplier> supplier(model, UNO_QUERY);
  const Reference<css::container::XIndexAccess> frames(supplier.is() ? supplier->getTextFrames() : nullptr, UNO_QUERY);
  for (sal_Int32 i = 0; frames.is() && i < frames->getCount(); ++i) {
    const Reference<css::beans::XPropertySet> frame(frames->getByIndex(i), UNO_QUERY);
    const auto anchor = property_or(frame, "AnchorType", css::text::TextContentAnchorType_AT_PARAGRAPH);
    const Reference<css::text::XText> text(frame, UNO_QUERY);
    if (anchor == css::text::TextContentAnchorType_AT_PAGE && text.is()) texts.push_back(text);
  }
  return texts;
}

}  // namespace bestek::writer
