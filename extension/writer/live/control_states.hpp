// SPDX-License-Identifier: EUPL-1.2
// What the content controls of a document say of themselves. Their properties change without a word to anybody, so they
// are looked up in the text before each reading: the office's own list of them also holds ones that are gone, and
// asking one of those for its tag ends it (25.2, after replacing a word everywhere while changes are recorded).
#pragma once

#include <chrono>
#include <com/sun/star/container/XEnumeration.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <cppuhelper/weakref.hxx>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "writer/uno.hpp"

namespace bestek::writer {

/// A look through the document, a piece at a time. Which paragraphs and tables of the body hold controls is kept with
/// the document, by number, for as long as nothing happens in it (Session::changes): the next look goes to those alone.
/// Between two pieces it holds nothing of the office but the enumeration of the body.
class ControlStates {
 public:
  explicit ControlStates(const Reference<css::frame::XModel>& model);

  /// Goes on for about `piece`, to the end of the paragraph or table in which that is over. True when all was looked
  /// at.
  bool go_on(std::chrono::milliseconds piece);
  /// Until all was looked at. Nothing when Writer cannot look into some of the text, as somebody holds it from before
  /// an undo: it can neither export nor save the document then.
  std::optional<std::string> finish();

 private:
  /// Where controls are in the body, and how many in all.
  struct Places {
    std::vector<std::size_t> elements;
    std::size_t controls = 0;
  };
  struct Kept;

  void begin(bool anew);
  void end();

  css::uno::WeakReference<css::frame::XModel> model_;
  std::uint64_t changes_ = 0;
  std::optional<Places> known_;
  Places found_;
  std::string state_;
  bool whole_ = true;
  bool done_ = false;
  std::size_t element_ = 0;  // the number of the next one
  Reference<css::container::XEnumeration> elements_;
};

}  // namespace bestek::writer
