// SPDX-License-Identifier: EUPL-1.2
#include "core/library/known_words.hpp"

#include <algorithm>
#include <utility>

#include "core/base/listed.hpp"
#include "core/base/text.hpp"
#include "core/base/xml.hpp"

namespace bestek {
namespace {

bool is_listed(std::string_view word, std::string_view allowed) {
  const std::vector<std::string> words = split(allowed, ',');
  return std::ranges::any_of(words, [&](const std::string& one) { return canonical_text(one) == word; });
}

std::string attribute_of(const xmlNode* node, const char* name) { return std::string(local_name(node)) + "/@" + name; }

}  // namespace

std::string known_words(const std::vector<TaxonomyEntry>& entries) { return listed(entries, &TaxonomyEntry::id); }

Error unknown_word(const std::string& file, int line, std::string what, std::string word, std::string allowed) {
  return Error{"library.word-unknown",
               {file, line, {}, {}},
               {{"what", std::move(what)}, {"word", std::move(word)}, {"allowed", std::move(allowed)}}};
}

void report_unknown_word(const std::string& file, const xmlNode* node, const char* attribute_name,
                         const std::string& allowed, std::vector<Error>& problems) {
  const std::string word = attribute(node, attribute_name);
  if (!word.empty() && !is_listed(word, allowed))
    problems.push_back(unknown_word(file, line_of(node), attribute_of(node, attribute_name), word, allowed));
}

void report_unknown_words(const std::string& file, const xmlNode* node, const char* attribute_name,
                          const std::string& allowed, std::vector<Error>& problems) {
  for (const std::string& word : split(attribute(node, attribute_name), ' ')) {
    if (!is_listed(word, allowed))
      problems.push_back(unknown_word(file, line_of(node), attribute_of(node, attribute_name), word, allowed));
  }
}

void report_unknown_children(const std::string& file, const xmlNode* parent, const std::string& allowed,
                             std::vector<Error>& problems) {
  for (const xmlNode* node = first_child(parent); node != nullptr; node = next_sibling(node)) {
    if (!is_listed(local_name(node), allowed))
      problems.push_back(unknown_word(file, line_of(node), "element", std::string(local_name(node)), allowed));
  }
}

}  // namespace bestek
