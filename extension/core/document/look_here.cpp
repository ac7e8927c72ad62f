// SPDX-License-Identifier: EUPL-1.2
#include "core/document/look_here.hpp"

namespace bestek {

void LookHere::enter(const Scope::State& state) {
  state_ = state;
  const bool unseen = is_unseen(state_.text, state_.behind);
  if (unseen && !unseen_) builder_.begin_hidden();
  if (!unseen && unseen_) builder_.end_hidden();
  unseen_ = unseen;
}

}  // namespace bestek
