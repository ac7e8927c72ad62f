// SPDX-License-Identifier: EUPL-1.2
#include "writer/panels/panel_work.hpp"

#include <utility>

#include "writer/live/live_place.hpp"
#include "writer/read_ahead.hpp"
#include "writer/worker.hpp"
#include "writer/writer_texts.hpp"

namespace bestek::writer {
namespace {

/// As long as somebody waits for what a job gives.
struct Awaited {
  std::stop_source stop;

  Awaited() = default;
  ~Awaited() { stop.request_stop(); }
  Awaited(const Awaited&) = delete;
  Awaited& operator=(const Awaited&) = delete;
};

}  // namespace

void PanelWork::read_then(const ActionContext& context, const std::function<void()>& ready) {
  cancel();
  running_ = read_ahead(
      context.context, context.document,
      [this, language = context.language](const std::string& file) { show(word("busy.reading", language, {file})); },
      [this, ready] {
        end();
        ready();
      });
  if (!running_) ready();
}

void PanelWork::compute_then(const Context& context, Job job, std::function<void(const Result<std::string>&)> done) {
  cancel();
  const auto token = std::make_shared<Awaited>();
  running_ = token;
  if (!job.what.empty()) show(job.what);
  Worker& worker = Worker::of_documents(context);
  worker.add([this, &worker, wanted = std::weak_ptr<Awaited>(token), stop = token->stop.get_token(),
              job = std::move(job), done = std::move(done)] {
    if (wanted.expired()) return;
    const auto failed = [&](const std::string& reason) {
      return writer_error("writer.failed", {}, {{"command", job.command}, {"reason", reason}});
    };
    Result<std::string> result = failed({});
    guarded([&] { result = job.run(stop); }, [&](const std::string& reason) { result = failed(reason); });
    worker.post([this, wanted, done, result = std::move(result)] {
      if (wanted.expired()) return;
      end();
      done(result);
    });
  });
}

void PanelWork::show(std::string_view what) {
  if (!std::exchange(shown_, true)) busy_(true);
  say_(what);
}

void PanelWork::end() {
  running_.reset();
  if (!std::exchange(shown_, false)) return;
  busy_(false);
  say_("");
}

bool PanelWork::cancel() {
  if (!running_) return false;
  end();
  return true;
}

}  // namespace bestek::writer
