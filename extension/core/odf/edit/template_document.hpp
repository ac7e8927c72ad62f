// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "core/dossier/profile.hpp"
#include "core/dossier/role.hpp"
#include "core/library/taxonomy.hpp"

namespace bestek {

inline constexpr std::size_t kMaxTemplateBytes = std::size_t{4} * 1024 * 1024;

/// What a template is filled with.
struct TemplateContext {
  const TenderProfile& profile;
  const Taxonomy& taxonomy;
  DocumentRole role = DocumentRole::kGuide;
  std::string dossier_id;
  /// By the estimated value. While nobody knows, neither bestek-if-threshold-reached nor -threshold-not-reached stays.
  std::optional<bool> threshold_reached = {};  // NOLINT(readability-redundant-member-init): most callers leave it out
};

/// Makes a zipped ODT of a flat ODF template: fields bestek.profile.* and bestek.term.* filled where the profile says
/// something, conditional sections kept without the section or dropped, document properties set, among them which
/// fields it has. Other fields stay open. Errors: those of parse_xml; template.not-flat-text,
/// template.unknown-condition (section), document.unwritable.
[[nodiscard]] Result<std::string> instantiate_template(std::string_view fodt_bytes, const TemplateContext& context,
                                                       const std::string& name);

}  // namespace bestek
