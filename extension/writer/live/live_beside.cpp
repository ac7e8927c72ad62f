// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/live_beside.hpp"

#include <array>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/container/XNameAccess.hpp>
#include <com/sun/star/style/XStyle.hpp>
#include <com/sun/star/style/XStyleFamiliesSupplier.hpp>
#include <com/sun/star/text/XEndnotesSupplier.hpp>
#include <com/sun/star/text/XFootnotesSupplier.hpp>
#include <com/sun/star/text/XTextFramesSupplier.hpp>

namespace bestek::writer {
namespace {

using Texts = std::vector<Reference<css::text::XText>>;

void add(const Reference<css::uno::XInterface>& source, Texts& texts) {
  const Reference<css::text::XText> text(source, UNO_QUERY);
  if (text.is()) texts.push_back(text);
}

void add_all(const Reference<css::container::XIndexAccess>& list, Texts& texts) {
  for (sal_Int32 i = 0; list.is() && i < list->getCount(); ++i)
    add(Reference<css::uno::XInterface>(list->getByIndex(i), UNO_QUERY), texts);
}

/// A page style without a header or footer has no such text, and says so by an empty one.
void add_pages(const Reference<css::frame::XModel>& model, Texts& texts) {
  constexpr std::array kTexts{"HeaderText", "HeaderTextFirst", "HeaderTextLeft",
                              "FooterText", "FooterTextFirst", "FooterTextLeft"};
  const Reference<css::style::XStyleFamiliesSupplier> supplier(model, UNO_QUERY);
  if (!supplier.is()) return;
  Reference<css::container::XNameAccess> styles;
  supplier->getStyleFamilies()->getByName(OUString("PageStyles")) >>= styles;
  const auto names = styles->getElementNames();
  for (const auto& name : names) {
    const Reference<css::style::XStyle> style(styles->getByName(name), UNO_QUERY);
    if (!style.is() || !style->isInUse()) continue;
    const Reference<css::beans::XPropertySet> properties(style, UNO_QUERY);
    for (const char* text : kTexts) add(property_or(properties, text, Reference<css::text::XText>()), texts);
  }
}

}  // namespace

Texts texts_beside(const Reference<css::frame::XModel>& model) {
  Texts texts;
  const Reference<css::text::XTextFramesSupplier> frames(model, UNO_QUERY);
  if (frames.is()) add_all(Reference<css::container::XIndexAccess>(frames->getTextFrames(), UNO_QUERY), texts);
  const Reference<css::text::XFootnotesSupplier> footnotes(model, UNO_QUERY);
  if (footnotes.is()) add_all(footnotes->getFootnotes(), texts);
  const Reference<css::text::XEndnotesSupplier> endnotes(model, UNO_QUERY);
  if (endnotes.is()) add_all(endnotes->getEndnotes(), texts);
  add_pages(model, texts);
  return texts;
}

}  // namespace bestek::writer
