// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/live_place.hpp"

#include <algorithm>
#include <array>
#include <com/sun/star/beans/PropertyValue.hpp>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/frame/XStorable.hpp>
#include <com/sun/star/lang/XMultiServiceFactory.hpp>
#include <com/sun/star/lang/XServiceInfo.hpp>
#include <com/sun/star/text/SectionFileLink.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextRangeCompare.hpp>
#include <com/sun/star/text/XTextSection.hpp>
#include <com/sun/star/text/XTextTable.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>

#include "writer/live/live_text.hpp"
#include "writer/live/live_walk.hpp"

namespace bestek::writer {
namespace {

std::string name_of(const Reference<css::uno::XInterface>& object) {
  const Reference<css::container::XNamed> named(object, UNO_QUERY);
  return named.is() ? to_utf8(named->getName()) : std::string();
}

bool supports(const Reference<css::uno::XInterface>& object, const char* service) {
  const Reference<css::lang::XServiceInfo> info(object, UNO_QUERY);
  return info.is() && info->supportsService(OUString::createFromAscii(service));
}

bool is_implementation(const Reference<css::uno::XInterface>& object, const char* name) {
  const Reference<css::lang::XServiceInfo> info(object, UNO_QUERY);
  return info.is() && info->getImplementationName().equalsAscii(name);
}

template <typename Interface>
Reference<Interface> object_at(const Reference<css::beans::XPropertySet>& at, const char* name) {
  return property_or(at, name, Reference<Interface>());
}

/// Whether the section shows (part of) another file, or what another program says.
bool is_linked(const Reference<css::beans::XPropertySet>& section) {
  return !property_or(section, "FileLink", css::text::SectionFileLink()).FileURL.isEmpty() ||
         !property_or(section, "DDECommandFile", OUString()).isEmpty();
}

Status check_sections(const Reference<css::beans::XPropertySet>& at) {
  auto section = object_at<css::text::XTextSection>(at, "TextSection");
  while (section.is()) {
    const Reference<css::beans::XPropertySet> properties(section, UNO_QUERY);
    if (is_linked(properties)) return writer_error("document.linked", name_of(section), {{"slot", name_of(section)}});
    if (property_or(properties, "IsProtected", false))
      return writer_error("writer.protected-section", name_of(section));
    // A section that holds another one says that it is not visible "currently" although it is (25.2).
    if (!property_or(properties, "IsVisible", true) && !property_or(properties, "IsCurrentlyVisible", true))
      return writer_error("writer.hidden-section", name_of(section));
    section = section->getParentSection();
  }
  return Done{};
}

bool is_locked(const Reference<css::beans::XPropertySet>& control) {
  const OUString lock = property_or(control, "Lock", OUString());
  return lock == "contentLocked" || lock == "sdtContentLocked";
}

/// Cursors do not say in which content control they stand: the controls of the paragraph are asked for their ends.
Status check_control(const Reference<css::text::XTextRange>& range) {
  const Reference<css::text::XTextRangeCompare> order(there(range)->getText(), UNO_QUERY_THROW);
  Status free = Done{};
  for_each_paragraph_control(element_of(range), [&](const Reference<css::text::XTextContent>& control) {
    const Reference<css::beans::XPropertySet> properties(control, UNO_QUERY);
    if (!is_locked(properties)) return;
    const auto anchor = there(control->getAnchor());
    if (order->compareRegionStarts(anchor->getStart(), range->getStart()) >= 0 &&
        order->compareRegionStarts(range->getStart(), anchor->getEnd()) >= 0)
      free = writer_error("writer.locked-control", to_utf8(property_or(properties, "Alias", OUString())));
  });
  return free;
}

/// The kind of text that holds the range: notes, headers and frames are no place for clauses.
Status check_text(const Reference<css::text::XText>& text) {
  if (supports(text, "com.sun.star.text.Footnote") || supports(text, "com.sun.star.text.Endnote") ||
      is_implementation(text, "SwXFootnote"))
    return writer_error("writer.in-note");
  if (is_implementation(text, "SwXHeadFootText")) return writer_error("writer.in-header");
  if (supports(text, "com.sun.star.text.TextFrame") || supports(text, "com.sun.star.drawing.Shape"))
    return writer_error("writer.in-frame");
  return Done{};
}

}  // namespace

Reference<css::awt::XWindow> window_of(const Reference<css::frame::XModel>& model) {
  const auto controller = model.is() ? model->getCurrentController() : nullptr;
  const auto frame = controller.is() ? controller->getFrame() : nullptr;
  return frame.is() ? frame->getContainerWindow() : nullptr;
}

Error writer_error(std::string code, std::string position, std::vector<std::pair<std::string, std::string>> arguments) {
  Error error;
  error.code = std::move(code);
  error.place.position = std::move(position);
  error.args = std::move(arguments);
  return error;
}

Reference<css::beans::XPropertySet> properties_at(const Reference<css::text::XTextRange>& range) {
  return Reference<css::beans::XPropertySet>(cursor_before(range), UNO_QUERY_THROW);
}

Status check_format(const Reference<css::frame::XModel>& model) {
  const Reference<css::frame::XStorable> storable(model, UNO_QUERY);
  if (!storable.is() || !storable->hasLocation()) return Done{};
  OUString name;
  for (const css::beans::PropertyValue& one : model->getArgs())
    if (one.Name == "FilterName") one.Value >>= name;
  const std::string filter = to_utf8(name);
  // How the names of their filters begin.
  constexpr std::array<std::string_view, 6> kOthers{"MS Word 9", "MS WinWord", "Rich Text", "HTML", "XHTML", "Text"};
  if (std::ranges::none_of(kOthers, [&](std::string_view one) { return filter.starts_with(one); })) return Done{};
  return writer_error("writer.other-format", {}, {{"format", filter}});
}

Status check_document(const Reference<css::frame::XModel>& model) {
  const Reference<css::frame::XStorable> storable(model, UNO_QUERY);
  if (!storable.is()) return writer_error("writer.no-document");
  if (storable->isReadonly()) return writer_error("writer.read-only");
  return Done{};
}

Status check_form(const Reference<css::frame::XModel>& model) {
  const Reference<css::lang::XMultiServiceFactory> factory(model, UNO_QUERY_THROW);
  const Reference<css::beans::XPropertySet> settings(
      factory->createInstance(OUString("com.sun.star.document.Settings")), UNO_QUERY);
  return property_or(settings, "ProtectForm", false) ? Status(writer_error("document.form-protected")) : Done{};
}

Status check_sections_of(const Reference<css::text::XTextContent>& element) {
  return check_sections(Reference<css::beans::XPropertySet>(element, UNO_QUERY));
}

Status check_range(const Reference<css::frame::XModel>& model, const Reference<css::text::XTextRange>& range) {
  if (auto text = check_text(there(range)->getText()); !text) return text;
  const auto at = properties_at(range);
  // The innermost section's parents reach through the tables around it.
  if (auto section = check_sections(at); !section) return section;
  if (auto control = check_control(range); !control) return control;
  if (object_at<css::uno::XInterface>(at, "TextFrame").is()) return writer_error("writer.in-frame");
  const auto table = object_at<css::text::XTextTable>(at, "TextTable");
  if (!table.is()) return Done{};
  const auto place = locate_table(model, table);
  if (!place) return writer_error("writer.in-header");
  auto cells = place->cells;
  cells.emplace_back(object_at<css::beans::XPropertySet>(at, "Cell"), UNO_QUERY);
  for (const auto& cell : cells)
    if (property_or(Reference<css::beans::XPropertySet>(cell, UNO_QUERY), "IsProtected", false))
      return writer_error("writer.protected-cell", name_of(table));
  return Done{};
}

Result<Reference<css::text::XTextRange>> cursor_of(const Reference<css::frame::XModel>& model) {
  try {
    const Reference<css::text::XTextViewCursorSupplier> supplier(model->getCurrentController(), UNO_QUERY);
    const Reference<css::text::XTextRange> cursor(supplier.is() ? supplier->getViewCursor() : nullptr, UNO_QUERY);
    if (cursor.is() && cursor->getText().is()) return cursor->getStart();
  } catch (const css::uno::Exception&) {
    // The office throws when a picture, frame or shape is selected.
    return writer_error("writer.no-cursor");
  }
  return writer_error("writer.no-cursor");
}

bool is_recorded(const Reference<css::frame::XModel>& model) {
  return property_or(Reference<css::beans::XPropertySet>(model, UNO_QUERY), "RecordChanges", false);
}

}  // namespace bestek::writer
