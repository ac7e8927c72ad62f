// SPDX-License-Identifier: EUPL-1.2
#include "core/check/checklist.hpp"

#include <algorithm>
#include <utility>

#include "core/base/text.hpp"
#include "core/check/answer_digest.hpp"

namespace bestek {
namespace {

/// Of all that whoever answers has read.
std::string digest_of(const Finding& question) {
  std::string text = question.rule;
  for (const Language language : kLanguages)
    for (const LocalText* part : {&question.message, &question.explanation, &question.basis})
      text += "\n" + part->in(language);
  return answer_digest(text);
}

}  // namespace

std::size_t Checklist::open() const noexcept {
  return static_cast<std::size_t>(std::ranges::count_if(items, [](const ChecklistItem& one) { return one.open(); }));
}

Result<Checklist> make_checklist(const CheckInput& input, const InternalFile& recorded) {
  auto prepared = prepare_check(input);
  if (!prepared) return prepared.error();
  Checklist list;
  list.not_checked = prepared->rules.faults();
  list.not_checked.insert(list.not_checked.end(), prepared->not_checked.begin(), prepared->not_checked.end());
  for (Error& broken : prepared->rules.broken_rules()) list.not_checked.push_back(std::move(broken));
  for (Finding& question : prepared->rules.questions(prepared->model.get())) {
    ChecklistItem item{std::move(question), {}, {}};
    item.about = digest_of(item.question);
    list.items.push_back(std::move(item));
  }
  for (const InternalAnswer& answer : recorded.answers) {
    const auto item =
        std::ranges::find(list.items, answer.id, [](const ChecklistItem& one) { return one.question.rule; });
    if (item == list.items.end()) {
      list.unasked.push_back(answer);
    } else {
      item->answer = answer;
      item->asked_anew = answer.about != item->about;
    }
  }
  return list;
}

Result<InternalFile> answered(InternalFile file, const Checklist& list, std::string_view answer,
                              std::string_view reason, std::string_view role, const Date& today) {
  const std::size_t at = answer.find('=');
  if (at == std::string_view::npos) return Error{"checklist.no-answer", {}, {{"value", std::string(answer)}}};
  const std::string id = canonical_text(answer.substr(0, at));
  const std::string says = canonical_text(answer.substr(at + 1));
  const auto item = std::ranges::find(list.items, id, [](const ChecklistItem& one) { return one.question.rule; });
  if (item == list.items.end()) return Error{"checklist.unknown", {}, {{"id", id}}};
  if (!is_answer(says)) return Error{"checklist.wrong-answer", {}, {{"value", says}, {"allowed", kAnswers}}};
  if (const Status fits = check_recorded(reason, role); !fits) return fits.error();
  record(file, {id, says, canonical_text(reason), canonical_text(role), today, item->about});
  return file;
}

}  // namespace bestek
