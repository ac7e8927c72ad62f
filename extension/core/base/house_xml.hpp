// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <libxml/tree.h>

#include <cstdint>
#include <string>
#include <string_view>

#include "core/base/odd_characters.hpp"
#include "core/base/result.hpp"
#include "core/base/xml.hpp"

namespace bestek {

/// Which odd characters a file may not have.
enum class CharacterRule : std::uint8_t {
  kHouse,     ///< none, and no soft hyphens: what a library says is compared, searched and inserted
  kTemplate,  ///< none but private ones: which of those are symbols, fonts decide
  kGiven      ///< none that is wrong: a dossier's answers, of which the others are warned in documents
};

/// xml.character for a file with characters that nobody sees, or takes for others.
[[nodiscard]] Error character_error(const std::string& file, int line, const std::vector<OddCharacter>& odd);

/// Looks at texts, attributes and comments of the node and below. Errors: xml.character, with the line.
[[nodiscard]] Status check_characters(const xmlNode* node, const std::string& file, CharacterRule rule);

/// parse_xml for what belongs to the house: files of a library, rules, templates. Errors: those of parse_xml and
/// check_characters.
[[nodiscard]] Result<XmlDoc> parse_house_xml(std::string_view bytes, const std::string& name,
                                             const XmlLimits& limits = {}, CharacterRule rule = CharacterRule::kHouse);

}  // namespace bestek
