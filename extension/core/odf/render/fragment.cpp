// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/render/fragment.hpp"

#include "core/base/package.hpp"
#include "core/odf/read/odf_root.hpp"
#include "core/odf/render/style_stubs.hpp"

namespace bestek {
namespace {

std::string part(std::string_view root, std::string_view inner) {
  std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<";
  xml.append(root).append(kOdfNamespaces).append(" office:version=\"1.3\">");
  xml.append(inner).append("</").append(root).append(">");
  return xml;
}

}  // namespace

Result<std::string> make_fragment(std::span<const ClauseToPlace> clauses, const RenderContext& context,
                                  const ClauseHeading& heading) {
  // Writer joins the first and last paragraph to those around the cursor, so they are empty ones.
  std::string body = "<office:automatic-styles>" + automatic_styles_xml() +
                     "</office:automatic-styles><office:body><office:text><text:p/>";
  const std::string& known_list = context.styles.requirement_list_id;
  ClauseRenderer renderer(context, heading, known_list.empty() ? std::string(kRequirementListId) : known_list, false);
  XmlWriter text;
  for (const ClauseToPlace& clause : clauses) renderer.add(clause, text);
  body += text.take() + "<text:p/></office:text></office:body>";
  return write_package(
      {{"mimetype", std::string(kOdtMediaType)},
       {"content.xml", part("office:document-content", body)},
       {"styles.xml", part("office:document-styles",
                           "<office:styles>" + named_styles_xml(context.styles, heading.level) + "</office:styles>")},
       {"meta.xml", part("office:document-meta", "<office:meta/>")},
       {"settings.xml", part("office:document-settings", "<office:settings/>")},
       {"META-INF/manifest.xml", std::string(kOdtManifest)}},
      "fragment.odt");
}

}  // namespace bestek
