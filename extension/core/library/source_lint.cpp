// SPDX-License-Identifier: EUPL-1.2
#include "core/library/source_lint.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/base/text.hpp"
#include "core/library/library_part.hpp"

namespace bestek {
namespace {

struct AddressParts {
  std::string host;
  std::vector<std::string> path;
  bool has_query = false;
};

AddressParts parts_of(std::string_view address) {
  AddressParts parts;
  const std::size_t scheme = address.find("://");
  std::string_view rest = scheme == std::string_view::npos ? address : address.substr(scheme + 3);
  const std::size_t mark = rest.find_first_of("?#");
  parts.has_query = mark != std::string_view::npos && mark + 1 < rest.size();
  rest = rest.substr(0, mark);
  const std::size_t slash = rest.find('/');
  parts.host = folded(rest.substr(0, slash));
  if (slash != std::string_view::npos) parts.path = split(rest.substr(slash + 1), '/');
  return parts;
}

/// "nl", "en-gb", "index.html", "home": what stands for the site itself.
bool is_front_page(const std::string& name) {
  constexpr std::array<std::string_view, 6> kFront{"home",      "index.html", "index.htm",
                                                   "index.php", "welcome",    "default.aspx"};
  const std::string low = folded(name);
  const bool language = low.size() == 2 || (low.size() == 5 && low[2] == '-');
  return language || std::ranges::find(kFront, low) != kFront.end();
}

/// Where a whole repository has an address of two names.
bool is_forge(const std::string& host) {
  constexpr std::array<std::string_view, 4> kForges{"github.com", "gitlab.com", "codeberg.org", "bitbucket.org"};
  return std::ranges::find(kForges, host) != kForges.end();
}

/// The issuer is a host, or a host of many with the name of one behind it.
bool is_site_of(const AddressParts& parts, const std::string& issuer) {
  if (issuer.find('/') != std::string::npos)
    return !parts.path.empty() && parts.host + "/" + folded(parts.path.front()) == issuer;
  return parts.host == issuer || parts.host.ends_with("." + issuer);
}

/// Words by which a source says that it is not the text itself.
bool says_it_is_another(const std::string& text) {
  constexpr std::array<std::string_view, 8> kWords{"transcription", "transcriptie", "summary", "summaries",
                                                   "samenvatting",  "weergave van", "blog",    "podcast"};
  const std::string low = folded(text);
  return std::ranges::any_of(kWords, [&](std::string_view one) { return low.find(one) != std::string::npos; });
}

std::vector<std::string> texts_of(const xmlNode* root, const char* name) {
  std::vector<std::string> texts;
  for (const xmlNode* node = first_child(root, name); node != nullptr; node = next_sibling(node, name))
    texts.push_back(folded(canonical_text(text_of(node))));
  return texts;
}

}  // namespace

bool leads_to_a_page(std::string_view address) {
  const AddressParts parts = parts_of(address);
  if (parts.has_query) return true;
  if (std::ranges::all_of(parts.path, is_front_page)) return false;
  return !is_forge(parts.host) || parts.path.size() > 2;
}

Result<KnownSources> load_known_sources(const std::filesystem::path& file) {
  const auto document = read_library_part(file, "known-sources");
  if (!document) return document.error();
  const xmlNode* root = xmlDocGetRootElement(document->get());
  return KnownSources{texts_of(root, "issuer"), texts_of(root, "other")};
}

void lint_source_pages(const std::vector<Source>& sources, const KnownSources& known, const ToldFault& error,
                       const ToldFault& warning) {
  for (const Source& source : sources) {
    if (!is_web_address(source.address)) continue;  // told by lint_basis
    if (!leads_to_a_page(source.address)) error("lint.source-home-page", source.line, {{"address", source.address}});
    if (!source.primary) continue;
    const std::string low = folded(source.address);
    const auto in_address = [&](const std::string& one) { return low.find(one) != std::string::npos; };
    const AddressParts parts = parts_of(source.address);
    if (says_it_is_another(source.text) || std::ranges::any_of(known.others, in_address)) {
      error("lint.not-primary", source.line, {{"source", source.text}});
    } else if (!known.issuers.empty() &&
               std::ranges::none_of(known.issuers, [&](const std::string& one) { return is_site_of(parts, one); })) {
      warning("lint.issuer-unknown", source.line, {{"host", parts.host}});
    }
  }
}

void CertaintyBook::add(const std::vector<Source>& sources, const std::string& file, const ToldFault& error) {
  for (const Source& source : sources) {
    const auto [first, added] = first_.try_emplace(source.address, First{file, source.primary});
    if (!added && first->second.primary != source.primary)
      error("lint.two-certainties", source.line, {{"address", source.address}, {"other", first->second.file}});
  }
}

}  // namespace bestek
