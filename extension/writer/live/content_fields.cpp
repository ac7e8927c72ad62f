// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/content_fields.hpp"

#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextField.hpp>

#include "writer/live/content_drawings.hpp"
#include "writer/live/content_portions.hpp"

namespace bestek::writer {
namespace {

using Properties = Reference<css::beans::XPropertySet>;

enum class FieldKind { kOther, kComment, kHiddenText, kHiddenParagraph, kPlaceholder, kDropDown, kInput, kSpan };

FieldKind kind_of(const Properties& field) {
  const Reference<css::lang::XServiceInfo> info(field, UNO_QUERY_THROW);
  const auto is = [&](const char* name) {
    return info->supportsService("com.sun.star.text.textfield." + OUString::createFromAscii(name));
  };
  if (is("Annotation")) return FieldKind::kComment;
  if (is("HiddenText")) return FieldKind::kHiddenText;
  if (is("HiddenParagraph")) return FieldKind::kHiddenParagraph;
  if (is("JumpEdit")) return FieldKind::kPlaceholder;
  if (is("DropDown")) return FieldKind::kDropDown;
  if (is("Input") || is("InputUser") || property_or(field, "Input", false)) return FieldKind::kInput;
  return is("MetadataField") ? FieldKind::kSpan : FieldKind::kOther;
}

/// The element and its attributes.
std::pair<std::string, std::string> element_of_field(FieldKind kind, const Properties& field) {
  const auto said = [&](const char* name) { return property_or(field, name, OUString()); };
  switch (kind) {
    case FieldKind::kHiddenText:
      return {"text:hidden-text", attribute("text:string-value", said("Content"))};
    case FieldKind::kHiddenParagraph:
      return {"text:hidden-paragraph",
              property_or(field, "IsHidden", false) ? attribute("text:is-hidden", "true") : std::string()};
    case FieldKind::kPlaceholder:
      return {"text:placeholder", {}};
    case FieldKind::kDropDown:
      return {"text:drop-down", attribute("text:name", said("Name"))};
    case FieldKind::kInput:
      return {"text:text-input", attribute("text:description", said("Hint"))};
    default:
      return {"text:field", {}};
  }
}

void write_comment(ContentOutput& out, const Properties& field) {
  out.xml.add("<office:annotation><dc:creator>" + escaped(property_or(field, "Author", OUString())) + "</dc:creator>");
  write_comment_text(out, property_or(field, "TextRange", Reference<css::text::XText>()));
  out.xml.add("</office:annotation>");
}

/// As it stands: Writer's exporter makes no elements of the blanks of a field.
void write_shown(ContentOutput& out, const Properties& portion, ContentLine& line) {
  out.xml.add(escaped(Reference<css::text::XTextRange>(portion, UNO_QUERY_THROW)->getString()));
  line.spaced = true;
}

}  // namespace

void write_field(ContentOutput& out, const Properties& portion, ContentLine& line) {
  const auto field = property_or(portion, "TextField", Reference<css::text::XTextField>());
  if (!field.is()) return;
  const Properties properties(field, UNO_QUERY);
  const FieldKind kind = kind_of(properties);
  if (kind == FieldKind::kComment) return write_comment(out, properties);
  const bool span = open_span(out, portion, line);
  const auto [element, attributes] = element_of_field(kind, properties);
  out.xml.add('<' + element + attributes + '>');
  if (kind == FieldKind::kSpan) {
    write_portions(out, field, line);
  } else if (kind == FieldKind::kHiddenText) {
    out.xml.add(escaped(field->getPresentation(false)));
  } else if (kind != FieldKind::kHiddenParagraph) {
    write_shown(out, portion, line);
  }
  out.xml.add("</" + element + '>');
  close_span(out, span);
}

}  // namespace bestek::writer
