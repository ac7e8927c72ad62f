// SPDX-License-Identifier: EUPL-1.2
// What Bestek knows of an open document between two commands: that it changed and when, who wants to hear of it, and
// what others keep with it. One session per document; it ends with the document.
#pragma once

#include <atomic>
#include <chrono>
#include <com/sun/star/frame/XModel.hpp>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <typeindex>
#include <utility>
#include <vector>

#include "writer/uno.hpp"

namespace bestek::writer {

class Session : public std::enable_shared_from_this<Session> {
 public:
  /// The session of a document, made at the first call. It keeps no reference to the document.
  static std::shared_ptr<Session> of(const Reference<css::frame::XModel>& model);

  /// Calls `changed` on the main thread after each change, as long as `alive` is.
  void subscribe(std::weak_ptr<void> alive, std::function<void()> changed);
  /// There was one; any thread.
  void announce();

  /// Calls `touched` on the main thread after steps of work in the document, undone and redone ones included: often, so
  /// it must be quick and must not read the document.
  void watch(std::weak_ptr<void> alive, std::function<void()> touched);
  /// There was one; any thread.
  void touched();
  /// How many there were.
  std::uint64_t touches() const noexcept { return touches_; }
  /// While it lives, what is done in the document is counted and nobody is told: it changes nothing that is shown.
  class Unheard;

  /// Calls `heard` on the main thread when the document's indexes were renewed, or could not be.
  void watch_indexes(std::weak_ptr<void> alive, std::function<void()> heard);
  void indexes_seen_to();

  /// Counts whatever happens in the document. Every change of its text counts, measured in 25.2 for typing, undo and
  /// redo, styles, bookmarks, tables, sections, headers, and accepting and rejecting changes.
  std::uint64_t changes() const noexcept { return changes_; }
  void count_change() noexcept;
  /// How long nothing has happened.
  std::chrono::milliseconds quiet_for() const noexcept;

  /// What somebody keeps with the document: one of each kind, made at the first call.
  template <typename Part>
  std::shared_ptr<Part> part() {
    const std::scoped_lock lock(mutex_);
    std::shared_ptr<void>& one = parts_[std::type_index(typeid(Part))];
    if (!one) one = std::make_shared<Part>();
    return std::static_pointer_cast<Part>(one);
  }

  /// Keeps what cannot be done in the document while somebody holds its text, until it can be read again.
  void put_off(std::function<void()> work);
  /// All of it, in the order in which it came; it is forgotten here.
  std::vector<std::function<void()>> take_put_off();

 private:
  using Subscribers = std::vector<std::pair<std::weak_ptr<void>, std::function<void()>>>;
  /// Who wants to hear of one thing, and whether they are about to: however often it happens until then, once.
  struct Bell {
    Subscribers subscribers;
    std::atomic<bool> rung = false;
  };
  void add(Bell& bell, std::weak_ptr<void> alive, std::function<void()> call);
  void ring(Bell Session::*bell);
  void tell(Bell& bell);

  std::atomic<std::uint64_t> touches_ = 0;
  std::atomic<int> unheard_ = 0;
  std::atomic<std::uint64_t> changes_ = 0;
  std::atomic<std::chrono::steady_clock::time_point> last_change_ = std::chrono::steady_clock::now();
  std::mutex mutex_;  ///< of the lists: whoever works in the document tells of it on the thread that he works on
  Bell changed_;
  Bell touched_;
  Bell indexes_;
  std::vector<std::function<void()>> put_off_;
  std::map<std::type_index, std::shared_ptr<void>> parts_;
};

class Session::Unheard {
 public:
  explicit Unheard(std::shared_ptr<Session> session) : session_(std::move(session)) { ++session_->unheard_; }
  ~Unheard() { --session_->unheard_; }
  Unheard(const Unheard&) = delete;
  Unheard& operator=(const Unheard&) = delete;

 private:
  std::shared_ptr<Session> session_;
};

/// Session::announce of the document.
void announce_change(const Reference<css::frame::XModel>& model);

/// How many announcements were made in this process.
std::size_t announcements_made() noexcept;

}  // namespace bestek::writer
