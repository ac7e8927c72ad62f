// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/snapshot_in_slices.hpp"

#include <utility>

#include "writer/live/live_place.hpp"
#include "writer/session.hpp"

namespace bestek::writer {
namespace {

bool is_changed(const Reference<css::frame::XModel>& model, const Snapshot& begun) {
  const auto session = Session::of(model);
  return !session || session->changes() != begun.changes;
}

}  // namespace

SnapshotInSlices::SnapshotInSlices(const Context& context, const Reference<css::frame::XModel>& model, std::string name)
    : context_(context), model_(model), name_(std::move(name)) {}

bool SnapshotInSlices::go_on(std::chrono::milliseconds slice) {
  bool done = true;
  guarded([&] { done = result_.has_value() || step(slice); },
          [&](const std::string& reason) {
            // The office says it so when the document is being closed.
            done = finish(writer_error("writer.unreadable", name_, {{"reason", reason}}));
          });
  return done;
}

bool SnapshotInSlices::step(std::chrono::milliseconds slice) {
  const Reference<css::frame::XModel> model(model_);
  if (!model.is()) return finish(writer_error("writer.no-document"));
  if (begun_ && is_changed(model, *begun_)) {
    walk_.reset();
    begun_.reset();
    ++begun_anew_;
  }
  if (!begun_) return begin(model);
  if (!walked_) {
    walked_ = walk_->go_on(slice);
    return false;
  }
  return finish(whole_snapshot(context_, model, std::move(*begun_), walk_->take()));
}

bool SnapshotInSlices::begin(const Reference<css::frame::XModel>& model) {
  if (begun_anew_ == kBeginsAnew) return finish(snapshot_of(context_, model, name_));
  auto begun = begin_snapshot(model, name_);
  if (!begun) return finish(begun.error());
  begun_ = std::move(*begun);
  walk_.emplace(model);
  walked_ = false;
  return false;
}

bool SnapshotInSlices::finish(Result<Snapshot> result) {
  walk_.reset();
  begun_.reset();
  result_ = std::move(result);
  return true;
}

Result<Snapshot> SnapshotInSlices::take() { return std::exchange(result_, std::nullopt).value(); }

}  // namespace bestek::writer
