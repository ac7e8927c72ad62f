// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/content_drawings.hpp"

#include <com/sun/star/container/XContentEnumerationAccess.hpp>
#include <com/sun/star/container/XIndexAccess.hpp>
#include <com/sun/star/drawing/XDrawPages.hpp>
#include <com/sun/star/drawing/XDrawPagesSupplier.hpp>
#include <com/sun/star/text/TextContentAnchorType.hpp>
#include <com/sun/star/text/XTextFrame.hpp>

#include "writer/enumerations.hpp"
#include "writer/live/content_looks.hpp"
#include "writer/live/content_text.hpp"

namespace bestek::writer {
namespace {

using Properties = Reference<css::beans::XPropertySet>;
using Text = Reference<css::text::XText>;

/// The text of a shape or comment is the drawing layer's, which has fewer properties.
void write_drawn_paragraph(ContentOutput& out, const Properties& paragraph, const std::string& style) {
  out.xml.open("text:p");
  out.xml.attribute("text:style-name", style);
  bool spaced = true;
  for_each_of<css::beans::XPropertySet>(paragraph, [&](const Properties& portion) {
    out.xml.open("text:span");
    out.xml.attribute("text:style-name", out.xml.style("text", {drawn_text_properties(portion)}));
    out.xml.words(Reference<css::text::XTextRange>(portion, UNO_QUERY_THROW)->getString(), spaced);
    out.xml.close();
  });
  out.xml.close();
}

/// Lists of shapes keep their rules with the paragraphs; of some only the level is left.
bool is_in_list(const Properties& paragraph) {
  const auto rules = property_or(paragraph, "NumberingRules", Reference<css::container::XIndexAccess>());
  const auto level = property_or(paragraph, "NumberingLevel", sal_Int16(-1));
  return level >= 0 && rules.is() && rules->getCount() > level;
}

void write_shape_text(ContentOutput& out, const Text& text) {
  for_each_of<css::beans::XPropertySet>(text, [&](const Properties& paragraph) {
    const bool in_list = is_in_list(paragraph);
    if (in_list) {
      out.xml.open("text:list");
      out.xml.open("text:list-item");
    }
    write_drawn_paragraph(out, paragraph, {});
    if (!in_list) return;
    out.xml.close();
    out.xml.close();
  });
}

void write_description(ContentOutput& out, const Properties& object) {
  out.xml.leaf("svg:title", property_or(object, "Title", OUString()));
  out.xml.leaf("svg:desc", property_or(object, "Description", OUString()));
}

std::string graphic_style(ContentOutput& out, const Properties& object) {
  StylePart says{"style:graphic-properties"};
  add_filling(says, property_or(object, "FillStyle", css::drawing::FillStyle_NONE),
              property_or(object, "FillColor", sal_Int32(0)));
  if (property_or(object, "ContentProtected", false)) says.add("style:protect", "content");
  if (!property_or(object, "Opaque", true)) says.add("style:run-through", "background");
  return out.xml.style("graphic", {std::move(says)});
}

void write_drawing(ContentOutput& out, const Properties& object, const SectionNames& around);

void open_drawing(ContentOutput& out, const Properties& object, XmlLiteral element) {
  out.xml.open(element);
  out.xml.attribute("draw:style-name", graphic_style(out, object));
  if (!property_or(object, "Visible", true)) out.xml.attribute("draw:display", "none");
}

/// A frame of Writer's: its description stands behind its text.
void write_frame(ContentOutput& out, const Properties& frame, const SectionNames& around) {
  open_drawing(out, frame, "draw:frame");
  out.xml.open("draw:text-box");
  write_text(out, Text(frame, UNO_QUERY), around);
  out.xml.close();
  write_description(out, frame);
  out.xml.close();
}

void write_group(ContentOutput& out, const Reference<css::container::XIndexAccess>& group, const SectionNames& around) {
  if (!group.is()) return;
  for (sal_Int32 i = 0; i < group->getCount(); ++i)
    write_drawing(out, Properties(group->getByIndex(i), UNO_QUERY), around);
}

void write_drawing(ContentOutput& out, const Properties& object, const SectionNames& around) {
  const Text words(object, UNO_QUERY);
  const Reference<css::text::XTextFrame> frame(object, UNO_QUERY);
  if (frame.is() && words.is()) return write_frame(out, object, around);
  const Reference<css::container::XIndexAccess> group(object, UNO_QUERY);
  open_drawing(out, object,
               words.is()   ? XmlLiteral("draw:custom-shape")
               : group.is() ? XmlLiteral("draw:g")
                            : XmlLiteral("draw:frame"));
  write_description(out, object);
  const Text box(property_or(object, "TextBoxContent", Reference<css::text::XTextFrame>()), UNO_QUERY);
  if (box.is()) {
    write_text(out, box, around);
  } else if (words.is()) {
    write_shape_text(out, words);
  } else {
    write_group(out, group, around);
  }
  out.xml.close();
}

}  // namespace

void write_drawings(ContentOutput& out, const Reference<css::uno::XInterface>& anchor, const SectionNames& around) {
  const Reference<css::container::XContentEnumerationAccess> access(anchor, UNO_QUERY);
  if (!access.is()) return;
  for_each_in<css::beans::XPropertySet>(access->createContentEnumeration(OUString("com.sun.star.text.TextContent")),
                                        [&](const Properties& one) { write_drawing(out, one, around); });
}

void write_page_drawings(ContentOutput& out, const Reference<css::frame::XModel>& model) {
  const Reference<css::drawing::XDrawPagesSupplier> supplier(model, UNO_QUERY_THROW);
  const Reference<css::container::XIndexAccess> all(there(supplier->getDrawPages())->getByIndex(0), UNO_QUERY);
  for (sal_Int32 i = 0; all.is() && i < all->getCount(); ++i) {
    const Properties one(all->getByIndex(i), UNO_QUERY);
    const auto anchor = property_or(one, "AnchorType", css::text::TextContentAnchorType_AT_PARAGRAPH);
    if (anchor == css::text::TextContentAnchorType_AT_PAGE) write_drawing(out, one, {});
  }
}

void write_comment_text(ContentOutput& out, const Text& text) {
  for_each_of<css::beans::XPropertySet>(text, [&](const Properties& paragraph) {
    const OUString style = property_or(paragraph, "ParaStyleName", OUString("Standard"));
    write_drawn_paragraph(out, paragraph, out.name_of_style(style));
  });
}

}  // namespace bestek::writer
