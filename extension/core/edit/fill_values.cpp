// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "core/base/json_reader.hpp"
#include "core/clause/fill_value.hpp"
#include "core/clause/given_text.hpp"
#include "core/document/contradictions.hpp"
#include "core/document/made_for.hpp"
#include "core/dossier/profile_choices.hpp"
#include "core/dossier/profile_fields.hpp"
#include "core/dossier/profile_value.hpp"
#include "core/dossier/tender_state.hpp"
#include "core/edit/fill_planner.hpp"
#include "core/library/answer_judge.hpp"

namespace bestek {
namespace {

using Json = nlohmann::ordered_json;
constexpr std::string_view kWeights = "weight";

Error wrong_json(const std::string& file, const std::string& name) {
  return Error{"fill.wrong-json", {file, 0, {}, {}}, {{"name", name}}};
}

Status read_value(const Json& value, const std::string& file, const std::string& name, Language language,
                  std::map<std::string, std::string, std::less<>>& into) {
  if (value.is_string()) {
    into[name] = value.get<std::string>();
  } else if (value.is_number_float()) {
    // "" would open the fill-in again: what is too large or too small to be written is no answer.
    std::string written = number_text(value.get<double>(), language);
    if (written.empty()) return wrong_json(file, name);
    into[name] = std::move(written);
  } else if (value.is_number()) {
    into[name] = value.dump();
  } else if (value.is_null()) {
    into[name] = std::string();
  } else {
    return wrong_json(file, name);
  }
  return Done{};
}

/// Whether the dossier says something else from now on.
bool gives_another_answer(const FillValues& values, const FillPlan& plan, const Dossier& dossier,
                          const Library& library) {
  const auto differs = [&](const auto& answer) {
    return find_profile_field(answer.first) != nullptr &&
           profile_text(*plan.profile, answer.first, library.taxonomy()) !=
               profile_text(dossier.profile, answer.first, library.taxonomy());
  };
  return plan.answers != dossier.answers || (plan.profile && std::ranges::any_of(values.answers, differs));
}

}  // namespace

std::string kept_answer(const FillIn& fill, const std::string& answer, Language kept, Language typed) {
  constexpr std::array kNumbers{FillType::kInteger, FillType::kDecimal, FillType::kPercentage, FillType::kMoney,
                                FillType::kDuration};
  if (std::ranges::find(kNumbers, fill.type) == kNumbers.end()) return answer;
  const auto read = fill_text(fill, answer, kept, typed);
  return read ? *read : answer;
}

Dossier with_answers(Dossier dossier, const FillPlan& plan) {
  dossier.answers = plan.answers;
  if (plan.profile) dossier.profile = *plan.profile;
  return dossier;
}

Status check_sources(const FillValues& values, const FillPlan& plan, const std::map<std::string, DocumentText>& texts,
                     const Dossier& dossier, const Library& library) {
  if (!gives_another_answer(values, plan, dossier, library)) return Done{};
  for (const auto& [file, planned] : plan.documents)
    if (Status same = check_still_published(dossier, file, texts.at(file).unsaved); !same) return same;
  return Done{};
}

std::vector<Error> cleaned_notes(const FillValues& values) {
  std::vector<Error> notes;
  for (const auto* given : {&values.answers, &values.weights})
    for (const auto& [name, value] : *given)
      if (auto note = cleaned_note(name, value)) notes.push_back(std::move(*note));
  return notes;
}

Status judge_values(const FillValues& values, const Library& library) {
  AnswerJudge judge(library);
  for (const auto* given : {&values.answers, &values.weights})
    for (const auto& [name, value] : *given)
      if (Status answer = judge.judge(name, value); !answer) return answer;
  return Done{};
}

Result<FillValues> parse_fill_values(std::string_view json, const std::string& name, Language language) {
  const auto parsed = parse_json_object(json, name);
  if (!parsed) return parsed.error();
  FillValues values;
  for (const auto& [key, value] : parsed->items()) {
    if (key != kWeights) {
      if (const Status read = read_value(value, name, key, language, values.answers); !read) {
        return read.error();
      }
      continue;
    }
    if (!value.is_object()) {
      return Error{"fill.weights-no-object", {name, 0, {}, {}}, {{"name", key}}};
    }
    for (const auto& [clause, weight] : value.items()) {
      if (const Status read = read_value(weight, name, clause, language, values.weights); !read) {
        return read.error();
      }
    }
  }
  return values;
}

Status check_follows(const FillPlan& plan, const std::map<std::string, DocumentText>& texts, const Dossier& dossier,
                     const Library& library) {
  for (const auto& [file, planned] : plan.documents)
    if (Status whole = check_has_properties(texts.at(file), file, dossier); !whole) return whole;
  if (!plan.profile) return Done{};
  for (const auto& [file, text] : texts)
    if (const auto taken = choice_taken_away(text, dossier.profile, *plan.profile))
      return about_choice("fill.other-passages", file, *taken, library.taxonomy());
  return Done{};
}

}  // namespace bestek
