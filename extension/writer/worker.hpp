// SPDX-License-Identifier: EUPL-1.2
// Threads of our own for what needs no office: parsing, rules, searching. Their jobs hold core values only; what comes
// of them goes back through main_thread.hpp.
#pragma once

#include <chrono>
#include <functional>
#include <memory>

#include "writer/uno.hpp"

namespace bestek::writer {

class Worker {
 public:
  /// A search waits for no document that is being read: each has its thread. The first call wants to be made on the
  /// main thread; it sees to it that the thread ends before the office does.
  static Worker& of_library(const Context& context);
  static Worker& of_documents(const Context& context);
  /// For what only waits: add_after, whatever the others are at.
  static Worker& of_clock(const Context& context);

  /// One job after the other, in the order in which they came. Dropped once the office is ending.
  void add(std::function<void()> job);
  /// The same once `wait` has passed; one that is due goes before those that were added.
  void add_after(std::chrono::milliseconds wait, std::function<void()> job);
  /// From a job: hands a result to the main thread.
  void post(std::function<void()> task);

  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;

 private:
  explicit Worker(const Context& context);
  void stop();

  struct State;
  std::shared_ptr<State> state_;
};

}  // namespace bestek::writer
