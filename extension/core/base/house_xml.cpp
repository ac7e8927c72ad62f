// SPDX-License-Identifier: EUPL-1.2
#include "core/base/house_xml.hpp"

#include <algorithm>

#include "core/base/read_character.hpp"
#include "core/base/text_scanner.hpp"
#include "core/base/words.hpp"

namespace bestek {
namespace {

/// Whether no character can be odd: the bytes have none, and none is written by its number or in another encoding.
bool is_plain(std::string_view bytes) {
  const std::string_view declaration = bytes.substr(0, std::min(bytes.find('>'), bytes.size()));
  if (const std::size_t at = declaration.find("encoding"); at != std::string_view::npos) {
    const std::size_t quote = declaration.find_first_of("\"'", at);
    if (quote == std::string_view::npos || !begins_with_letters(declaration.substr(quote + 1), "utf-8")) return false;
  }
  return bytes.find("&#") == std::string_view::npos && !may_be_odd(bytes);
}

class CharacterReader {
 public:
  CharacterReader(const std::string& file, CharacterRule rule) : file_(file), rule_(rule) {}

  /// Elements say on which line they begin; texts between them go on from there.
  Status read(const xmlNode* node) {
    line_ = std::max(line_, line_of(node));
    for (const xmlAttr* one = node->properties; one != nullptr; one = one->next)
      if (Status good = look(text_of(reinterpret_cast<const xmlNode*>(one))); !good) return good;
    for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
      if (child->type == XML_ELEMENT_NODE) {
        if (Status good = read(child); !good) return good;
      } else if (child->content != nullptr) {
        const std::string_view text(reinterpret_cast<const char*>(child->content));
        if (Status good = look(text); !good) return good;
        line_ += static_cast<int>(std::ranges::count(text, '\n'));
      }
    }
    return Done{};
  }

 private:
  [[nodiscard]] Status look(std::string_view text) const {
    if (!may_be_odd(text)) return Done{};
    std::vector<OddCharacter> odd = odd_characters(text);
    if (rule_ == CharacterRule::kTemplate) std::erase_if(odd, is_private);
    if (rule_ == CharacterRule::kGiven) std::erase_if(odd, [](const OddCharacter& one) { return !one.wrong; });
    if (const std::size_t at = text.find("\u00ad"); rule_ == CharacterRule::kHouse && odd.empty() && at != text.npos)
      odd.push_back({at, at + 2, 0xAD, CharacterKind::kSoftHyphen, false});
    if (odd.empty()) return Done{};
    const auto before = std::ranges::count(text.substr(0, odd.front().begin), '\n');
    return character_error(file_, line_ + static_cast<int>(before), odd);
  }

  static bool is_private(const OddCharacter& one) noexcept { return one.kind == CharacterKind::kPrivate && !one.wrong; }

  const std::string& file_;
  CharacterRule rule_;
  int line_ = 0;
};

}  // namespace

Error character_error(const std::string& file, int line, const std::vector<OddCharacter>& odd) {
  return Error{"xml.character", {file, line, {}, {}}, in_each_language("characters", [&](Language language) {
                 return describe_characters(odd, language);
               })};
}

Status check_characters(const xmlNode* node, const std::string& file, CharacterRule rule) {
  return node == nullptr ? Status(Done{}) : CharacterReader(file, rule).read(node);
}

Result<XmlDoc> parse_house_xml(std::string_view bytes, const std::string& name, const XmlLimits& limits,
                               CharacterRule rule) {
  auto document = parse_xml(bytes, name, limits);
  if (!document || is_plain(bytes)) return document;
  // What stands before and behind the root element too.
  auto* whole = reinterpret_cast<const xmlNode*>(document->get());
  for (const xmlNode* node = whole->children; node != nullptr; node = node->next) {
    if (node->type == XML_ELEMENT_NODE) {
      if (const Status good = check_characters(node, name, rule); !good) return good.error();
    } else if (node->content != nullptr) {
      const auto odd = odd_characters(reinterpret_cast<const char*>(node->content));
      if (!odd.empty()) return character_error(name, line_of(node), odd);
    }
  }
  return document;
}

}  // namespace bestek
