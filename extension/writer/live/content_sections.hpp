// SPDX-License-Identifier: EUPL-1.2
// text:section around paragraphs and tables, which each say the innermost section that they stand in.
#pragma once

#include <com/sun/star/text/XTextSection.hpp>
#include <vector>

#include "writer/live/content_lists.hpp"
#include "writer/live/content_xml.hpp"
#include "writer/uno.hpp"

namespace bestek::writer {

/// From the outside in.
using SectionNames = std::vector<OUString>;

/// The sections that are open at a place in a text.
class SectionNesting {
 public:
  /// `around` are those that the text stands in as a whole: they are open already.
  explicit SectionNesting(SectionNames around) : around_(std::move(around)) {}

  /// Opens and closes what has to be before a paragraph or table in `innermost`, which may be none; no list goes on
  /// from one section into another.
  void enter(ContentXml& xml, ListNesting& lists, const Reference<css::text::XTextSection>& innermost);
  void leave(ContentXml& xml);
  /// All that the place stands in.
  const SectionNames& all() const noexcept { return all_; }

 private:
  SectionNames around_;
  SectionNames open_;
  SectionNames all_;
};

}  // namespace bestek::writer
