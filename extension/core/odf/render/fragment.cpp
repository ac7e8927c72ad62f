// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/render/fragment.hpp"

#include "core/base/package.hpp"
#include "core/odf/read/odf_root.hpp"
#include "core/odf/render/style_stubs.hpp"

namespace bestek {
namespace {

std::string content_part(std::span<const ClauseToPlace> clauses, const RenderContext& context,
                         const ClauseHeading& heading) {
  const std::string& known_list = context.styles.requirement_list_id;
  ClauseRenderer renderer(context, heading, known_list.empty() ? std::string(kRequirementListId) : known_list, false);
  XmlWriter out;
  open_odf_root(out, "office:document-content");
  out.open("office:automatic-styles");
  write_automatic_styles(out);
  out.close();
  out.open("office:body");
  out.open("office:text");
  // Writer joins the first and last paragraph to those around the cursor, so they are empty ones.
  out.literal("<text:p/>");
  for (const ClauseToPlace& clause : clauses) renderer.add(clause, out);
  out.literal("<text:p/>");
  out.close();
  out.close();
  out.close();
  return out.take();
}

std::string styles_part(const StyleRoles& styles, int level) {
  XmlWriter out;
  open_odf_root(out, "office:document-styles");
  out.open("office:styles");
  write_named_styles(out, styles, level, {});
  out.close();
  out.close();
  return out.take();
}

}  // namespace

Result<std::string> make_fragment(std::span<const ClauseToPlace> clauses, const RenderContext& context,
                                  const ClauseHeading& heading) {
  return write_package({{"mimetype", std::string(kOdtMediaType)},
                        {"content.xml", content_part(clauses, context, heading)},
                        {"styles.xml", styles_part(context.styles, heading.level)},
                        {"meta.xml", empty_odf_part("office:document-meta", "office:meta")},
                        {"settings.xml", empty_odf_part("office:document-settings", "office:settings")},
                        {"META-INF/manifest.xml", odt_manifest()}},
                       "fragment.odt");
}

}  // namespace bestek
