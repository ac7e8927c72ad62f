// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/content_lists.hpp"

#include <algorithm>
#include <com/sun/star/container/XIndexAccess.hpp>

namespace bestek::writer {

namespace {

constexpr std::string_view kId = R"( xml:id=")";

/// What stands there is an attribute of an element, and no text.
bool is_in_element(std::string_view content, std::size_t at) {
  return content.rfind('<', at) != std::string_view::npos && content.find('>', content.rfind('<', at)) > at;
}

}  // namespace

void ListNames::add(ContentXml& xml, const ListPlace& place, const Reference<css::uno::XInterface>& paragraph) {
  xml.attribute("text:style-name", style_name(place.style, paragraph));
  if (place.id.isEmpty()) return;
  const std::string id = to_utf8(place.id);
  xml.attribute(++pieces_[id] == 1 ? XmlLiteral("xml:id") : XmlLiteral("text:continue-list"), id);
}

void ListNames::forget_ids_of_whole_lists(std::string& content) const {
  for (std::size_t at = content.find(kId); at != std::string::npos; at = content.find(kId, at + 1)) {
    const std::size_t begin = at + kId.size();
    const std::size_t end = content.find('"', begin);
    if (end == std::string::npos) return;
    const auto known = pieces_.find(std::string_view(content).substr(begin, end - begin));
    if (known != pieces_.end() && known->second == 1 && is_in_element(content, at))
      content.replace(at, end + 1 - at, end + 1 - at, ' ');
  }
}

/// Automatic ones are called otherwise at each loading: Writer's exporter counts them.
std::string ListNames::style_name(const OUString& name, const Reference<css::uno::XInterface>& paragraph) {
  const auto [at, added] = styles_.try_emplace(name);
  if (!added) return at->second;
  const Reference<css::beans::XPropertySet> rules(
      property_or(Reference<css::beans::XPropertySet>(paragraph, UNO_QUERY), "NumberingRules",
                  Reference<css::container::XIndexAccess>()),
      UNO_QUERY);
  if (property_or(rules, "IsAutomatic", false)) {
    at->second = "L" + std::to_string(++automatic_);
  } else {
    const auto encoded = encoded_name(name);
    known_ = known_ && encoded;
    at->second = encoded.value_or("");
  }
  return at->second;
}

void ListNesting::close(ContentXml& xml, std::size_t depth) {
  for (; open_ > depth; --open_) {
    xml.close();
    xml.close();
  }
}

void ListNesting::enter(ContentXml& xml, ListNames& names, const ListPlace& place,
                        const Reference<css::uno::XInterface>& paragraph) {
  const auto depth = static_cast<std::size_t>(std::max<sal_Int16>(place.level, 0)) + 1;
  if (place.style != style_ || place.id != id_) close(xml, 0);
  style_ = place.style;
  id_ = place.id;
  close(xml, depth);
  if (open_ == depth) {
    if (!place.numbered) return;  // it goes on in the item before it
    xml.close();
    xml.open("text:list-item");
    return;
  }
  while (open_ < depth) {
    xml.open("text:list");
    if (open_ == 0) names.add(xml, place, paragraph);
    ++open_;
    const bool item = open_ < depth || place.numbered;
    xml.open(item ? XmlLiteral("text:list-item") : XmlLiteral("text:list-header"));
  }
}

}  // namespace bestek::writer
