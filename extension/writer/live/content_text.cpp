// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/content_text.hpp"

#include <com/sun/star/beans/XMultiPropertySet.hpp>
#include <com/sun/star/text/WritingMode2.hpp>
#include <com/sun/star/text/XDocumentIndex.hpp>
#include <com/sun/star/text/XTextTable.hpp>

#include "writer/enumerations.hpp"
#include "writer/live/content_drawings.hpp"
#include "writer/live/content_looks.hpp"
#include "writer/live/content_portions.hpp"
#include "writer/live/content_tables.hpp"

namespace bestek::writer {
namespace {

using Section = Reference<css::text::XTextSection>;

/// Those of text_look_names and then what we ask a paragraph.
const Sequence<OUString>& paragraph_names() {
  static const auto* names = new Sequence<OUString>(
      text_look_names_and({"DocumentIndex", "FillColor", "FillStyle", "ListId", "NumberingIsNumber", "NumberingLevel",
                           "NumberingStyleName", "OutlineLevel", "ParaStyleName", "TextSection", "WritingMode"}));
  return *names;
}

/// Places in paragraph_names.
enum ParagraphValue : std::size_t {
  kIndex = kTextLook,
  kFillColour,
  kFillStyle,
  kListId,
  kIsNumbered,
  kListLevel,
  kListStyle,
  kOutlineLevel,
  kStyle,
  kSection,
  kWritingMode
};

/// The chapters' own numbering is no list to a reader.
constexpr const char* kOutline = "Outline";

/// The other modes turn lines and leave their text as it is.
const char* writing_mode_text(sal_Int16 mode) {
  if (mode == css::text::WritingMode2::PAGE) return "page";
  return mode == css::text::WritingMode2::RL_TB ? "rl-tb" : "lr-tb";
}

std::string style_of_paragraph(ContentOutput& out, std::span<const Any> values, StylePart look) {
  StylePart own{"style:paragraph-properties"};
  add_filling(own, value_or(values[kFillStyle], css::drawing::FillStyle_NONE),
              value_or(values[kFillColour], sal_Int32(0)));
  own.add("style:writing-mode", writing_mode_text(value_or(values[kWritingMode], css::text::WritingMode2::PAGE)));
  std::vector<StylePart> says{std::move(own), std::move(look)};
  return out.xml.style("paragraph", std::move(says), out.name_of_style(value_or(values[kStyle], OUString())));
}

}  // namespace

void ContentText::element(ContentOutput& out, const Reference<css::text::XTextContent>& element) {
  const Reference<css::text::XTextTable> table(element, UNO_QUERY);
  if (!table.is()) return paragraph(out, element);
  sections_.enter(out.xml, lists_,
                  property_or(Reference<css::beans::XPropertySet>(table, UNO_QUERY), "TextSection", Section()));
  lists_.leave(out.xml);
  write_table(out, table, sections_.all());
}

void ContentText::paragraph(ContentOutput& out, const Reference<css::text::XTextContent>& paragraph) {
  const Reference<css::beans::XMultiPropertySet> properties(paragraph, UNO_QUERY_THROW);
  const Sequence<Any> all = properties->getPropertyValues(paragraph_names());
  const std::span<const Any> values(all.getConstArray(), static_cast<std::size_t>(all.getLength()));
  if (value_or(values[kIndex], Reference<css::text::XDocumentIndex>()).is())
    return lists_.leave(out.xml);  // generated: no reader of ours looks at it
  sections_.enter(out.xml, lists_, value_or(values[kSection], Section()));
  const OUString list = value_or(values[kListStyle], OUString());
  if (list.isEmpty() || list.equalsAscii(kOutline)) {
    lists_.leave(out.xml);
  } else {
    lists_.enter(out.xml, out.lists,
                 {list, value_or(values[kListId], OUString()), value_or(values[kListLevel], sal_Int16(0)),
                  value_or(values[kIsNumbered], false)},
                 paragraph);
  }
  StylePart look = text_properties(values.first(kTextLook));
  ContentLine line{look.key(), sections_.all()};
  const auto level = value_or(values[kOutlineLevel], sal_Int16(0));
  out.xml.open(level > 0 ? XmlLiteral("text:h") : XmlLiteral("text:p"));
  if (level > 0) out.xml.attribute("text:outline-level", std::to_string(level));
  out.xml.attribute("text:style-name", style_of_paragraph(out, values, std::move(look)));
  write_drawings(out, paragraph, line.around);
  write_portions(out, paragraph, line);
  out.known = out.known && !line.ruby;
  out.xml.close();
}

void ContentText::end(ContentOutput& out) {
  lists_.leave(out.xml);
  sections_.leave(out.xml);
}

void write_text(ContentOutput& out, const Reference<css::text::XText>& text, const SectionNames& around) {
  ContentText within(around);
  for_each_of<css::text::XTextContent>(
      text, [&](const Reference<css::text::XTextContent>& element) { within.element(out, element); });
  within.end(out);
}

}  // namespace bestek::writer
