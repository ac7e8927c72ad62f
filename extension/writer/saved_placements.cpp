// SPDX-License-Identifier: EUPL-1.2
#include "writer/saved_placements.hpp"

#include <atomic>
#include <com/sun/star/document/XDocumentEventBroadcaster.hpp>
#include <cppuhelper/implbase1.hxx>
#include <filesystem>
#include <span>

#include "core/document/placement_reader.hpp"
#include "core/dossier/tender_state.hpp"
#include "core/edit/placement_memory.hpp"
#include "core/tender/document_files.hpp"
#include "core/tender/dossier_change.hpp"
#include "core/tender/tender_lock.hpp"
#include "writer/heard_notes.hpp"
#include "writer/live/live_document.hpp"
#include "writer/live/live_reading.hpp"
#include "writer/session.hpp"

namespace bestek::writer {
namespace {

/// Kept with the document's session.
struct SavedPlacements {
  std::atomic<bool> listening = false;
  PlacementHints said;  ///< when it was saved last
};

PlacementHints hints_of(const Reference<css::frame::XModel>& document) {
  DocumentText said;
  for (auto& [name, value] : text_properties(document)) said.properties.emplace(std::move(name), std::move(value));
  return read_hints(said);
}

/// Whoever cannot write the dossier now leaves it as it is: the next save tells the same.
Status tell_dossier(const std::filesystem::path& path, const PlacementHints& before, const PlacementHints& now) {
  const auto known = dossier_around(path);
  if (!known) return known.error();
  const std::string file = path.filename().string();
  if (!*known || !with_saved_placements(**known, file, before, now)) return Done{};
  const auto lock = TenderLock::take(path.parent_path(), kWindowPatience);
  if (!lock) return lock.error();
  hear(lock->notes());
  const auto dossier = load_dossier(path.parent_path());
  if (!dossier) return dossier.error();
  if (const Status open = check_may_change(*dossier, std::span(&file, 1)); !open) return open;
  const auto changed = dossier_change(&*dossier, with_saved_placements(*dossier, file, before, now));
  if (!changed) return changed.error();
  return changed->empty() ? Status(Done{}) : edit_files(*lock, {}, *changed);
}

class SavedListener final : public cppu::WeakImplHelper1<css::document::XDocumentEventListener> {
 public:
  explicit SavedListener(const Context& context) : context_(context) {}
  void SAL_CALL documentEventOccured(const css::document::DocumentEvent& event) override {
    if (event.EventName != "OnSaveDone" && event.EventName != "OnSaveAsDone") return;
    guarded([&] {
      const Reference<css::frame::XModel> document(event.Source, UNO_QUERY);
      const auto session = document.is() ? Session::of(document) : nullptr;
      if (!session) return;
      const auto saved = session->part<SavedPlacements>();
      PlacementHints now = hints_of(document);
      if (tell_dossier(LiveDocument(context_, document).path(), saved->said, now)) saved->said = std::move(now);
    });
  }
  void SAL_CALL disposing(const css::lang::EventObject&) override {}

 private:
  Context context_;
};

}  // namespace

void remember_placements_when_saved(const Context& context, const Reference<css::frame::XModel>& document) {
  const auto session = Session::of(document);
  const Reference<css::document::XDocumentEventBroadcaster> events(document, UNO_QUERY);
  if (!session || !events.is() || session->part<SavedPlacements>()->listening.exchange(true)) return;
  events->addDocumentEventListener(new SavedListener(context));
}

}  // namespace bestek::writer
