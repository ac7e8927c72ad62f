// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/live_reading.hpp"

#include <array>
#include <com/sun/star/beans/XPropertyContainer.hpp>
#include <com/sun/star/document/XDocumentPropertiesSupplier.hpp>
#include <com/sun/star/document/XExporter.hpp>
#include <com/sun/star/document/XFilter.hpp>
#include <com/sun/star/util/XModifiable.hpp>
#include <com/sun/star/xml/sax/Writer.hpp>
#include <rtl/ref.hxx>
#include <utility>
#include <vector>

#include "core/odf/read/odt_meta.hpp"
#include "writer/live/byte_streams.hpp"
#include "writer/live/content_walk.hpp"
#include "writer/live/document_size.hpp"
#include "writer/live/live_place.hpp"

namespace bestek::writer {
namespace {

/// Tells an exporter that its caller sees to how tracked changes are shown. Without it the exporter switches that
/// itself for a moment, which marks the document as modified while changes are recorded (measured in 25.2).
Any leave_changes_shown(const Context& context) {
  const auto info = there(make_service<css::beans::XPropertyContainer>(context, "com.sun.star.beans.PropertyBag"));
  info->addProperty(OUString("ShowChanges"), 0, Any(true));
  return Any(Reference<css::beans::XPropertySet>(info, UNO_QUERY));
}

/// What one of Writer's exporters writes; "" when it does not.
std::string export_part(const Context& context, const Reference<css::lang::XComponent>& document,
                        const char* exporter_name) {
  const rtl::Reference<ByteSink> sink(new ByteSink);
  const auto writer = there(css::xml::sax::Writer::create(context));
  writer->setOutputStream(Reference<css::io::XOutputStream>(sink.get()));
  Sequence<Any> arguments(2);
  arguments.getArray()[0] <<= Reference<css::xml::sax::XDocumentHandler>(writer, UNO_QUERY);
  arguments.getArray()[1] = leave_changes_shown(context);
  const Reference<css::document::XExporter> exporter(
      there(context->getServiceManager())
          ->createInstanceWithArgumentsAndContext(OUString::createFromAscii(exporter_name), arguments, context),
      UNO_QUERY);
  const Reference<css::document::XFilter> filter(exporter, UNO_QUERY);
  if (!exporter.is() || !filter.is()) return {};
  exporter->setSourceDocument(document);
  return filter->filter({}) ? sink->take() : std::string();
}

}  // namespace

Reference<css::beans::XPropertySet> user_properties(const Reference<css::frame::XModel>& model) {
  const Reference<css::document::XDocumentPropertiesSupplier> supplier(model, UNO_QUERY);
  const auto said = supplier.is() ? supplier->getDocumentProperties() : nullptr;
  return Reference<css::beans::XPropertySet>(said.is() ? said->getUserDefinedProperties() : nullptr, UNO_QUERY);
}

PropertyTexts text_properties(const Reference<css::frame::XModel>& model) {
  PropertyTexts texts;
  const auto properties = user_properties(model);
  const auto info = properties.is() ? properties->getPropertySetInfo() : nullptr;
  if (!info.is()) return texts;
  const auto all = info->getProperties();
  for (const auto& one : all) {
    OUString text;
    const bool is_text = properties->getPropertyValue(one.Name) >>= text;
    if (is_text) texts.emplace_back(to_utf8(one.Name), to_utf8(text));
  }
  return texts;
}

PropertyTexts file_properties(const Reference<css::frame::XModel>& model) {
  const Reference<css::document::XDocumentPropertiesSupplier> supplier(model, UNO_QUERY);
  const auto said = supplier.is() ? supplier->getDocumentProperties() : nullptr;
  if (!said.is()) return {};
  PropertyTexts texts{{"title", to_utf8(said->getTitle())},
                      {"subject", to_utf8(said->getSubject())},
                      {"description", to_utf8(said->getDescription())},
                      {"initial-creator", to_utf8(said->getAuthor())},
                      {"printed-by", to_utf8(said->getPrintedBy())}};
  // Saving writes another name there.
  const Reference<css::util::XModifiable> modifiable(model, UNO_QUERY);
  if (modifiable.is() && !modifiable->isModified()) texts.emplace_back("creator", to_utf8(said->getModifiedBy()));
  for (const OUString& keyword : said->getKeywords()) texts.emplace_back("keyword", to_utf8(keyword));
  std::erase_if(texts, [](const auto& one) { return one.second.empty(); });
  return texts;
}

std::optional<std::string> walked_content(const Reference<css::frame::XModel>& model) {
  if (!is_large(model)) return std::nullopt;
  ContentWalk walk(model);
  walk.finish();
  return walk.take();
}

Result<LiveExport> export_live(const Context& context, const Reference<css::frame::XModel>& model,
                               const std::string& name, std::optional<std::string> content) {
  // Writer's exporter of meta.xml sets the document's generator, and with it modified, at the first reading of a file
  // that another program wrote (measured in 25.2).
  LiveExport parts{std::move(content).value_or(""), {}, text_properties(model), file_properties(model)};
  const std::array<std::pair<const char*, std::string*>, 2> exporters{
      {{"com.sun.star.comp.Writer.XMLOasisContentExporter", &parts.content},
       {"com.sun.star.comp.Writer.XMLOasisStylesExporter", &parts.styles}}};
  for (const auto& [exporter, bytes] : exporters) {
    if (!bytes->empty()) continue;
    std::string reason;
    guarded(
        [&, &exporter = exporter, &bytes = bytes] {
          *bytes = export_part(context, Reference<css::lang::XComponent>(model, UNO_QUERY), exporter);
        },
        [&](const std::string& message) { reason = message; });
    if (bytes->empty()) return writer_error("writer.unreadable", name, {{"reason", reason}});
  }
  return parts;
}

Result<OdfXml> parse_live(const LiveExport& parts, const std::string& name) {
  OdfXml read;
  auto content = parse_xml(parts.content, name, kDocumentXmlLimits);
  if (!content) return content.error();
  auto styles = parse_xml(parts.styles, name, kDocumentXmlLimits);
  if (!styles) return styles.error();
  read.content = std::move(*content);
  read.styles = std::move(*styles);
  read.meta = make_meta(parts.own, parts.file);
  return read;
}

}  // namespace bestek::writer
