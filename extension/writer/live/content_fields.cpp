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

XmlLiteral element_of_field(FieldKind kind) {
  switch (kind) {
    case FieldKind::kHiddenText:
      return "text:hidden-text";
    case FieldKind::kHiddenParagraph:
      return "text:hidden-paragraph";
    case FieldKind::kPlaceholder:
      return "text:placeholder";
    case FieldKind::kDropDown:
      return "text:drop-down";
    case FieldKind::kInput:
      return "text:text-input";
    default:
      return "text:field";
  }
}

void open_field(ContentOutput& out, FieldKind kind, const Properties& field) {
  const auto own_text = [&](const char* name) { return property_or(field, name, OUString()); };
  out.xml.open(element_of_field(kind));
  if (kind == FieldKind::kHiddenText) out.xml.attribute("text:string-value", own_text("Content"));
  if (kind == FieldKind::kDropDown) out.xml.attribute("text:name", own_text("Name"));
  if (kind == FieldKind::kInput) out.xml.attribute("text:description", own_text("Hint"));
  if (kind == FieldKind::kHiddenParagraph && property_or(field, "IsHidden", false))
    out.xml.attribute("text:is-hidden", "true");
}

void write_comment(ContentOutput& out, const Properties& field) {
  out.xml.open("office:annotation");
  out.xml.leaf("dc:creator", property_or(field, "Author", OUString()));
  write_comment_text(out, property_or(field, "TextRange", Reference<css::text::XText>()));
  out.xml.close();
}

/// As it stands: Writer's exporter makes no elements of the blanks of a field.
void write_shown(ContentOutput& out, const Properties& portion, ContentLine& line) {
  out.xml.text(Reference<css::text::XTextRange>(portion, UNO_QUERY_THROW)->getString());
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
  open_field(out, kind, properties);
  if (kind == FieldKind::kSpan) {
    write_portions(out, field, line);
  } else if (kind == FieldKind::kHiddenText) {
    out.xml.text(field->getPresentation(false));
  } else if (kind != FieldKind::kHiddenParagraph) {
    write_shown(out, portion, line);
  }
  out.xml.close();
  if (span) out.xml.close();
}

}  // namespace bestek::writer
