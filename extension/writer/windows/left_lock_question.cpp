// SPDX-License-Identifier: EUPL-1.2
#include "writer/windows/left_lock_question.hpp"

#include <com/sun/star/awt/MessageBoxButtons.hpp>
#include <com/sun/star/awt/MessageBoxResults.hpp>
#include <com/sun/star/awt/MessageBoxType.hpp>
#include <com/sun/star/awt/XMessageBoxFactory.hpp>
#include <com/sun/star/awt/XWindowPeer.hpp>
#include <filesystem>

#include "core/tender/office_lock.hpp"
#include "writer/live/live_place.hpp"
#include "writer/writer_texts.hpp"

namespace bestek::writer {
namespace {

bool is_agreed(const ActionContext& context, const std::filesystem::path& document) {
  namespace Box = css::awt;
  const auto toolkit = make_service<Box::XMessageBoxFactory>(context.context, "com.sun.star.awt.Toolkit");
  const Reference<css::awt::XWindowPeer> window(window_of(context.document), UNO_QUERY);
  if (!toolkit.is() || !window.is()) return false;
  const auto box =
      toolkit->createMessageBox(window, Box::MessageBoxType_QUERYBOX,
                                Box::MessageBoxButtons::BUTTONS_YES_NO | Box::MessageBoxButtons::DEFAULT_BUTTON_NO,
                                from_utf8(word("unlock.title", context.language)),
                                from_utf8(word("unlock.question", context.language, {document.filename().string()})));
  return box.is() && box->execute() == Box::MessageBoxResults::YES;
}

}  // namespace

Result<Json> run_asking(const ActionContext& context, std::string_view action, const Json& arguments) {
  auto result = run_action(context, action, arguments);
  // As often as the dossier has documents, and never for the same one twice.
  std::string last;
  while (!result && result.error().code == "document.left-open" && result.error().place.file != last) {
    last = result.error().place.file;
    bool agreed = false;
    guarded([&] { agreed = is_agreed(context, last); });
    if (!agreed) return result;
    if (const auto removed = remove_left_lock(last); !removed) return removed.error();
    result = run_action(context, action, arguments);
  }
  return result;
}

}  // namespace bestek::writer
