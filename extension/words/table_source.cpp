// SPDX-License-Identifier: EUPL-1.2
#include "words/table_source.hpp"

#include <array>

namespace bestek::words {
namespace {

/// As a literal of C++. Bytes above ASCII stay: the file is UTF-8.
std::string quoted(const std::string& text) {
  constexpr std::array<const char*, 8> octal{"0", "1", "2", "3", "4", "5", "6", "7"};
  std::string out = "\"";
  for (const char letter : text) {
    const auto code = static_cast<unsigned char>(letter);
    if (letter == '"' || letter == '\\' || letter == '?') {
      out += {'\\', letter};
    } else if (code < 0x20) {
      out += std::string("\\0") + octal.at(code / 8U) + octal.at(code % 8U);
    } else {
      out += letter;
    }
  }
  return out + "\"";
}

std::string languages_of(const std::vector<Catalogue>& catalogues) {
  std::string list;
  for (const Catalogue& catalogue : catalogues) list += (list.empty() ? "" : ", ") + quoted(catalogue.language);
  return list;
}

}  // namespace

std::string table_source(const std::vector<Catalogue>& catalogues) {
  std::string forms;
  std::string entries;
  std::size_t next = 0;
  for (const auto& [key, unused] : catalogues.front().entries) {
    entries += "    {" + quoted(key.first) + ", " + quoted(key.second) + ", {{";
    for (const Catalogue& catalogue : catalogues) {
      const Entry& entry = catalogue.entries.at(key);
      entries += "{" + std::to_string(next) + ", " + std::to_string(entry.forms.size()) + "}, ";
      next += entry.forms.size();
      for (const std::string& form : entry.forms) forms += "    " + quoted(form) + ",\n";
    }
    entries += "}}},\n";
  }
  std::string rules;
  for (std::size_t i = 0; i < catalogues.size(); ++i)
    rules += "    case " + std::to_string(i) + ":\n      return static_cast<std::size_t>(" + catalogues[i].plural_rule +
             ");\n";
  const std::string count = std::to_string(catalogues.size());
  return "// Made by bestek-words from the catalogues in extension/words; edit those.\n"
         "#include \"core/base/word_table.hpp\"\n\n"
         "namespace bestek {\nnamespace {\n\n"
         "static_assert(kLanguageCodes == std::array<std::string_view, " +
         count + ">{" + languages_of(catalogues) +
         "});\n\n"
         "constexpr std::string_view kForms[] = {\n" +
         forms +
         "};\n\n"
         "constexpr WordEntry kEntries[] = {\n" +
         entries +
         "};\n\n"
         "}  // namespace\n\n"
         "std::span<const WordEntry> word_entries() noexcept { return kEntries; }\n\n"
         "std::span<const std::string_view> word_forms() noexcept { return kForms; }\n\n"
         "std::size_t plural_form(Language language, unsigned long n) noexcept {\n"
         "  switch (static_cast<std::size_t>(language)) {\n" +
         rules +
         "  }\n  return 0;\n}\n\n"
         "}  // namespace bestek\n";
}

}  // namespace bestek::words
