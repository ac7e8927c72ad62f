// SPDX-License-Identifier: EUPL-1.2
#include "core/edit/writing_context.hpp"

namespace bestek {

const std::string* find_answer(const WritingContext& context, const Clause& clause, const FillIn& fill_in) {
  if (!is_answered_by_authority(fill_in.by) || context.answers.empty()) {
    return nullptr;
  }
  auto found = context.answers.find(clause.id + "/" + fill_in.name);
  if (found == context.answers.end()) {
    found = context.answers.find(fill_in.name);
  }
  return found == context.answers.end() || found->second.empty() ? nullptr : &found->second;
}

}  // namespace bestek
