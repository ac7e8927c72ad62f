// SPDX-License-Identifier: EUPL-1.2
#include "core/tender/account_document.hpp"

#include <array>

#include "core/base/files.hpp"
#include "core/document/protocol.hpp"
#include "core/document/template_fields.hpp"
#include "core/odf/edit/filled_template.hpp"
#include "core/odf/edit/template_document.hpp"

namespace bestek {
namespace {

constexpr std::array<std::string_view, 4> kProfileFields{"authority", "subject", "reference", "procedure"};

}  // namespace

Result<std::string> account_document(const std::map<std::string, std::vector<std::vector<std::string>>>& tables,
                                     const Dossier& dossier, const std::filesystem::path& templates,
                                     const Taxonomy& taxonomy, const Date& made) {
  const Language language = dossier.profile.language;
  const std::filesystem::path path = templates / ("account." + std::string(language_code(language)) + ".fodt");
  const auto bytes = read_file(path, kMaxTemplateBytes);
  if (!bytes) return bytes.error();
  TemplateContent content;
  content.tables = tables;
  for (const std::string_view field : kProfileFields) {
    const std::string tag = std::string(kProfileTagPrefix) + std::string(field);
    content.fields[tag] = template_value(tag, dossier.profile, {}, taxonomy);
  }
  content.fields["account.state"] = state_shown(dossier, language);
  content.fields["account.made"] = written_date(made, language);
  return fill_template(*bytes, content, path.string());
}

}  // namespace bestek
