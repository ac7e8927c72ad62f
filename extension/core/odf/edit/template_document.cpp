// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/edit/template_document.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <span>
#include <string_view>
#include <vector>

#include "core/base/house_xml.hpp"
#include "core/base/text.hpp"
#include "core/document/marks.hpp"
#include "core/document/template_fields.hpp"
#include "core/dossier/edit_guard.hpp"
#include "core/dossier/profile_choices.hpp"
#include "core/odf/edit/flat_package.hpp"
#include "core/odf/edit/odt_contents.hpp"
#include "core/odf/edit/odt_fills.hpp"
#include "core/odf/read/odf_dom.hpp"
#include "core/odf/read/odt_meta.hpp"
#include "core/odf/read/odt_reader.hpp"

namespace bestek {
namespace {

// What the law's tables say of the tender, which no profile says.
constexpr std::string_view kThresholdReached = "threshold-reached";
constexpr std::string_view kThresholdNotReached = "threshold-not-reached";

enum class Fate : std::uint8_t { kNoCondition, kUnwrap, kDrop };

/// "framework" of bestek-if-framework, bestek-ifnot-framework and bestek-if-framework.price (a name for one more
/// place);
/// "" for other sections.
std::string condition_of(const xmlNode* section) {
  const std::string label = attribute(section, "name", kTextNs);
  for (const std::string_view prefix : {kKeepIfNotSection, kKeepIfSection})
    if (label.starts_with(prefix)) return label.substr(prefix.size(), label.find('.') - prefix.size());
  return {};
}

std::optional<bool> condition_holds(const std::string& condition, const TemplateContext& context) {
  if (condition == kThresholdReached) return context.threshold_reached == true;
  if (condition == kThresholdNotReached) return context.threshold_reached == false;
  return profile_condition(context.profile, condition);
}

/// What becomes of the section under this profile.
Result<Fate> fate_of(const xmlNode* section, const TemplateContext& context, const std::string& name) {
  const std::string label = attribute(section, "name", kTextNs);
  const bool negated = label.starts_with(kKeepIfNotSection);
  if (!negated && !label.starts_with(kKeepIfSection)) {
    return Fate::kNoCondition;
  }
  const auto condition = condition_holds(condition_of(section), context);
  if (!condition) {
    return Error{"template.unknown-condition", {name, line_of(section), {}, {}}, {{"section", label}}};
  }
  return *condition != negated ? Fate::kUnwrap : Fate::kDrop;
}

/// Also adds what the template asks of the profile to `asked`.
Status apply_conditions(xmlDoc* document, const TemplateContext& context, const std::string& name,
                        std::vector<std::string>& asked) {
  const xmlNode* body = body_text(document);
  std::vector<xmlNode*> sections;
  for (xmlNode* node = first_child(body); node != nullptr; node = next_element(node, body)) {
    if (is_element(node, "section", kTextNs)) {
      sections.push_back(node);
    }
  }
  // Inner sections come after outer ones: from the back, none is touched after it was freed with its parent.
  std::reverse(sections.begin(), sections.end());
  for (xmlNode* section : sections) {
    const auto fate = fate_of(section, context, name);
    if (!fate) {
      return fate.error();
    }
    if (std::string condition = condition_of(section); !condition.empty()) asked.push_back(std::move(condition));
    if (*fate == Fate::kUnwrap) {
      unwrap(section);
    } else if (*fate == Fate::kDrop) {
      remove_node(section);
    }
  }
  return Done{};
}

std::vector<xmlNode*> fields_of(xmlDoc* document) {
  const xmlNode* root = xmlDocGetRootElement(document);
  std::vector<xmlNode*> controls;
  for (xmlNode* node = first_child(root); node != nullptr; node = next_element(node, root)) {
    if (is_element(node, "content-control", kLoextNs)) {
      controls.push_back(node);
    }
  }
  return controls;
}

void fill_fields(xmlDoc* document, const TemplateContext& context) {
  std::vector<FoundFill> fills;
  for (xmlNode* control : fields_of(document)) {
    std::string value =
        template_value(attribute(control, "tag", kLoextNs), context.profile, role_id(context.role), context.taxonomy);
    if (!value.empty()) fills.push_back({control, std::move(value)});
  }
  write_fills(std::move(fills));
}

/// A field that somebody deletes leaves no trace in the text: the document says which it had. What stands in a cell of
/// the award table counts as a weight with and without a field.
void remember_fields(xmlDoc* document, std::vector<std::pair<std::string, std::string>>& properties) {
  std::set<std::string> known;
  for (const xmlNode* control : fields_of(document)) {
    const std::string tag = attribute(control, "tag", kLoextNs);
    if (!tag.starts_with(kTagPrefix) || tag.starts_with(kWeightTagPrefix) || !known.insert(tag).second) continue;
    properties.push_back(field_property({tag, attribute(control, "alias", kLoextNs)}));
  }
}

void set_properties(xmlDoc* document, const TemplateContext& context, std::span<const std::string> asked) {
  std::vector<std::pair<std::string, std::string>> properties{
      {std::string(kFormatProperty), std::to_string(kDocumentFormat)},
      {std::string(kDossierProperty), context.dossier_id},
      {std::string(kRoleProperty), std::string(role_id(context.role))},
      {std::string(kLanguageProperty), std::string(language_code(context.profile.language))},
      {std::string(kTermsProperty), context.profile.general_terms},
      {std::string(kMadeForProperty), format_choices(context.profile, asked)}};
  remember_fields(document, properties);
  set_user_properties(document, properties);
}

/// Private characters are signs in a font of symbols and nothing elsewhere.
Status check_symbols(xmlDoc* flat, const std::string& name) {
  const auto text = read_odf({flat, nullptr, nullptr}, name);
  if (!text) return text.error();
  for (const auto* blocks : {&text->blocks, &text->beside}) {
    for (const Block& block : *blocks) {
      std::vector<OddCharacter> odd = odd_characters(block.text, {block.symbols, block.table >= 0});
      std::erase_if(odd, [](const OddCharacter& one) { return one.kind != CharacterKind::kPrivate; });
      if (odd.empty()) continue;
      Error error = character_error(name, 0, odd);
      error.place.position = canonical_text(block.text);
      return error;
    }
  }
  return Done{};
}

}  // namespace

Result<std::string> instantiate_template(std::string_view fodt_bytes, const TemplateContext& context,
                                         const std::string& name) {
  const auto parsed =
      parse_house_xml(fodt_bytes, name, {kMaxTemplateBytes, kDocumentXmlLimits.max_depth}, CharacterRule::kTemplate);
  if (!parsed) {
    return parsed.error();
  }
  xmlDoc* document = parsed->get();
  const xmlNode* flat = xmlDocGetRootElement(document);
  if (!is_element(flat, "document", kOfficeNs) || body_text(document) == nullptr) {
    return Error{"template.not-flat-text", {name, line_of(flat), {}, {}}, {}};
  }
  if (const Status shown = check_symbols(document, name); !shown) return shown.error();
  std::vector<std::string> asked;
  if (const Status applied = apply_conditions(document, context, name, asked); !applied) {
    return applied.error();
  }
  fill_fields(document, context);
  set_properties(document, context, asked);
  renew_contents(document, document);
  return flat_package(document, name);
}

}  // namespace bestek
