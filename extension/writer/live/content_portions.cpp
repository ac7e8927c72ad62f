// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/content_portions.hpp"

#include <algorithm>
#include <array>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/beans/XMultiPropertySet.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextContent.hpp>

#include "writer/enumerations.hpp"
#include "writer/live/content_drawings.hpp"
#include "writer/live/content_fields.hpp"
#include "writer/live/content_looks.hpp"
#include "writer/live/content_text.hpp"
#include "writer/live/live_text.hpp"

namespace bestek::writer {
namespace {

using Properties = Reference<css::beans::XPropertySet>;
using Content = Reference<css::text::XTextContent>;

void write_words(ContentOutput& out, const Properties& portion, ContentLine& line) {
  const bool span = open_span(out, portion, line);
  out.xml.words(Reference<css::text::XTextRange>(portion, UNO_QUERY_THROW)->getString(), line.spaced);
  if (span) out.xml.close();
}

/// Where something starts or ends, or a point.
void write_edge(ContentOutput& out, const Properties& portion, XmlLiteral point, XmlLiteral start, XmlLiteral end) {
  const bool starts = property_or(portion, "IsStart", false);
  out.xml.open(property_or(portion, "IsCollapsed", false) ? point : starts ? start : end);
}

void write_change(ContentOutput& out, const Properties& portion, ContentLine&) {
  write_edge(out, portion, "text:change", "text:change-start", "text:change-end");
  out.xml.attribute("text:change-id", property_or(portion, "RedlineIdentifier", OUString()));
  out.xml.close();
}

void write_bookmark(ContentOutput& out, const Properties& portion, ContentLine&) {
  const Reference<css::container::XNamed> mark(property_or(portion, "Bookmark", Content()), UNO_QUERY);
  if (!mark.is()) return;
  write_edge(out, portion, "text:bookmark", "text:bookmark-start", "text:bookmark-end");
  out.xml.attribute("text:name", mark->getName());
  out.xml.close();
}

void write_note(ContentOutput& out, const Properties& portion, ContentLine& line) {
  const Reference<css::text::XText> note(property_or(portion, "Footnote", Content()), UNO_QUERY);
  if (!note.is()) return;
  const bool span = open_span(out, portion, line);
  const bool at_end =
      Reference<css::lang::XServiceInfo>(note, UNO_QUERY_THROW)->supportsService(OUString("com.sun.star.text.Endnote"));
  out.xml.open("text:note");
  out.xml.attribute("text:note-class", at_end ? "endnote" : "footnote");
  out.xml.open("text:note-body");
  write_text(out, note, line.around);
  out.xml.close();
  out.xml.close();
  if (span) out.xml.close();
}

void write_items(ContentOutput& out, const Properties& control) {
  for (const auto& item : property_or(control, "ListItems", Sequence<Sequence<css::beans::PropertyValue>>())) {
    out.xml.open("loext:list-item");
    for (const auto& one : item)
      out.xml.attribute(one.Name == "DisplayText" ? XmlLiteral("loext:display-text") : XmlLiteral("loext:value"),
                        value_or(one.Value, OUString()));
    out.xml.close();
  }
}

void write_control(ContentOutput& out, const Properties& portion, ContentLine& line) {
  const Content control = control_of(portion);
  if (!control.is()) {  // somebody holds it from before an undo
    out.known = false;
    return;
  }
  const Properties properties(control, UNO_QUERY);
  out.xml.open("loext:content-control");
  out.xml.attribute("loext:tag", property_or(properties, "Tag", OUString()));
  out.xml.attribute("loext:alias", property_or(properties, "Alias", OUString()));
  if (property_or(properties, "ShowingPlaceHolder", false)) out.xml.attribute("loext:showing-place-holder", "true");
  out.xml.attribute("loext:lock", property_or(properties, "Lock", OUString()));
  if (property_or(properties, "ComboBox", false)) out.xml.attribute("loext:combobox", "true");
  write_items(out, properties);
  write_portions(out, control, line);
  out.xml.close();
}

void write_meta(ContentOutput& out, const Properties& portion, ContentLine& line) {
  write_portions(out, property_or(portion, "InContentMetadata", Content()), line);
}

void write_frame(ContentOutput& out, const Properties& portion, ContentLine& line) {
  write_drawings(out, portion, line.around);
}

void write_line_break(ContentOutput& out, const Properties&, ContentLine& line) {
  out.xml.words(OUString("\n"), line.spaced);
}

/// What stands above the text stands in no portion: its start says it.
void write_ruby(ContentOutput& out, const Properties& portion, ContentLine& line) {
  const bool starts = property_or(portion, "IsStart", false);
  if (starts && !line.ruby) {
    out.xml.open("text:ruby");
    out.xml.open("text:ruby-base");
    line.ruby = property_or(portion, "RubyText", OUString());
  } else if (!starts && line.ruby) {
    out.xml.close();
    out.xml.leaf("text:ruby-text", *line.ruby);
    out.xml.close();
    line.ruby.reset();
  }
}

/// The reader passes over these.
void write_nothing(ContentOutput&, const Properties&, ContentLine&) {}

struct KnownPortion {
  const char* kind;
  void (*write)(ContentOutput&, const Properties&, ContentLine&);
};
constexpr std::array kKnown = {
    KnownPortion{"Text", write_words},
    KnownPortion{"ContentControl", write_control},
    KnownPortion{"TextField", write_field},
    KnownPortion{"Bookmark", write_bookmark},
    KnownPortion{"Redline", write_change},
    KnownPortion{"Footnote", write_note},
    KnownPortion{"Frame", write_frame},
    KnownPortion{"Annotation", write_field},
    KnownPortion{"InContentMetadata", write_meta},
    KnownPortion{"LineBreak", write_line_break},
    KnownPortion{"Ruby", write_ruby},
    KnownPortion{"AnnotationEnd", write_nothing},
    KnownPortion{"SoftPageBreak", write_nothing},
    KnownPortion{"ReferenceMark", write_nothing},
    KnownPortion{"DocumentIndexMark", write_nothing},
    KnownPortion{"TextFieldStart", write_nothing},
    KnownPortion{"TextFieldSeparator", write_nothing},
    KnownPortion{"TextFieldEnd", write_nothing},
    KnownPortion{"TextFieldStartEnd", write_nothing},
};

}  // namespace

void write_portions(ContentOutput& out, const Reference<css::uno::XInterface>& parent, ContentLine& line) {
  for_each_of<css::beans::XPropertySet>(parent, [&](const Properties& portion) {
    const OUString kind = property_or(portion, "TextPortionType", OUString());
    const auto known =
        std::find_if(kKnown.begin(), kKnown.end(), [&](const auto& one) { return kind.equalsAscii(one.kind); });
    if (known == kKnown.end()) {
      out.known = false;
    } else {
      known->write(out, portion, line);
    }
  });
}

bool open_span(ContentOutput& out, const Properties& portion, const ContentLine& line) {
  const Sequence<Any> values =
      Reference<css::beans::XMultiPropertySet>(portion, UNO_QUERY_THROW)->getPropertyValues(text_look_names());
  StylePart look = text_properties({values.getConstArray(), static_cast<std::size_t>(values.getLength())});
  if (look.key() == line.look) return false;
  out.xml.open("text:span");
  out.xml.attribute("text:style-name", out.xml.style("text", {std::move(look)}));
  return true;
}

}  // namespace bestek::writer
