// SPDX-License-Identifier: EUPL-1.2
#include "core/document/deleted_controls.hpp"

#include <algorithm>

namespace bestek {

void DeletedControls::stands(Side what) noexcept {
  last_ = what;
  for (; answered_ < ended_.size(); ++answered_) ended_[answered_].after = what;
}

void DeletedControls::kept() noexcept {
  for (Control& control : open_) control.kept = true;
  stands(Side::kKept);
}

void DeletedControls::deleted() noexcept {
  for (Control& control : open_) control.deleted = true;
  if (open_.empty()) stands(Side::kDeleted);  // what a control holds stands beside nothing
}

void DeletedControls::begin(std::size_t index, bool in_deletion) {
  Control control;
  control.index = index;
  control.in_deletion = in_deletion;
  control.before = in_deletion ? Side::kDeleted : last_;
  open_.push_back(control);
}

void DeletedControls::end(std::size_t count) {
  if (open_.empty()) return;
  Control control = open_.back();
  open_.pop_back();
  if (control.kept || control.before == Side::kKept || !(control.in_deletion || control.deleted)) return;
  control.count = count;
  if (control.in_deletion) control.after = Side::kDeleted;
  if (control.in_deletion && open_.empty()) stands(Side::kDeleted);
  // Nothing that comes answers for one that is gone for sure.
  if (control.in_deletion && answered_ == ended_.size()) ++answered_;
  ended_.push_back(control);
}

std::vector<std::size_t> DeletedControls::take() {
  std::vector<std::size_t> gone;
  // Those that a control holds ended before it.
  for (const Control& one : ended_) {
    const bool beside = one.before == Side::kDeleted || one.after == Side::kDeleted;
    std::size_t held = one.count - one.index - 1;
    for (std::size_t i = gone.size(); i > 0 && gone[i - 1] > one.index; --i) --held;
    if (beside && one.after != Side::kKept && held == 0) gone.push_back(one.index);
  }
  std::sort(gone.rbegin(), gone.rend());
  *this = DeletedControls();
  return gone;
}

}  // namespace bestek
