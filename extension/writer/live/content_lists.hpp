// SPDX-License-Identifier: EUPL-1.2
// text:list around paragraphs, which nothing in the office says: it follows from their list's style, id and level.
#pragma once

#include <map>
#include <string>

#include "writer/live/content_xml.hpp"
#include "writer/uno.hpp"

namespace bestek::writer {

/// How a paragraph stands in a list.
struct ListPlace {
  OUString style;
  OUString id;
  sal_Int16 level = 0;  ///< from 0 on
  bool numbered = false;
};

/// The lists of a document: their ids, and what their styles are called.
class ListNames {
 public:
  /// Writes the style and the id of a list that opens: the first piece says the id, the others continue it. `paragraph`
  /// is asked whether the style is an automatic one.
  void add(ContentXml& xml, const ListPlace& place, const Reference<css::uno::XInterface>& paragraph);
  /// As Writer's exporter does: a list in one piece has no id. Makes blanks of those in what was written.
  void forget_ids_of_whole_lists(std::string& content) const;
  /// False once there was a name that we do not know how to write.
  bool known() const noexcept { return known_; }

 private:
  std::string style_name(const OUString& name, const Reference<css::uno::XInterface>& paragraph);

  std::map<std::string, int, std::less<>> pieces_;  // by id
  std::map<OUString, std::string> styles_;
  std::size_t automatic_ = 0;
  bool known_ = true;
};

/// The lists that are open at a place in a text.
class ListNesting {
 public:
  /// Opens and closes what has to be before a paragraph that stands so; as Writer's exporter does.
  void enter(ContentXml& xml, ListNames& names, const ListPlace& place,
             const Reference<css::uno::XInterface>& paragraph);
  /// Closes all lists.
  void leave(ContentXml& xml) { close(xml, 0); }

 private:
  void close(ContentXml& xml, std::size_t depth);

  OUString style_, id_;
  std::size_t open_ = 0;  // levels, each with an item, or a header without a number
};

}  // namespace bestek::writer
