// SPDX-License-Identifier: EUPL-1.2
// An open document written as content.xml by walking its text, instead of by Writer's exporter: for the reader of ODF
// alone, at a sixth of the cost, and a piece at a time (docs/decisions/reading-in-slices.md). Whoever teaches that
// reader another element teaches it the walk too: tests/writer/both_readings_test.py compares what both give.
#pragma once

#include <chrono>
#include <com/sun/star/container/XEnumeration.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <optional>
#include <string>

#include "writer/live/content_output.hpp"
#include "writer/live/content_text.hpp"
#include "writer/uno.hpp"

namespace bestek::writer {

/// Between two pieces it holds nothing of the office but the enumeration of the body. A change of the document in
/// between spoils it: whoever goes on sees to that (Session::changes).
class ContentWalk {
 public:
  explicit ContentWalk(const Reference<css::frame::XModel>& model);

  /// Goes on for about `piece`: to the end of the paragraph or table in which that is over. True when all is written,
  /// or when there is nothing to go on with.
  bool go_on(std::chrono::milliseconds piece);
  /// Until all is written.
  void finish();

  /// content.xml, once, when all is written. Nothing when the document holds something that the walk does not know, or
  /// the office would not say all: Writer's exporter is asked then.
  std::optional<std::string> take();

 private:
  ContentOutput out_;
  ContentText body_{{}};
  Reference<css::container::XEnumeration> elements_;
};

}  // namespace bestek::writer
