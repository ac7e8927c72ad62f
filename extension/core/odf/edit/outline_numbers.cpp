// SPDX-License-Identifier: EUPL-1.2
#include "core/odf/edit/outline_numbers.hpp"

#include <algorithm>

#include "core/odf/read/odf_dom.hpp"

namespace bestek {
namespace {

constexpr int kMostRoman = 3999;
constexpr int kMostLetters = 26 * 26;
constexpr const char* kOutline = "Outline";

std::string roman(int number) {
  constexpr std::array<std::pair<int, const char*>, 13> kDigits{{{1000, "m"},
                                                                 {900, "cm"},
                                                                 {500, "d"},
                                                                 {400, "cd"},
                                                                 {100, "c"},
                                                                 {90, "xc"},
                                                                 {50, "l"},
                                                                 {40, "xl"},
                                                                 {10, "x"},
                                                                 {9, "ix"},
                                                                 {5, "v"},
                                                                 {4, "iv"},
                                                                 {1, "i"}}};
  std::string out;
  for (const auto& [value, digits] : kDigits) {
    for (; number >= value; number -= value) out += digits;
  }
  return out;
}

/// The number in this format of ODF; nothing in one that is not known here.
std::optional<std::string> formatted(int number, const std::string& format) {
  if (format == "1") return std::to_string(number);
  const bool upper = format == "A" || format == "I";
  std::string out;
  if (format == "a" || format == "A") {
    // As Writer counts: a … z, aa, bb.
    constexpr std::size_t kLetters = 26;
    if (number < 1 || number > kMostLetters) return std::nullopt;
    const auto before = static_cast<std::size_t>(number - 1);
    out.assign(before / kLetters + 1, static_cast<char>('a' + before % kLetters));
  } else if (format == "i" || format == "I") {
    if (number < 1 || number > kMostRoman) return std::nullopt;
    out = roman(number);
  } else {
    return std::nullopt;
  }
  if (upper)
    std::transform(out.begin(), out.end(), out.begin(), [](char c) { return static_cast<char>(c - 'a' + 'A'); });
  return out;
}

}  // namespace

OutlineNumbers::OutlineNumbers(xmlDoc* styles, const OdtStyles& paragraphs) : paragraphs_(paragraphs) {
  const xmlNode* outline = first_child(first_child(xmlDocGetRootElement(styles), "styles"), "outline-style");
  for (const xmlNode* node = first_child(outline, "outline-level-style"); node != nullptr;
       node = next_sibling(node, "outline-level-style")) {
    const int number = whole_number(attribute(node, "level", kTextNs));
    if (number < 1 || number > static_cast<int>(kLevels)) continue;
    Level& level = levels_[static_cast<std::size_t>(number - 1)];
    level.format = attribute(node, "num-format", kStyleNs);
    level.prefix = attribute(node, "num-prefix", kStyleNs);
    level.suffix = attribute(node, "num-suffix", kStyleNs);
    level.pattern = attribute(node, "num-list-format");
    level.display = std::clamp(whole_number(attribute(node, "display-levels", kTextNs)), 1, number);
    if (has_attribute(node, "start-value", kTextNs))
      level.start = whole_number(attribute(node, "start-value", kTextNs));
  }
}

std::optional<std::string> OutlineNumbers::next(const xmlNode* heading) {
  const auto level = static_cast<std::size_t>(std::min(outline_level(heading), static_cast<int>(kLevels)) - 1);
  const std::string around = list_style_around(heading);
  const auto by_style = paragraphs_.list_style(attribute(heading, "style-name", kTextNs));
  if (attribute(heading, "is-list-header", kTextNs) == "true" || (by_style && by_style->empty() && around.empty())) {
    return std::string();
  }
  if ((!around.empty() && around != kOutline) || (by_style && !by_style->empty() && *by_style != kOutline)) {
    return std::nullopt;
  }
  const bool restarts = attribute(heading, "restart-numbering", kTextNs) == "true";
  if (restarts && has_attribute(heading, "start-value", kTextNs)) {
    counts_[level] = whole_number(attribute(heading, "start-value", kTextNs));
  } else {
    counts_[level] = counted_[level] && !restarts ? counts_[level] + 1 : levels_[level].start;
  }
  counted_[level] = true;
  // What lies above without a heading of its own counts as begun; what lies below begins again.
  for (std::size_t above = 0; above < level; ++above) {
    if (!counted_[above]) counts_[above] = levels_[above].start;
    counted_[above] = true;
  }
  std::fill(counted_.begin() + static_cast<std::ptrdiff_t>(level) + 1, counted_.end(), false);
  return label(level);
}

std::optional<std::string> OutlineNumbers::label(std::size_t level) const {
  const Level& own = levels_[level];
  if (own.format.empty()) return std::string();
  std::string numbers;
  std::string pattern = own.pattern;
  for (std::size_t i = 0; i <= level; ++i) {
    const bool shown = !levels_[i].format.empty();
    const auto number = shown ? formatted(counts_[i], levels_[i].format) : std::string();
    if (!number) return std::nullopt;
    const std::string place = "%" + std::to_string(i + 1) + "%";
    if (const std::size_t at = pattern.find(place); at != std::string::npos) pattern.replace(at, place.size(), *number);
    if (shown && i + static_cast<std::size_t>(own.display) > level) numbers += (numbers.empty() ? "" : ".") + *number;
  }
  return own.pattern.empty() ? own.prefix + numbers + own.suffix : pattern;
}

}  // namespace bestek
