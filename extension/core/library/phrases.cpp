// SPDX-License-Identifier: EUPL-1.2
#include "core/library/phrases.hpp"

#include <algorithm>
#include <utility>

#include "core/base/ascii.hpp"
#include "core/base/kept_readings.hpp"
#include "core/base/text.hpp"
#include "core/library/known_words.hpp"
#include "core/library/library_part.hpp"
#include "core/library/pattern_limits.hpp"

namespace bestek {
namespace {

Error invalid(const std::string& file, const xmlNode* node, std::string what) {
  return Error{"phrases.invalid", {file, line_of(node), {}, {}}, {{"what", std::move(what)}}};
}

/// The elements of that name below the node as one pattern; none where there is none.
Result<std::optional<JoinedPattern>> joined(const std::string& file, const xmlNode* node, const char* name) {
  std::vector<std::string> patterns;
  for (const xmlNode* one = first_child(node, name); one != nullptr; one = next_sibling(one, name)) {
    patterns.push_back(text_of(one));
    if (const std::string unfit = pattern_fault(patterns.back()); !unfit.empty())
      return invalid(file, one, "a group repeats without a bound or calls itself, bound it with {0,8}: " + unfit);
  }
  std::optional<JoinedPattern> whole;
  if (patterns.empty()) return whole;
  std::string fault;
  whole = JoinedPattern::compile(patterns, fault);
  if (!whole) return invalid(file, node, std::move(fault));
  return whole;
}

Result<Phrase> read_phrase(const std::string& file, const xmlNode* node) {
  Phrase phrase;
  phrase.id = attribute(node, "id");
  const std::string value = attribute(node, "value");
  if (value == "money") phrase.value = PhraseValue::kMoney;
  if (value == "period") phrase.value = PhraseValue::kPeriod;
  phrase.each = attribute(node, "each") == "yes";
  phrase.once = attribute(node, "once") == "yes";
  phrase.beginnings = split(folded(canonical_text(attribute(node, "words"))), ' ');
  const bool found = !phrase.beginnings.empty() && std::ranges::all_of(phrase.beginnings, [](const std::string& word) {
    return !word.empty() && is_letter(word.front());
  });
  if (phrase.id.empty() || !found) return invalid(file, node, "phrase/@id, phrase/@words");
  auto pattern = joined(file, node, "pattern");
  if (!pattern) return pattern.error();
  auto unless = joined(file, node, "unless");
  if (!unless) return unless.error();
  phrase.pattern = std::move(pattern).value();
  phrase.unless = std::move(unless).value();
  if (!phrase.pattern) return invalid(file, node, "phrase/pattern");
  return phrase;
}

/// Whether the text begins with the folded word, whatever an accent hides.
bool begins_so(std::string_view text, const std::string& word) noexcept {
  for (std::size_t i = 0; i < word.size(); ++i) {
    if (i >= text.size()) return false;
    if (static_cast<unsigned char>(text[i]) >= 0x80U) return true;
    if (lower(text[i]) != word[i]) return false;
  }
  return true;
}

}  // namespace

Result<Phrases> Phrases::load(const std::filesystem::path& file) {
  static KeptReadings<Result<Phrases>> kept;
  return kept.of(file, &Phrases::read);
}

Result<Phrases> Phrases::read(const std::filesystem::path& file) {
  const auto document = read_library_part(file, "phrases");
  if (!document) return document.error();
  Phrases phrases;
  const auto content = std::make_shared<Content>();
  phrases.content_ = content;
  const std::string name = file.string();
  const xmlNode* root = xmlDocGetRootElement(document->get());
  report_unknown_children(name, root, "phrase", phrases.problems_);
  for (const xmlNode* node = first_child(root, "phrase"); node != nullptr; node = next_sibling(node, "phrase")) {
    report_unknown_word(name, node, "value", "money, period", phrases.problems_);
    report_unknown_word(name, node, "each", "yes", phrases.problems_);
    report_unknown_word(name, node, "once", "yes", phrases.problems_);
    report_unknown_children(name, node, "pattern, unless", phrases.problems_);
    auto phrase = read_phrase(name, node);
    if (!phrase) return phrase.error();
    if (phrases.knows(phrase->id)) return invalid(name, node, phrase->id + " (2×)");
    for (const std::string& word : phrase->beginnings)
      content->by_letter.at(static_cast<std::size_t>(word.front() - 'a')).push_back({word, content->list.size()});
    content->list.push_back(std::move(phrase).value());
  }
  if (content->list.empty()) return invalid(name, root, "phrase");
  return phrases;
}

bool Phrases::knows(std::string_view id) const noexcept {
  return std::ranges::any_of(content_->list, [&](const Phrase& one) { return one.id == id; });
}

std::vector<const Phrase*> Phrases::named_in(std::string_view text) const {
  std::vector<bool> found(content_->list.size());
  bool any = false;
  char before = ' ';
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = lower(text[i]);
    if (is_letter(c) && !is_letter(before)) {
      for (const Beginning& one : content_->by_letter.at(static_cast<std::size_t>(c - 'a')))
        if (begins_so(text.substr(i), one.word)) any = found[one.phrase] = true;
    }
    before = c;
  }
  std::vector<const Phrase*> named;
  if (!any) return named;
  for (std::size_t i = 0; i < content_->list.size(); ++i)
    if (found[i]) named.push_back(&content_->list[i]);
  return named;
}

std::vector<SaidPhrase> Phrases::said_in(const std::string& sentence, const std::vector<const Phrase*>& some) {
  std::vector<SaidPhrase> said;
  const auto searched = SearchedText::of(sentence);
  if (!searched) return said;
  for (const Phrase* phrase : some) {
    const std::size_t before = said.size();
    phrase->pattern->for_each_hit(*searched, [&](std::string_view hit, std::size_t at) {
      said.push_back({phrase, at, std::string(hit)});
      return phrase->each;
    });
    if (said.size() > before && phrase->unless && phrase->unless->matches(*searched)) said.resize(before);
  }
  return said;
}

}  // namespace bestek
