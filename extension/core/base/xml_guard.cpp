// SPDX-License-Identifier: EUPL-1.2
#include "core/base/xml_guard.hpp"

#include <algorithm>
#include <array>

#include "core/base/text_scanner.hpp"

namespace bestek {
namespace {

/// Whether every character of the markup is the byte that ASCII has for it.
bool is_ascii_based(std::string_view bytes) noexcept {
  if (bytes.find('\0') != std::string_view::npos) return false;
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  constexpr std::string_view kEbcdicDeclaration{"\x4C\x6F\xA7\x94"};  // libxml2 knows it without being told
  if (!bytes.starts_with("<?xml")) return !bytes.starts_with(kEbcdicDeclaration);
  const std::string_view head = bytes.substr(0, std::min(bytes.find("?>"), bytes.size()));
  std::size_t at = head.find("encoding");
  if (at == std::string_view::npos) return true;
  at = head.find_first_of("\"'", at);
  if (at == std::string_view::npos) return true;  // malformed: the parser says so
  constexpr std::array<std::string_view, 5> kKnown{"utf-8", "us-ascii", "ascii", "iso-8859-", "windows-1252"};
  return std::any_of(kKnown.begin(), kKnown.end(),
                     [&](std::string_view known) { return begins_with_letters(head.substr(at + 1), known); });
}

/// A start tag: where it ends and whether it is short enough.
struct Tag {
  std::size_t end = 0;
  bool good = true;
  std::size_t attributes = 0;
};

/// What ends the walk through a tag's bytes; by table, since every byte of every document is looked up.
constexpr std::array<bool, 256> kStops = [] {
  std::array<bool, 256> stops{};
  for (const char c : {'>', '"', '\''}) stops.at(static_cast<unsigned char>(c)) = true;
  return stops;
}();

Tag read_tag(std::string_view bytes, std::size_t at) noexcept {
  const auto stops = [](char c) { return kStops[static_cast<unsigned char>(c)]; };
  const std::size_t begin = at;
  std::size_t attributes = 0;
  std::size_t quoted = 0;
  for (;; ++at) {
    at = static_cast<std::size_t>(
        std::find_if(bytes.begin() + static_cast<std::ptrdiff_t>(std::min(at, bytes.size())), bytes.end(), stops) -
        bytes.begin());
    if (at == bytes.size() || bytes[at] == '>') break;
    const char c = bytes[at];
    const std::size_t closing = std::min(bytes.find(c, at + 1), bytes.size() - 1);
    quoted += closing - at;
    at = closing;
    if (++attributes > kMaxAttributes) return {at, false, attributes};
  }
  return {at, at - begin - quoted <= kMaxTagBytes, attributes};
}

/// Where the comment, section or instruction that begins at `at` ends; `at` when none begins there.
std::size_t skip_other(std::string_view bytes, std::size_t at) noexcept {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kOthers{
      {{"<!--", "-->"}, {"<![CDATA[", "]]>"}, {"<?", "?>"}}};
  if (at + 1 < bytes.size() && bytes[at + 1] != '!' && bytes[at + 1] != '?') return at;
  for (const auto& [opening, closing] : kOthers) {
    if (bytes.substr(at).starts_with(opening)) return std::min(bytes.find(closing, at + opening.size()), bytes.size());
  }
  return at;
}

}  // namespace

XmlGuard guard_xml(std::string_view bytes, std::size_t max_nodes) noexcept {
  using Verdict = XmlGuard::Verdict;
  if (bytes.empty()) return {};
  if (!is_ascii_based(bytes)) return {Verdict::kEncoding, 1};
  const auto refused_at = [&](Verdict verdict, std::size_t at) {
    const auto line = 1 + std::count(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    return XmlGuard{verdict, static_cast<int>(line)};
  };
  std::size_t nodes = 0;
  for (std::size_t at = bytes.find('<'); at < bytes.size(); at = bytes.find('<', at + 1)) {
    const std::size_t begin = at;
    if (const std::size_t other = skip_other(bytes, at); other != at) {
      at = other;
      ++nodes;
    } else {
      const Tag tag = read_tag(bytes, at + 1);
      if (!tag.good) return refused_at(Verdict::kTooManyAttributes, at);
      if (at + 1 < bytes.size() && bytes[at + 1] != '/') nodes += 1 + tag.attributes;
      at = tag.end;
    }
    if (nodes > max_nodes) return refused_at(Verdict::kTooManyNodes, begin);
  }
  return {};
}

}  // namespace bestek
