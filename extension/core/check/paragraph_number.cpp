// SPDX-License-Identifier: EUPL-1.2
#include "core/check/paragraph_number.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "core/base/ascii.hpp"
#include "core/base/number.hpp"
#include "core/base/text.hpp"
#include "core/base/text_scanner.hpp"
#include "core/check/model_facts.hpp"

namespace bestek {
namespace {

constexpr std::size_t kTitleWord = 5;  // bytes from which a word of a title is its own
constexpr std::size_t kShortName = 3;  // and of one in capitals: "UEA"
constexpr int kWidestGap = 3;          // numbers that may be missing at once
constexpr std::size_t kListFrom = 3;   // numbers that a list has at least

/// "12", "5.2", "A": as far as it goes on; "" for none.
std::string number_at(TextScanner& scan) {
  const std::string_view rest = scan.rest();
  std::size_t end = 0;
  while (end < rest.size() &&
         (is_digit(rest[end]) || (end > 0 && rest[end] == '.' && end + 1 < rest.size() && is_digit(rest[end + 1]))))
    ++end;
  // "Bijlage A", and not "Bijlage Algemene voorwaarden".
  if (end == 0 && !rest.empty() && rest[0] >= 'A' && rest[0] <= 'Z' &&
      (rest.size() == 1 || !is_word_character(rest[1])))
    end = 1;
  if (end < rest.size() && is_word_character(rest[end])) return {};
  scan.go_to(scan.at() + end);
  return std::string(rest.substr(0, end));
}

bool is_title(const Block& block) { return block.outline_level > 0 || block.table >= 0; }

/// Whether the text names the annex by its number, or a range of annexes.
bool names_number(std::string_view text, const std::string& number) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    TextScanner scan(text, at);
    if (!scan.at_beginning()) continue;
    if (scan.take_word({"bijlagen", "annexes", "appendices"})) {
      if (scan.blanks() > 0 && !number_at(scan).empty()) return true;
    } else if (scan.take_word({"bijlage", "annex", "appendix"})) {
      if (scan.blanks() > 0 && number_at(scan) == number) return true;
    }
  }
  return false;
}

/// The words by which people may name it; of a longer one without its last letter.
std::vector<std::string> title_words(const std::string& title) {
  std::vector<std::string> words;
  for (std::string word : split(title, ' ')) {
    std::erase_if(word, [](char one) { return !is_word_character(one) && one != '-'; });
    const bool short_name =
        word.size() >= kShortName && std::ranges::all_of(word, [](char one) { return one >= 'A' && one <= 'Z'; });
    if (word.size() > kTitleWord) word.erase(before_last_code_point(word));
    if (short_name || word.size() >= kTitleWord) words.push_back(std::move(word));
  }
  return words;
}

/// Tables in which annexes are listed.
std::set<int> lists_of_annexes(const DocumentText& document) {
  std::set<int> tables;
  for (const Block& block : document.blocks) {
    if (block.table < 0) continue;
    if (const auto found = paragraph_number(block); found && found->kind == "annex") tables.insert(block.table);
  }
  return tables;
}

/// The number's last part, and what stands before it.
std::pair<std::string, int> parts_of(const std::string& number) {
  const std::size_t dot = number.rfind('.');
  const std::string last = dot == std::string::npos ? number : number.substr(dot + 1);
  const auto value = parse_number(last, NumberKind::kAmount);
  return {dot == std::string::npos ? std::string() : number.substr(0, dot),
          value && last.size() <= 4 ? static_cast<int>(value->value) : -1};
}

/// Nearly every paragraph begins with another letter, which is quickly seen.
bool may_be_numbered(std::string_view text) {
  const auto begin = std::ranges::find_if(text, is_word_character);
  if (begin == text.end()) return false;
  constexpr std::string_view kFirst = "baer";  // bijlage, annex, appendix, artikel, article, eis, requirement
  return is_digit(*begin) || !is_letter(*begin) || kFirst.find(lower(*begin)) != std::string_view::npos;
}

}  // namespace

std::optional<ParagraphNumber> paragraph_number(const Block& block) {
  if (!may_be_numbered(block.text)) return std::nullopt;
  const std::string text = canonical_text(seen_text(block.text));
  TextScanner scan(text, 0);
  if (scan.take_word({"bijlage", "annex", "appendix"})) {
    if (!is_title(block) || scan.blanks() == 0) return std::nullopt;
    std::string number = number_at(scan);
    if (number.empty()) return std::nullopt;
    return ParagraphNumber{"annex", std::move(number), std::string(scan.rest())};
  }
  if (scan.take_word({"eis", "requirement"})) {
    scan.blanks();
    std::string number = number_at(scan);
    // "Eis 2 geldt niet voor tablets" is a sentence about it.
    const bool begins = scan.at_end() || scan.rest().front() == ':' || scan.rest().front() == '.';
    if (number.empty() || (!begins && block.table < 0)) return std::nullopt;
    return ParagraphNumber{"requirement", std::move(number), {}};
  }
  if (block.outline_level == 0) return std::nullopt;
  if (scan.take_word({"artikel", "article"})) scan.blanks();
  const std::string number = number_at(scan);
  if (number.empty() || !is_digit(number.front())) return std::nullopt;
  return ParagraphNumber{"article", number.substr(0, number.find('.')), {}};
}

std::vector<const Block*> outside_annex_lists(const std::map<std::string, DocumentText>& texts) {
  std::vector<const Block*> outside;
  for (const auto& [file, text] : texts) {
    const std::set<int> lists = lists_of_annexes(text);
    for (const auto* blocks : {&text.blocks, &text.beside}) {
      for (const Block& one : *blocks) {
        if (one.text.empty() || lists.contains(one.table)) continue;
        if (const auto own = paragraph_number(one); own && own->kind == "annex") continue;
        outside.push_back(&one);
      }
    }
  }
  return outside;
}

bool annex_is_named(const ParagraphNumber& annex, const DocumentText& document, std::size_t block,
                    const std::vector<const Block*>& outside) {
  std::string title = annex.title;
  const Block& here = document.blocks[block];
  // In a list its name stands in the next cell.
  for (std::size_t i = block + 1; here.table >= 0 && i < document.blocks.size(); ++i) {
    const Block& cell = document.blocks[i];
    if (cell.table != here.table || cell.row != here.row) break;
    title += " " + cell.text;
  }
  const std::vector<std::string> words = title_words(title);
  return std::ranges::any_of(outside, [&](const Block* one) {
    const auto has = [&](const std::string& word) { return holds_letters(one->text, word); };
    return names_number(one->text, annex.number) || std::ranges::any_of(words, has);
  });
}

std::vector<std::string> gaps_before(const std::vector<std::string>& numbers) {
  std::vector<std::string> gaps(numbers.size());
  const std::set<std::string> known(numbers.begin(), numbers.end());
  std::size_t steps = 0;
  std::size_t next = 0;
  for (std::size_t i = 1; i < numbers.size(); ++i) {
    const auto [chapter, last] = parts_of(numbers[i - 1]);
    const auto [same, number] = parts_of(numbers[i]);
    if (chapter != same || last < 0 || number < 0) continue;
    ++steps;
    if (number == last + 1) ++next;
    const std::string missing = (chapter.empty() ? "" : chapter + ".") + std::to_string(last + 1);
    if (number > last + 1 && number - last - 1 <= kWidestGap && !known.contains(missing)) gaps[i] = numbers[i - 1];
  }
  const bool counts_on = numbers.size() >= kListFrom && next > 0 && next * 2 >= steps;
  return counts_on ? gaps : std::vector<std::string>(numbers.size());
}

}  // namespace bestek
