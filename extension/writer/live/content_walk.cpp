// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/content_walk.hpp"

#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/document/XRedlinesSupplier.hpp>
#include <com/sun/star/text/XTextDocument.hpp>

#include "writer/enumerations.hpp"
#include "writer/live/content_drawings.hpp"
#include "writer/live/content_looks.hpp"

namespace bestek::writer {
namespace {

using Clock = std::chrono::steady_clock;
using Properties = Reference<css::beans::XPropertySet>;

/// Longer than any walk takes.
constexpr std::chrono::milliseconds kToTheEnd = std::chrono::hours(1);

std::string change_info(const std::string& element, const OUString& author) {
  return '<' + element + "><office:change-info><dc:creator>" + escaped(author) +
         "</dc:creator></office:change-info></" + element + '>';
}

std::string change_region(const Properties& change) {
  const OUString type = property_or(change, "RedlineType", OUString());
  const std::string id = "ct" + escaped(property_or(change, "RedlineIdentifier", OUString()));
  std::string region = "<text:changed-region" + attribute("text:id", id) + ">";
  region += change_info(type == "Delete"   ? "text:deletion"
                        : type == "Insert" ? "text:insertion"
                                           : "text:format-change",
                        property_or(change, "RedlineAuthor", OUString()));
  // Somebody deleted what somebody else had inserted.
  for (const auto& one : property_or(change, "RedlineSuccessorData", Sequence<css::beans::PropertyValue>()))
    if (one.Name == "RedlineAuthor") region += change_info("text:insertion", value_or(one.Value, OUString()));
  return region + "</text:changed-region>";
}

/// What is recorded in the body; the headers' changes stand in styles.xml.
void write_changes(ContentOutput& out, const Reference<css::frame::XModel>& model) {
  const Reference<css::document::XRedlinesSupplier> supplier(model, UNO_QUERY_THROW);
  std::string regions;
  for_each_of<css::beans::XPropertySet>(supplier->getRedlines(), [&](const Properties& change) {
    if (!property_or(change, "IsInHeaderFooter", false)) regions += change_region(change);
  });
  if (!regions.empty()) out.xml.add("<text:tracked-changes>" + regions + "</text:tracked-changes>");
}

}  // namespace

ContentWalk::ContentWalk(const Reference<css::frame::XModel>& model) {
  guarded(
      [&] {
        write_changes(out_, model);
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
  out_.lists.forget_ids_of_whole_lists(out_.xml);
  return out_.xml.take();
}

}  // namespace bestek::writer
