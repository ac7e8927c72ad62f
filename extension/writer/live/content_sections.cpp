// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/content_sections.hpp"

#include <algorithm>
#include <com/sun/star/container/XNamed.hpp>
#include <com/sun/star/text/SectionFileLink.hpp>

#include "writer/live/content_looks.hpp"

namespace bestek::writer {
namespace {

using Section = Reference<css::text::XTextSection>;

std::vector<Section> chain_of(const Section& innermost) {
  std::vector<Section> chain;
  for (Section one = innermost; one.is(); one = one->getParentSection()) chain.push_back(one);
  std::reverse(chain.begin(), chain.end());
  return chain;
}

OUString name_of(const Section& section) {
  return Reference<css::container::XNamed>(section, UNO_QUERY_THROW)->getName();
}

void open(ContentXml& xml, const Section& section) {
  const Reference<css::beans::XPropertySet> properties(section, UNO_QUERY);
  xml.open("text:section");
  xml.attribute("text:name", name_of(section));
  const bool conditional = !property_or(properties, "Condition", OUString()).isEmpty();
  if (!property_or(properties, conditional ? "IsCurrentlyVisible" : "IsVisible", true))
    xml.attribute("text:display", "none");
  if (property_or(properties, "IsProtected", false)) xml.attribute("text:protected", "true");
  if (StylePart back{"style:section-properties"}; add_background(back, properties))
    xml.attribute("text:style-name", xml.style("section", {back}));
  if (!property_or(properties, "FileLink", css::text::SectionFileLink()).FileURL.isEmpty()) {
    xml.open("text:section-source");
    xml.close();
  }
  if (!property_or(properties, "DDECommandFile", OUString()).isEmpty()) {
    xml.open("office:dde-source");
    xml.close();
  }
}

}  // namespace

void SectionNesting::enter(ContentXml& xml, ListNesting& lists, const Section& innermost) {
  const auto chain = chain_of(innermost);
  SectionNames names;
  names.reserve(chain.size());
  for (const auto& one : chain) names.push_back(name_of(one));
  const bool within = names.size() >= around_.size() && std::equal(around_.begin(), around_.end(), names.begin());
  const std::size_t skipped = within ? around_.size() : 0;
  const SectionNames wanted(names.begin() + static_cast<std::ptrdiff_t>(skipped), names.end());
  all_ = names;
  if (wanted == open_) return;
  lists.leave(xml);
  const auto same = static_cast<std::size_t>(
      std::mismatch(open_.begin(), open_.end(), wanted.begin(), wanted.end()).first - open_.begin());
  for (std::size_t i = open_.size(); i > same; --i) xml.close();
  for (std::size_t i = same; i < wanted.size(); ++i) open(xml, chain[skipped + i]);
  open_ = wanted;
}

void SectionNesting::leave(ContentXml& xml) {
  for (; !open_.empty(); open_.pop_back()) xml.close();
}

}  // namespace bestek::writer
