// SPDX-License-Identifier: EUPL-1.2
#include "core/library/answer_judge.hpp"

#include <algorithm>
#include <utility>

#include "core/base/text.hpp"
#include "core/clause/given_text.hpp"
#include "core/library/library_rules.hpp"

namespace bestek {

const CitationPatterns& AnswerJudge::patterns() {
  if (library_ != nullptr) return library_->citations();
  if (!patterns_) {
    auto loaded = CitationPatterns::load(folder_ / kCitationsFile);
    patterns_ = loaded ? std::move(loaded).value() : CitationPatterns();
  }
  return *patterns_;
}

Status AnswerJudge::judge(std::string_view name, const std::string& answer) {
  if (Status read = check_given(name, answer); !read) return read;
  const std::string text = canonical_text(answer);
  if (text.empty()) return Done{};
  const auto found = patterns().find_in_answer(text);
  const auto open = std::ranges::find_if(found, [](const Citation& one) { return is_left_open(one.kind); });
  if (open == found.end()) return Done{};
  return Error{"fill.left-open", {}, {{"name", std::string(name)}, {"value", text}, {"open", open->name}}};
}

}  // namespace bestek
