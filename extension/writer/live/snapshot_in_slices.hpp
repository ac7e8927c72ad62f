// SPDX-License-Identifier: EUPL-1.2
// A snapshot of a large document that is made a piece at a time, so that a person can go on working in between.
#pragma once

#include <chrono>
#include <com/sun/star/frame/XModel.hpp>
#include <cppuhelper/weakref.hxx>
#include <optional>
#include <string>

#include "core/base/result.hpp"
#include "writer/live/content_walk.hpp"
#include "writer/live/live_cache.hpp"
#include "writer/uno.hpp"

namespace bestek::writer {

/// How often a change in the document makes it begin anew; then it is made in one go.
inline constexpr int kBeginsAnew = 3;

/// On the main thread. It keeps no document open, and what happens to it in between is noticed.
class SnapshotInSlices {
 public:
  SnapshotInSlices(const Context& context, const Reference<css::frame::XModel>& model, std::string name);

  /// Goes on for about `slice`: what comes before the walk and what comes after it are a slice each, however long they
  /// take. True when there is a result.
  bool go_on(std::chrono::milliseconds slice);

  /// Once. Errors: those of snapshot_of; writer.no-document or writer.unreadable for one that was closed.
  Result<Snapshot> take();
  /// How often it began anew.
  int begun_anew() const noexcept { return begun_anew_; }

 private:
  bool step(std::chrono::milliseconds slice);
  bool begin(const Reference<css::frame::XModel>& model);
  bool finish(Result<Snapshot> result);

  Context context_;
  css::uno::WeakReference<css::frame::XModel> model_;
  std::string name_;
  std::optional<Snapshot> begun_;
  std::optional<ContentWalk> walk_;
  bool walked_ = false;
  int begun_anew_ = 0;
  std::optional<Result<Snapshot>> result_;
};

}  // namespace bestek::writer
