// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/content_walk.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/document/XRedlinesSupplier.hpp>
#include <com/sun/star/text/XTextDocument.hpp>

#include "writer/enumerations.hpp"
#include "writer/live/content_drawings.hpp"
#include "writer/live/content_looks.hpp"
#include "writer/live/piece.hpp"

namespace bestek::writer {
namespace {

using Clock = std::chrono::steady_clock;
using Properties = Reference<css::beans::XPropertySet>;

void write_change(ContentXml& xml, XmlLiteral element, const OUString& author) {
  xml.open(element);
  xml.open("office:change-info");
  xml.leaf("dc:creator", author);
  xml.close();
  xml.close();
}

void write_region(ContentXml& xml, const Properties& change) {
  const OUString type = property_or(change, "RedlineType", OUString());
  xml.open("text:changed-region");
  xml.attribute("text:id", property_or(change, "RedlineIdentifier", OUString()));
  write_change(xml,
               type == "Delete"   ? XmlLiteral("text:deletion")
               : type == "Insert" ? XmlLiteral("text:insertion")
                                  : XmlLiteral("text:format-change"),
               property_or(change, "RedlineAuthor", OUString()));
  // Somebody deleted what somebody else had inserted.
  for (const auto& one : property_or(change, "RedlineSuccessorData", Sequence<css::beans::PropertyValue>()))
    if (one.Name == "RedlineAuthor") write_change(xml, "text:insertion", value_or(one.Value, OUString()));
  xml.close();
}

/// What is recorded in the body; the headers' changes stand in styles.xml.
void write_changes(ContentXml& xml, const Reference<css::frame::XModel>& model) {
  const Reference<css::document::XRedlinesSupplier> supplier(model, UNO_QUERY_THROW);
  xml.open("text:tracked-changes");
  for_each_of<css::beans::XPropertySet>(supplier->getRedlines(), [&](const Properties& change) {
    if (!property_or(change, "IsInHeaderFooter", false)) write_region(xml, change);
  });
  xml.close();
}

}  // namespace

ContentWalk::ContentWalk(const Reference<css::frame::XModel>& model) {
  guarded(
      [&] {
        write_changes(out_.xml, model);
        write_page_drawings(out_, model);
        elements_ = enumeration_of(Reference<css::text::XTextDocument>(model, UNO_QUERY_THROW)->getText());
        out_.known = out_.known && elements_.is();
      },
      [this](const std::string&) { out_.known = false; });
}

bool ContentWalk::go_on(std::chrono::milliseconds piece) {
  if (!elements_.is() || !out_.known) return true;
  const auto started = Clock::now();
  bool done = true;  // when the enumeration ends before the piece does
  guarded(
      [&] {
        for_each_in<css::text::XTextContent>(elements_, [&](const Reference<css::text::XTextContent>& element) {
          body_.element(out_, element);
          done = !out_.known || Clock::now() - started < piece;
          return out_.known && done;
        });
      },
      [this](const std::string&) { out_.known = false; });
  done = done || !out_.known;
  if (done) elements_.clear();
  return done;
}

void ContentWalk::finish() { go_on(kToTheEnd); }

std::optional<std::string> ContentWalk::take() {
  if (elements_.is() || !out_.known || !out_.lists.known()) return std::nullopt;
  body_.end(out_);
  std::string content = out_.xml.take();
  out_.lists.forget_ids_of_whole_lists(content);
  return content;
}

}  // namespace bestek::writer
