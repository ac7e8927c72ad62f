// SPDX-License-Identifier: EUPL-1.2
#include "core/base/words.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>

#include "core/base/visible_text.hpp"
#include "core/base/word_table.hpp"

namespace bestek {
namespace {

constexpr std::string_view kCount = "count";

const WordEntry* find_entry(std::string_view context, std::string_view key) noexcept {
  const auto entries = word_entries();
  const auto wanted = std::tie(context, key);
  const auto found =
      std::lower_bound(entries.begin(), entries.end(), wanted,
                       [](const WordEntry& entry, const auto& to) { return std::tie(entry.context, entry.key) < to; });
  return found == entries.end() || std::tie(found->context, found->key) != wanted ? nullptr : &*found;
}

std::string_view form_of(const WordEntry& entry, Language language, std::size_t form) noexcept {
  const WordForms forms = entry.forms.at(static_cast<std::size_t>(language));
  return word_forms()[forms.first + std::min<std::size_t>(form, forms.count - 1U)];
}

const std::string* argument(const WordArguments& arguments, std::string_view name, Language language) {
  const std::string own = std::string(name) + "." + std::string(language_code(language));
  for (const std::string_view wanted : {std::string_view(own), name}) {
    for (const auto& [key, value] : arguments)
      if (key == wanted) return &value;
  }
  return nullptr;
}

/// The form that {count} asks for; that for none when it is not there or no number.
std::size_t form_for(const WordEntry& entry, Language language, const WordArguments& arguments) {
  if (entry.forms.at(static_cast<std::size_t>(language)).count < 2) return 0;
  const std::string* count = argument(arguments, kCount, language);
  unsigned long n = 0;
  if (count != nullptr) std::from_chars(count->data(), count->data() + count->size(), n);
  return plural_form(language, n);
}

/// Whether what this argument says is what somebody called a file or folder.
bool names_file(std::string_view name) noexcept {
  constexpr std::array<std::string_view, 5> kNames{"path", "file", "folder", "document", "documents"};
  return std::ranges::find(kNames, name) != kNames.end();
}

}  // namespace

bool has_word(std::string_view context, std::string_view key) noexcept { return find_entry(context, key) != nullptr; }

std::string_view word(std::string_view context, std::string_view key, Language language) noexcept {
  const WordEntry* entry = find_entry(context, key);
  return entry == nullptr ? key : form_of(*entry, language, 0);
}

std::string word(std::string_view context, std::string_view key, Language language, const WordArguments& arguments) {
  const WordEntry* entry = find_entry(context, key);
  const std::string_view pattern =
      entry == nullptr ? key : form_of(*entry, language, form_for(*entry, language, arguments));
  std::string text;
  std::size_t position = 0;
  while (position < pattern.size()) {
    const std::size_t open = pattern.find('{', position);
    const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
    if (close == std::string_view::npos) break;
    text += pattern.substr(position, open - position);
    const std::string* value = argument(arguments, pattern.substr(open + 1, close - open - 1), language);
    if (value == nullptr)
      text += pattern.substr(open, close + 1 - open);
    else
      text += names_file(pattern.substr(open + 1, close - open - 1)) ? visible_name(*value)
              : context == word_context::kMessage                    ? visible_line(*value)
                                                                     : *value;
    position = close + 1;
  }
  return text.append(pattern.substr(position));
}

std::string counted(std::string_view context, std::string_view key, std::size_t count, Language language,
                    WordArguments arguments) {
  arguments.emplace_back(kCount, std::to_string(count));
  return word(context, key, language, arguments);
}

WordArguments in_each_language(std::string_view name, const std::function<std::string(Language)>& text_in) {
  WordArguments arguments;
  for (const Language language : kLanguages)
    arguments.emplace_back(std::string(name).append(".").append(language_code(language)), text_in(language));
  return arguments;
}

std::string called(std::string_view family, std::string_view id, Language language) {
  const std::string key = std::string(family).append(id);
  return std::string(has_word(word_context::kName, key) ? word(word_context::kName, key, language) : id);
}

std::string language_name(Language language, Language reader) {
  return std::string(word(word_context::kName, "language." + std::string(language_code(language)), reader));
}

WordArguments on_day(const Date& date) {
  return in_each_language("date", [&date](Language language) { return written_date(date, language); });
}

WordArguments language_names(Language language) {
  return in_each_language("language", [language](Language reader) { return language_name(language, reader); });
}

}  // namespace bestek
