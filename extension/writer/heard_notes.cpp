// SPDX-License-Identifier: EUPL-1.2
#include "writer/heard_notes.hpp"

#include <mutex>
#include <utility>

namespace bestek::writer {
namespace {

struct Heard {
  std::mutex mutex;
  std::vector<Error> notes;
};

// Of this process; never destroyed, as documents may close while it ends.
Heard& heard() {
  static auto* all = new Heard;
  return *all;
}

}  // namespace

void hear(std::span<const Error> notes) {
  const std::lock_guard lock(heard().mutex);
  heard().notes.insert(heard().notes.end(), notes.begin(), notes.end());
}

std::vector<Error> take_heard() {
  const std::lock_guard lock(heard().mutex);
  return std::exchange(heard().notes, {});
}

}  // namespace bestek::writer
