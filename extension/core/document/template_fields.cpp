// SPDX-License-Identifier: EUPL-1.2
#include "core/document/template_fields.hpp"

#include "core/document/marks.hpp"

namespace bestek {

std::optional<FillIn> declared_field(const DocumentText& document, const std::string& name, const std::string& label) {
  const auto declared = document.properties.find(std::string(kTypePropertyPrefix) + name);
  if (declared == document.properties.end()) return std::nullopt;
  const auto type = fill_type_from_id(declared->second);
  if (!type || *type == FillType::kChoice) return std::nullopt;
  FillIn fill;
  fill.name = name;
  for (const Language language : {Language::kDutch, Language::kEnglish}) fill.label.set(language, label);
  fill.type = *type;
  fill.min = *type == FillType::kInteger || *type == FillType::kDuration ? 1 : 0;
  return fill;
}

}  // namespace bestek
