// SPDX-License-Identifier: EUPL-1.2
// What a panel does that may take longer than a moment: one thing at a time, with a word about it, and an end when the
// person wants one.
#pragma once

#include <functional>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>

#include "core/base/result.hpp"
#include "writer/commands/actions.hpp"
#include "writer/uno.hpp"

namespace bestek::writer {

class PanelWork {
 public:
  /// `busy` hears whether something is under way, `say` what.
  PanelWork(std::function<void(bool)> busy, std::function<void(std::string_view)> say)
      : busy_(std::move(busy)), say_(std::move(say)) {}

  /// Calls `ready` once the tender around the document is read: before this returns where that is quick.
  void read_then(const ActionContext& context, const std::function<void()>& ready);

  /// Something to compute without the office.
  struct Job {
    std::string command;  ///< for writer.failed
    std::string what;     ///< said meanwhile; "" for what takes no time
    std::function<Result<std::string>(const std::stop_token&)> run;
  };
  /// Runs the job on a worker, which is told to stop when nobody waits for it any more, and then `done` on the main
  /// thread. Error: writer.failed.
  void compute_then(const Context& context, Job job, std::function<void(const Result<std::string>&)> done);

  bool is_busy() const noexcept { return running_ != nullptr; }
  /// Ends what is under way, unheard; false when nothing is.
  bool cancel();
  /// The same without a word: the window is gone.
  void drop() noexcept { running_.reset(); }

 private:
  void show(std::string_view what);
  void end();

  std::function<void(bool)> busy_;
  std::function<void(std::string_view)> say_;
  std::shared_ptr<void> running_;
  bool shown_ = false;
};

}  // namespace bestek::writer
