// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/content_lists.hpp"

#include <algorithm>
#include <com/sun/star/container/XIndexAccess.hpp>

namespace bestek::writer {

void ListNames::add(ContentXml& xml, const ListPlace& place, const Reference<css::uno::XInterface>& paragraph) {
  xml.add(attribute("text:style-name", style_name(place.style, paragraph)));
  if (place.id.isEmpty()) return;
  const auto [at, first] = lists_.try_emplace(place.id, Pieces{xml.size(), 0, 0});
  xml.add(attribute(first ? "xml:id" : "text:continue-list", place.id));
  if (first) at->second.end = xml.size();
  ++at->second.count;
}

void ListNames::forget_ids_of_whole_lists(ContentXml& xml) const {
  for (const auto& [id, pieces] : lists_)
    if (pieces.count == 1) xml.blank(pieces.begin, pieces.end);
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
  for (; items_.size() > depth; items_.pop_back())
    xml.add(items_.back() ? "</text:list-item></text:list>" : "</text:list-header></text:list>");
}

void ListNesting::enter(ContentXml& xml, ListNames& names, const ListPlace& place,
                        const Reference<css::uno::XInterface>& paragraph) {
  const auto depth = static_cast<std::size_t>(std::max<sal_Int16>(place.level, 0)) + 1;
  if (place.style != style_ || place.id != id_) close(xml, 0);
  style_ = place.style;
  id_ = place.id;
  close(xml, depth);
  if (items_.size() == depth) {
    if (!place.numbered) return;  // it goes on in the item before it
    xml.add(items_.back() ? "</text:list-item>" : "</text:list-header>");
    xml.add("<text:list-item>");
    items_.back() = true;
    return;
  }
  while (items_.size() < depth) {
    xml.add("<text:list");
    if (items_.empty()) names.add(xml, place, paragraph);
    const bool item = items_.size() + 1 < depth || place.numbered;
    xml.add(item ? "><text:list-item>" : "><text:list-header>");
    items_.push_back(item);
  }
}

}  // namespace bestek::writer
