// SPDX-License-Identifier: EUPL-1.2
#include "core/document/look_here.hpp"

namespace bestek {

void LookHere::enter(const Scope::State& state) {
  state_ = state;
  const bool hidden = state_.text.hidden.value_or(false);
  if (hidden && !hidden_) builder_.begin_hidden();
  if (!hidden && hidden_) builder_.end_hidden();
  hidden_ = hidden;
  const bool unseen = !hidden && is_unseen(state_.text, state_.behind);
  if (unseen && !unseen_) builder_.begin_unseen();
  if (!unseen && unseen_) builder_.end_unseen();
  unseen_ = unseen;
  builder_.strike(state_.text.struck.value_or(false));
  builder_.show_symbols(state_.text.symbols.value_or(false));
  const Direction direction = state_.text.direction.value_or(Direction::kOfItsPlace);
  builder_.run_leftward(direction == Direction::kOfItsPlace ? leftward_ : direction == Direction::kLeftward);
}

}  // namespace bestek
