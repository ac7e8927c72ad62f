// SPDX-License-Identifier: EUPL-1.2
#include "core/clause/given_text.hpp"

#include <string>
#include <vector>

#include "core/base/odd_characters.hpp"
#include "core/base/text.hpp"
#include "core/base/words.hpp"

namespace bestek {
namespace {

/// Whether leaving it out changes nothing for who reads the text.
bool can_be_left_out(const OddCharacter& one, std::string_view text) {
  return !one.wrong && one.kind != CharacterKind::kMark &&
         seen_text(text.substr(one.begin, one.end - one.begin)).empty();
}

Error about(const char* code, const WordArguments& name, const std::vector<OddCharacter>& odd) {
  Error error{
      code, {}, in_each_language("characters", [&](Language language) { return describe_characters(odd, language); })};
  error.args.insert(error.args.end(), name.begin(), name.end());
  return error;
}

Error about(const char* code, std::string_view name, const std::vector<OddCharacter>& odd) {
  return about(code, WordArguments{{"name", std::string(name)}}, odd);
}

/// `key`: of what people call it.
Status check_called(const char* key, std::string_view text) {
  const std::vector<OddCharacter> odd = odd_characters(text);
  if (odd.empty()) return Done{};
  const auto name = [key](Language language) { return std::string(word(word_context::kName, key, language)); };
  return about("text.character", in_each_language("name", name), odd);
}

}  // namespace

Status check_given(std::string_view name, std::string_view text) {
  std::vector<OddCharacter> odd = odd_characters(text);
  std::erase_if(odd, [&](const OddCharacter& one) { return can_be_left_out(one, text); });
  return odd.empty() ? Status(Done{}) : Status(about("text.character", name, odd));
}

Status check_exact(std::string_view name, std::string_view text) {
  const std::vector<OddCharacter> odd = odd_characters(text);
  return odd.empty() ? Status(Done{}) : Status(about("text.character", name, odd));
}

Status check_reason_text(std::string_view reason) { return check_called("given.reason", reason); }

Status check_role_text(std::string_view role) { return check_called("given.role", role); }

std::optional<Error> cleaned_note(std::string_view name, std::string_view text) {
  std::vector<OddCharacter> odd = odd_characters(text);
  std::erase_if(odd, [&](const OddCharacter& one) { return !can_be_left_out(one, text); });
  return odd.empty() ? std::nullopt : std::optional(about("text.cleaned", name, odd));
}

}  // namespace bestek
