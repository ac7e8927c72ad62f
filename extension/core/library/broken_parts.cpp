// SPDX-License-Identifier: EUPL-1.2
#include "core/library/broken_parts.hpp"

#include <algorithm>
#include <utility>

#include "core/base/messages.hpp"
#include "core/library/library_files.hpp"

namespace bestek {
namespace {

constexpr std::string_view kRoot = "<clause";
/// How far into the file its first tag is looked for.
constexpr std::size_t kMaxStart = 4096;
constexpr std::size_t kMaxIdLength = 200;

/// An attribute of the file's first tag, of a text that no parser takes; "" when it does not say.
std::string said(std::string_view tag, std::string_view name) {
  for (const char quote : {'"', '\''}) {
    for (const char space : {' ', '\n', '\t'}) {
      const std::string opening = space + std::string(name) + "=" + quote;
      const std::size_t begin = tag.find(opening);
      if (begin == std::string_view::npos) continue;
      const std::size_t value = begin + opening.size();
      const std::size_t end = tag.find(quote, value);
      if (end != std::string_view::npos && end - value <= kMaxIdLength)
        return std::string(tag.substr(value, end - value));
    }
  }
  return {};
}

Error named(const char* code, const BrokenPart& part) {
  Error error{code, part.reason.place, {{"id", part.id}}};
  error.place.clause = part.id;
  for (const Language language : {Language::kDutch, Language::kEnglish})
    error.args.emplace_back("reason." + std::string(language_code(language)), message(part.reason, language));
  return error;
}

}  // namespace

BrokenPart broken_clause(const std::filesystem::path& file, std::string_view bytes, bool current, Error reason) {
  BrokenPart part{{}, {}, current, std::move(reason)};
  const std::string_view start = bytes.substr(0, kMaxStart);
  if (const std::size_t root = start.find(kRoot); root != std::string_view::npos) {
    const std::string_view tag = start.substr(root, start.find('>', root) - root);
    part.id = said(tag, "id");
    const std::string version = said(tag, "version");
    if (!part.id.empty() && !version.empty()) part.release = part.id + "@" + version;
  }
  if (part.id.empty()) part.id = id_by_name(file);
  return part;
}

BrokenPart broken_annex(std::string id, Error reason) { return {std::move(id), {}, true, std::move(reason)}; }

Error broken_error(const BrokenPart& part) { return named("library.broken-clause", part); }

Error dated_notice(const Error& fault) { return named("library.dated", {fault.place.clause, {}, true, fault}); }

Error left_out_notice(const BrokenPart& part) { return named("library.left-out", part); }

}  // namespace bestek
