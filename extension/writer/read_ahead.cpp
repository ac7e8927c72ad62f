// SPDX-License-Identifier: EUPL-1.2
#include "writer/read_ahead.hpp"

#include <chrono>
#include <cppuhelper/weakref.hxx>
#include <deque>
#include <filesystem>
#include <optional>
#include <utility>

#include "writer/live/control_states.hpp"
#include "writer/live/document_size.hpp"
#include "writer/live/live_cache.hpp"
#include "writer/live/live_place.hpp"
#include "writer/live/snapshot_in_slices.hpp"
#include "writer/main_thread.hpp"
#include "writer/tender_files.hpp"
#include "writer/worker.hpp"

namespace bestek::writer {
namespace {

using Milliseconds = std::chrono::milliseconds;
using Clock = std::chrono::steady_clock;

/// What a person does not notice.
constexpr Milliseconds kReadAtOnce{150};
/// For the window to show what is said before the main thread is held.
constexpr Milliseconds kToPaint{60};
/// For which the main thread is held at once by a large document, and what it has to itself after that.
constexpr Milliseconds kSlice{30};
constexpr Milliseconds kBetweenSlices{5};

/// On the main thread; the worker knows it by a weak pointer that it only hands back.
class Ahead : public std::enable_shared_from_this<Ahead> {
 public:
  Ahead(const Context& context, const TenderFiles& files, std::function<void(const std::string&)> reading,
        std::function<void()> ready)
      : context_(context),
        worker_(Worker::of_documents(context)),
        clock_(Worker::of_clock(context)),
        closed_(files.closed),
        reading_(std::move(reading)),
        ready_(std::move(ready)) {
    for (const auto& [name, model] : files.open)
      if (expected_cost(model) > Milliseconds(0)) open_.emplace_back(name, model);
  }

  void next() {
    if (!open_.empty()) return announce(open_.front().first, &Ahead::export_next);
    if (!closed_.empty()) return announce(closed_.front().filename().string(), &Ahead::read_next_closed);
    ready_();
  }

 private:
  using Step = void (Ahead::*)();

  void announce(const std::string& name, Step step) {
    reading_(name);
    later(kToPaint, step);
  }

  void later(Milliseconds wait, Step step) {
    clock_.add_after(wait, [&worker = clock_, weak = weak_from_this(), step] {
      worker.post([weak, step] {
        const auto self = weak.lock();
        if (!self) return;
        // What cannot be read now is left to the action, which says why.
        guarded([&] { (self.get()->*step)(); }, [&](const std::string&) { self->next(); });
      });
    });
  }

  void export_next() {
    const auto [name, weak_model] = open_.front();
    open_.pop_front();
    const Reference<css::frame::XModel> model(weak_model);
    if (!model.is()) return next();
    being_read_ = model;
    exported_ = {};
    if (is_large(model)) {
      slices_.emplace(context_, model, name);
      controls_.emplace(model);
      return look_slice();
    }
    const auto started = Clock::now();
    auto snapshot = snapshot_of(context_, model, name);
    exported_ = Clock::now() - started;
    read_on_worker(std::move(snapshot));
  }

  /// What the document is known by is asked of its controls in one go: where they stand is known by then.
  void look_slice() {
    const auto started = Clock::now();
    const bool done = controls_->go_on(kSlice);
    exported_ += Clock::now() - started;
    if (!done) return later(kBetweenSlices, &Ahead::look_slice);
    controls_.reset();
    later(kBetweenSlices, &Ahead::export_slice);
  }

  void export_slice() {
    const auto started = Clock::now();
    const bool done = slices_->go_on(kSlice);
    exported_ += Clock::now() - started;
    if (!done) return later(kBetweenSlices, &Ahead::export_slice);
    auto snapshot = slices_->take();
    slices_.reset();
    read_on_worker(std::move(snapshot));
  }

  void read_on_worker(Result<Snapshot> exported) {
    if (!exported) return next();
    worker_.add([&worker = worker_, weak = weak_from_this(), cost = exported_,
                 snapshot = std::make_shared<const Snapshot>(std::move(*exported))] {
      if (weak.expired()) return;
      const auto started = Clock::now();
      Result<SharedReading> reading = writer_error("writer.unreadable", snapshot->name, {{"reason", ""}});
      guarded([&] { reading = read_snapshot(*snapshot); });
      const auto whole = std::chrono::duration_cast<Milliseconds>(cost + (Clock::now() - started));
      worker.post([weak, snapshot, reading, whole] {
        if (const auto self = weak.lock()) self->keep(*snapshot, reading, whole);
      });
    });
  }

  void keep(const Snapshot& snapshot, const Result<SharedReading>& reading, Milliseconds cost) {
    const Reference<css::frame::XModel> model(being_read_);
    guarded([&] {
      if (model.is() && reading) keep_reading(model, snapshot, *reading, cost);
    });
    next();
  }

  void read_next_closed() {
    const std::filesystem::path next_closed = closed_.front();
    closed_.pop_front();
    worker_.add([&worker = worker_, weak = weak_from_this(), path = next_closed] {
      if (weak.expired()) return;
      guarded([&] { static_cast<void>(read_closed(path)); });  // an error is said by who asks
      worker.post([weak] {
        if (const auto self = weak.lock()) self->next();
      });
    });
  }

  Context context_;
  Worker& worker_;
  Worker& clock_;
  std::deque<std::pair<std::string, css::uno::WeakReference<css::frame::XModel>>> open_;
  std::deque<std::filesystem::path> closed_;
  css::uno::WeakReference<css::frame::XModel> being_read_;
  std::optional<ControlStates> controls_;  // of a large one
  std::optional<SnapshotInSlices> slices_;
  Clock::duration exported_{};  // what that took so far
  std::function<void(const std::string&)> reading_;
  std::function<void()> ready_;
};

Milliseconds cost_of(const TenderFiles& files) {
  Milliseconds cost{0};
  for (const auto& [name, model] : files.open) cost += expected_cost(model);
  for (const auto& path : files.closed) cost += expected_cost(path);
  return cost;
}

}  // namespace

bool is_read_at_once(const Context& context, const Reference<css::frame::XModel>& current) {
  return cost_of(files_of(context, current)) <= kReadAtOnce;
}

ReadingAhead read_ahead(const Context& context, const Reference<css::frame::XModel>& current,
                        std::function<void(const std::string& file)> reading, std::function<void()> ready) {
  const TenderFiles files = files_of(context, current);
  if (cost_of(files) <= kReadAtOnce) return {};
  const auto ahead = std::make_shared<Ahead>(context, files, std::move(reading), std::move(ready));
  post_to_main([weak = std::weak_ptr<Ahead>(ahead)] {
    if (const auto self = weak.lock()) self->next();
  });
  return ahead;
}

}  // namespace bestek::writer
