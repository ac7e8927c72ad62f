// SPDX-License-Identifier: EUPL-1.2
#include "core/library/value_words.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>

#include "core/base/kept_readings.hpp"
#include "core/base/text.hpp"
#include "core/library/known_words.hpp"
#include "core/library/library_part.hpp"

namespace bestek {
namespace {

Error invalid(const std::filesystem::path& file, const xmlNode* node, std::string what) {
  return Error{"values.invalid", {file.string(), line_of(node), {}, {}}, {{"what", std::move(what)}}};
}

std::optional<Language> language_at(const xmlNode* node) {
  return language_from_code(attribute(node, "lang", "http://www.w3.org/XML/1998/namespace"));
}

/// "control|audit" as its alternatives, folded.
std::vector<std::string> alternatives(const xmlNode* word) { return split(folded(canonical_text(text_of(word))), '|'); }

/// Adds the labels below the node.
Status add_labels(const std::filesystem::path& file, const xmlNode* node, ValueLabels& value) {
  for (const xmlNode* label = first_child(node, "label"); label != nullptr; label = next_sibling(label, "label")) {
    const auto language = language_at(label);
    const std::string text = canonical_text(text_of(label));
    if (!language || text.empty()) return invalid(file, label, "label");
    value.labels.push_back({*language, text});
  }
  return Done{};
}

/// Adds what all <without> below the node say.
void add_without(const xmlNode* node, std::vector<std::string>& without) {
  for (const xmlNode* word = first_child(node, "without"); word != nullptr; word = next_sibling(word, "without"))
    std::ranges::move(alternatives(word), std::back_inserter(without));
}

/// Adds the sentences below the node.
Status add_sentences(const std::filesystem::path& file, const xmlNode* node, ValueLabels& value) {
  const auto type = fill_type_from_id(value.type);
  for (const xmlNode* one = first_child(node, "sentence"); one != nullptr; one = next_sibling(one, "sentence")) {
    const auto language = language_at(one);
    if (!language || first_child(one, "word") == nullptr) return invalid(file, one, "sentence/word");
    ValueSentence& sentence = value.sentences.emplace_back(ValueSentence{*language, {}, {}, {}});
    for (const xmlNode* word = first_child(one, "word"); word != nullptr; word = next_sibling(word, "word"))
      sentence.words.push_back(alternatives(word));
    add_without(one, sentence.without);
    sentence.named = folded(canonical_text(text_of(first_child(one, "named"))));
    if (!type || !can_be_said_in_sentence(*type)) return invalid(file, one, "value/@type, sentence");
    if ((*type == FillType::kText) == sentence.named.empty()) return invalid(file, one, "sentence/named");
  }
  return Done{};
}

Result<ValueLabels> read_labels(const std::filesystem::path& file, const xmlNode* node) {
  ValueLabels value{attribute(node, "tag"), attribute(node, "type"), {}, line_of(node)};
  const std::string form = attribute(node, "form");
  value.is_list = form == "codes";
  value.is_code = form == "code" || value.is_list;
  if (value.tag.empty() || !fill_type_from_id(value.type)) return invalid(file, node, "value/@tag, value/@type");
  if (const Status added = add_labels(file, node, value); !added) return added.error();
  if (value.labels.empty()) return invalid(file, node, "value/label");
  if (const Status added = add_sentences(file, node, value); !added) return added.error();
  for (const xmlNode* one = first_child(node, "means"); one != nullptr; one = next_sibling(one, "means")) {
    ValueMeaning& meaning = value.meanings.emplace_back();
    meaning.ids = split(canonical_text(attribute(one, "id")), ' ');
    for (const xmlNode* word = first_child(one, "word"); word != nullptr; word = next_sibling(word, "word"))
      meaning.words.push_back(alternatives(word));
    add_without(one, meaning.without);
    if (meaning.ids.empty() || meaning.words.empty()) return invalid(file, one, "means/@id, means/word");
  }
  return value;
}

Result<AgreedPeriod> read_period(const std::filesystem::path& file, const xmlNode* node) {
  AgreedPeriod period;
  period.id = attribute(node, "id");
  period.across = attribute(node, "across") != "no";
  for (const xmlNode* name = first_child(node, "name"); name != nullptr; name = next_sibling(name, "name"))
    if (const auto language = language_at(name)) period.name.set(*language, canonical_text(text_of(name)));
  period.labels.type = fill_type_id(FillType::kDuration);
  if (const Status added = add_labels(file, node, period.labels); !added) return added.error();
  if (const Status added = add_sentences(file, node, period.labels); !added) return added.error();
  const bool named = period.name.has(Language::kDutch) && period.name.has(Language::kEnglish);
  if (period.id.empty() || !named || period.labels.sentences.empty()) return invalid(file, node, "period");
  return period;
}

void report_unknown_in_sentences(const std::string& file, const xmlNode* node, std::vector<Error>& problems) {
  for (const xmlNode* one = first_child(node, "sentence"); one != nullptr; one = next_sibling(one, "sentence"))
    report_unknown_children(file, one, "word, without, named", problems);
}

Result<ValueWords> read_value_words(const std::filesystem::path& file) {
  const auto document = read_library_part(file, "named-values");
  if (!document) return document.error();
  ValueWords words;
  const xmlNode* root = xmlDocGetRootElement(document->get());
  report_unknown_children(file.string(), root, "article, joint, pointer, around, leads, apart, value, period",
                          words.problems);
  for (const xmlNode* node = first_child(root); node != nullptr; node = next_sibling(node)) {
    if (is_element(node, "value") || is_element(node, "period")) continue;  // read below
    const std::string text = canonical_text(text_of(node));
    if (is_element(node, "article")) words.articles.push_back(text);
    if (is_element(node, "joint")) words.joints.push_back(text);
    if (is_element(node, "pointer")) words.pointers.push_back(folded(text));
    if (is_element(node, "apart")) std::ranges::move(split(folded(text), ' '), std::back_inserter(words.apart));
    const bool leads = is_element(node, "leads");
    for (std::string& word : split(leads || is_element(node, "around") ? folded(text) : std::string(), ' ')) {
      if (leads) words.leads.push_back(word);
      words.around.push_back(std::move(word));
    }
  }
  for (const xmlNode* node = first_child(root, "value"); node != nullptr; node = next_sibling(node, "value")) {
    report_unknown_word(file.string(), node, "form", "code, codes", words.problems);
    report_unknown_children(file.string(), node, "label, means, sentence", words.problems);
    report_unknown_in_sentences(file.string(), node, words.problems);
    auto value = read_labels(file, node);
    if (!value) return value.error();
    words.labels.push_back(std::move(*value));
  }
  for (const xmlNode* node = first_child(root, "period"); node != nullptr; node = next_sibling(node, "period")) {
    report_unknown_word(file.string(), node, "across", "no", words.problems);
    report_unknown_children(file.string(), node, "name, label, sentence", words.problems);
    report_unknown_in_sentences(file.string(), node, words.problems);
    auto period = read_period(file, node);
    if (!period) return period.error();
    words.periods.push_back(std::move(*period));
  }
  // One list without the other is a choice; neither is an empty file.
  if (words.labels.empty() && words.periods.empty())
    return Error{"values.none", {file.string(), line_of(root), {}, {}}, {}};
  return words;
}

}  // namespace

Result<ValueWords> load_value_words(const std::filesystem::path& file) {
  static KeptReadings<Result<ValueWords>> kept;
  return kept.of(file, read_value_words);
}

std::optional<AgreedStatement> find_agreed(const AgreedPeriod& period, const std::vector<PlainSentence>& sentences,
                                           Language language) {
  for (const PlainSentence& sentence : sentences) {
    for (const ValueSentence& words : period.labels.sentences) {
      if (words.language != language) continue;
      if (const auto said = period_in_sentence(words, sentence)) {
        const std::string written = sentence.folded.substr(said->begin, said->end - said->begin);
        return AgreedStatement{said->period, written, sentence.text};
      }
    }
  }
  return std::nullopt;
}

}  // namespace bestek
