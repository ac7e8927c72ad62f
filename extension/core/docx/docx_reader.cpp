// SPDX-License-Identifier: EUPL-1.2
#include "core/docx/docx_reader.hpp"

#include <utility>

#include "core/base/xml.hpp"
#include "core/docx/docx_elements.hpp"
#include "core/docx/docx_parts.hpp"
#include "core/docx/docx_styles.hpp"
#include "core/docx/docx_walker.hpp"

namespace bestek {
namespace {

constexpr const char* kContentTypes = "[Content_Types].xml";
}  // namespace

bool is_ooxml(const PackageReader& package) noexcept { return package.has(kContentTypes); }

Result<DocumentText> read_docx(const PackageReader& package, const std::string& name) {
  const Result<std::string> part = main_part(package, name);
  if (!part) {
    return part.error();
  }
  const Result<WordParts> parts = open_word_parts(package, *part, name);
  if (!parts) {
    return parts.error();
  }
  const xmlNode* root = xmlDocGetRootElement(parts->document.get());
  const auto places = parts->places();
  if (places.body == nullptr) {
    return Error{"document.not-text", {name, 0, {}, {}}, {{"type", std::string(local_name(root))}}};
  }
  DocxStyles styles;
  styles.add(parts->styles.get());
  DocumentText document;
  document.format = DocumentFormat::kDocx;
  document.name = name;
  if (const Status text_read = read_docx_text(places, styles, document); !text_read) {
    return text_read.error();
  }
  count_property_changes(places.body, document);
  for (const WordPlaces::Page& page : places.pages) count_property_changes(page.root, document);
  for (const xmlNode* notes : {places.footnotes, places.endnotes}) count_property_changes(notes, document);
  read_word_labels(*parts, document);
  if (const Status properties = read_word_properties(package, document); !properties) {
    return properties.error();
  }
  return document;
}

}  // namespace bestek
