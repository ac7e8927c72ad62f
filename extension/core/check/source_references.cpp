// SPDX-License-Identifier: EUPL-1.2
#include "core/check/source_references.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/base/text.hpp"
#include "core/base/utf8_text.hpp"

namespace bestek {
namespace {

constexpr std::string_view kListFact = "source-list";
constexpr std::string_view kKeyFact = "source-key";
constexpr std::string_view kPlaceFact = "holds-a-place";
constexpr std::size_t kLongestName = 80;  // bytes, of what a list calls a source, and of its brackets
constexpr std::size_t kBefore = 60;       // bytes before a bracket that tell whether the text goes on in it
constexpr int kComesBack = 2;             // times

/// Calls `visit` with each "[…]" that has no other bracket in it, and its place.
template <class Visit>
void for_each_bracket(const std::string& text, Visit&& visit) {
  std::size_t begin = std::string::npos;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '[') begin = i;
    if (text[i] != ']' || begin == std::string::npos) continue;
    if (i - begin < kLongestName) visit(text.substr(begin, i + 1 - begin), begin);
    begin = std::string::npos;
  }
}

std::string inside(const std::string& bracket) { return canonical_text(bracket.substr(1, bracket.size() - 2)); }

/// How a line of a list calls its source: "[Bass] Software architecture", "NORA: …", a cell by itself.
std::string source_name(const Block& block) {
  std::string text = canonical_text(block.text);  // NOLINT(misc-const-correctness): it is moved from
  if (text.starts_with('[')) {
    const std::size_t end = text.find(']');
    return end == std::string::npos ? std::string() : canonical_text(text.substr(1, end - 1));
  }
  if (block.table >= 0) return text;
  constexpr std::array<std::string_view, 4> kEnds{": ", " – ", " - ", " = "};
  std::size_t end = block.text.find('\t');
  for (const std::string_view mark : kEnds) end = std::min(end, text.find(mark));
  return end == std::string::npos ? std::string() : canonical_text(text.substr(0, end));
}

/// "VIR 2007, NORA" names two.
std::vector<std::string> parts_of_reference(std::string text) {
  std::ranges::replace(text, ';', ',');
  std::vector<std::string> parts;
  for (const std::string& part : split(text, ','))
    if (std::string name = canonical_text(part); !name.empty()) parts.push_back(std::move(name));
  return parts;
}

}  // namespace

SourceReferences::SourceReferences(const DocumentText& document, const CitationPatterns& citations)
    : citations_(citations) {
  const auto has_bracket = [](const Block& block) { return block.text.find('[') != std::string::npos; };
  if (std::ranges::none_of(document.blocks, has_bracket) && std::ranges::none_of(document.beside, has_bracket)) return;
  list_sources(document);
  for (const Block& block : document.blocks) count_uses(block);
  for (const Block& block : document.beside) count_uses(block);
}

void SourceReferences::list_sources(const DocumentText& document) {
  bool in_list = false;
  std::set<int> tables;
  for (const Block& block : document.blocks) {
    const bool short_text = !block.text.empty() && block.text.size() <= kLongestName;
    const bool titles =
        short_text && (block.outline_level > 0 || block.row == 0) && citations_.says(kListFact, seen_text(block.text));
    if (block.outline_level > 0) in_list = titles;
    if (block.table >= 0 && titles) tables.insert(block.table);
    if (block.table < 0 && titles) in_list = true;
    const bool listed = in_list || tables.contains(block.table);
    if (!listed || titles || block.column > 0) continue;
    const std::string name = source_name(block);
    // A chapter "Referenties" may as well ask for them: "[aantal] referenties", "Omvang: [omvang]".
    if (name.size() <= kLongestName && is_key(name)) listed_.insert(folded(name));
  }
}

void SourceReferences::count_uses(const Block& block) {
  for_each_bracket(block.text, [&](const std::string& bracket, std::size_t at) {
    Use& use = uses_[inside(bracket)];
    ++use.times;
    std::size_t from = at - std::min(at, kBefore);
    while (is_continuation(block.text[from])) ++from;
    const std::string before = seen_text(block.text.substr(from, at - from));
    // A cell that is a bracket and nothing else is a place, however often it comes back.
    if (!before.empty() && !citations_.says(kPlaceFact, before)) ++use.behind_text;
  });
}

bool SourceReferences::is_key(const std::string& text) const { return citations_.says(kKeyFact, text); }

/// "Scrumgids 2020" is the listed "Scrumgids".
bool SourceReferences::is_listed(const std::string& text) const {
  const std::string name = folded(text);
  if (listed_.contains(name)) return true;
  const std::size_t space = name.find(' ');
  return space != std::string::npos && listed_.contains(name.substr(0, space));
}

bool SourceReferences::contains(const std::string& bracket) const {
  if (!bracket.starts_with('[') || !bracket.ends_with(']') || bracket.size() > kLongestName) return false;
  const std::string text = inside(bracket);
  const std::vector<std::string> parts = parts_of_reference(text);
  const auto listed = [&](const std::string& part) { return is_listed(part); };
  const auto key = [&](const std::string& part) { return is_key(part); };
  if (std::ranges::any_of(parts, listed) && std::ranges::all_of(parts, key)) return true;
  const auto use = uses_.find(text);
  if (use == uses_.end() || !is_key(text)) return false;
  // "Zie ook [NORA]" among them leaves it a source.
  return use->second.behind_text >= kComesBack && 2 * use->second.behind_text > use->second.times;
}

}  // namespace bestek
