// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/live_reading.hpp"

#include <array>
#include <com/sun/star/document/XExporter.hpp>
#include <com/sun/star/document/XFilter.hpp>
#include <com/sun/star/xml/sax/Writer.hpp>
#include <rtl/ref.hxx>
#include <utility>

#include "writer/live/byte_streams.hpp"
#include "writer/live/live_place.hpp"

namespace bestek::writer {
namespace {

/// What one of Writer's exporters writes; "" when it does not.
std::string export_part(const Context& context, const Reference<css::lang::XComponent>& document,
                        const char* exporter_name) {
  const rtl::Reference<ByteSink> sink(new ByteSink);
  const auto writer = css::xml::sax::Writer::create(context);
  writer->setOutputStream(Reference<css::io::XOutputStream>(sink.get()));
  const Any handler(Reference<css::xml::sax::XDocumentHandler>(writer, UNO_QUERY));
  const Reference<css::document::XExporter> exporter(
      context->getServiceManager()->createInstanceWithArgumentsAndContext(OUString::createFromAscii(exporter_name),
                                                                          Sequence<Any>(&handler, 1), context),
      UNO_QUERY);
  const Reference<css::document::XFilter> filter(exporter, UNO_QUERY);
  if (!filter.is()) return {};
  exporter->setSourceDocument(document);
  return filter->filter({}) ? sink->take() : std::string();
}

}  // namespace

Result<OdfXml> read_live(const Context& context, const Reference<css::frame::XModel>& model, const std::string& name) {
  OdfXml read;
  const std::array<std::pair<const char*, XmlDoc*>, 3> parts{
      {{"com.sun.star.comp.Writer.XMLOasisContentExporter", &read.content},
       {"com.sun.star.comp.Writer.XMLOasisStylesExporter", &read.styles},
       {"com.sun.star.comp.Writer.XMLOasisMetaExporter", &read.meta}}};
  for (const auto& [exporter, document] : parts) {
    std::string reason;
    std::string bytes;
    guarded(
        [&, &exporter = exporter] {
          bytes = export_part(context, Reference<css::lang::XComponent>(model, UNO_QUERY), exporter);
        },
        [&](const std::string& message) { reason = message; });
    if (bytes.empty()) return writer_error("writer.unreadable", name, {{"reason", reason}});
    auto parsed = parse_xml(bytes, name, kDocumentXmlLimits);
    if (!parsed) return parsed.error();
    *document = std::move(*parsed);
  }
  return read;
}

}  // namespace bestek::writer
