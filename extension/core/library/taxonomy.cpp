// SPDX-License-Identifier: EUPL-1.2
#include "core/library/taxonomy.hpp"

#include <algorithm>

#include "core/base/files.hpp"
#include "core/base/house_xml.hpp"
#include "core/base/text.hpp"
#include "core/clause/clause_reader.hpp"
#include "core/library/known_words.hpp"
#include "core/library/library_part.hpp"

namespace bestek {
namespace {

constexpr int kMaxGroupDepth = 10;

/// What may become part of a file name and of a mark.
bool is_taxonomy_word(std::string_view word) noexcept {
  constexpr std::size_t kMaxLength = 60;
  return !word.empty() && word.size() <= kMaxLength && std::all_of(word.begin(), word.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  });
}

LocalText names_of(const xmlNode* node) {
  LocalText text;
  for (const xmlNode* name = first_child(node, "name"); name != nullptr; name = next_sibling(name, "name")) {
    if (const auto language = language_from_code(attribute(name, "lang")))
      text.set(*language, canonical_text(text_of(name)));
  }
  return text;
}

/// A word that is not one, or that stands there twice, is left out: the others stay usable.
std::vector<TaxonomyEntry> entries_of(const xmlNode* root, const char* list, const char* item, const std::string& file,
                                      std::vector<Error>& problems) {
  std::vector<TaxonomyEntry> entries;
  for (const xmlNode* node = first_child(first_child(root, list), item); node != nullptr;
       node = next_sibling(node, item)) {
    TaxonomyEntry entry{attribute(node, "id"), attribute(node, "parent"), {}, attribute(node, "selects-down") == "yes",
                        names_of(node),        attribute(node, "covers")};
    for (const xmlNode* cpv = first_child(node, "cpv"); cpv != nullptr; cpv = next_sibling(cpv, "cpv")) {
      entry.cpv.push_back(text_of(cpv));
    }
    report_unknown_word(file, node, "selects-down", "yes, no", problems);
    report_unknown_word(file, node, "covers", "personal-data, information-security", problems);
    if (!is_taxonomy_word(entry.id) || Taxonomy::find(entries, entry.id) != nullptr) {
      problems.push_back(Error{
          "taxonomy.word-left-out", {file, line_of(node), {}, {}}, {{"list", list}, {"id", "\"" + entry.id + "\""}}});
      continue;
    }
    entries.push_back(std::move(entry));
  }
  return entries;
}

/// A group whose parents lead nowhere, or round, stands by itself.
void free_of_circles(std::vector<TaxonomyEntry>& groups, const std::string& file, std::vector<Error>& problems) {
  const auto leads_to_the_top = [&](const TaxonomyEntry& group) {
    const TaxonomyEntry* at = &group;
    for (int depth = 0; at != nullptr && depth < kMaxGroupDepth; ++depth) {
      if (at->parent.empty()) return true;
      at = Taxonomy::find(groups, at->parent);
    }
    // What a parent further up lacks is that one's fault.
    return at == nullptr && Taxonomy::find(groups, group.parent) != nullptr;
  };
  for (TaxonomyEntry& group : groups) {
    if (leads_to_the_top(group)) continue;
    problems.push_back(
        Error{"taxonomy.unknown-parent", {file, 0, {}, {}}, {{"id", group.id}, {"parent", group.parent}}});
    group.parent.clear();
  }
}

std::vector<TermSet> term_sets_of(const xmlNode* root) {
  std::vector<TermSet> sets;
  const xmlNode* list = first_child(root, "term-sets");
  for (const xmlNode* node = first_child(list, "term-set"); node != nullptr; node = next_sibling(node, "term-set")) {
    TermSet set{attribute(node, "id"), split(attribute(node, "roles"), ' '), split(attribute(node, "terms"), ' '), {}};
    for (const xmlNode* term = first_child(node, "term"); term != nullptr; term = next_sibling(term, "term")) {
      set.names.emplace(attribute(term, "id"), names_of(term));
    }
    sets.push_back(std::move(set));
  }
  return sets;
}

bool names_or_empty(const std::vector<std::string>& list, std::string_view id) {
  return list.empty() || std::find(list.begin(), list.end(), id) != list.end();
}

}  // namespace

Result<Taxonomy> Taxonomy::load(const std::filesystem::path& file) {
  const auto bytes = read_file(file, kMaxTaxonomyBytes);
  if (!bytes) return bytes.error();
  const auto document = parse_house_xml(*bytes, file.string());
  if (!document) return document.error();
  const xmlNode* root = xmlDocGetRootElement(document->get());
  if (is_element(root, "taxonomy", kClauseNamespace))
    if (const Status known = check_library_format(root, file.string()); !known) return known.error();
  Taxonomy taxonomy;
  taxonomy.digest = sha256(*bytes);
  const auto words = [&](const char* list, const char* item) {
    return entries_of(root, list, item, file.string(), taxonomy.problems);
  };
  taxonomy.groups = words("groups", "group");
  free_of_circles(taxonomy.groups, file.string(), taxonomy.problems);
  taxonomy.aspects = words("aspects", "aspect");
  taxonomy.themes = words("themes", "theme");
  taxonomy.phases = words("phases", "phase");
  taxonomy.levels = words("levels", "level");
  taxonomy.procedures = words("procedures", "procedure");
  taxonomy.general_terms = words("general-terms", "terms");
  taxonomy.term_sets = term_sets_of(root);
  const bool complete = is_element(root, "taxonomy", kClauseNamespace) && !taxonomy.groups.empty() &&
                        !taxonomy.levels.empty() && !taxonomy.term_sets.empty();
  if (!complete || !taxonomy.term_set("", ""))
    return Error{"taxonomy.invalid", {file.string(), line_of(root), {}, {}}, {}};
  return taxonomy;
}

const TaxonomyEntry* Taxonomy::find(const std::vector<TaxonomyEntry>& entries, std::string_view id) noexcept {
  const auto found =
      std::find_if(entries.begin(), entries.end(), [&](const TaxonomyEntry& entry) { return entry.id == id; });
  return found == entries.end() ? nullptr : &*found;
}

const std::string& Taxonomy::name_of(const std::vector<TaxonomyEntry>& entries, const std::string& id,
                                     Language language) noexcept {
  const TaxonomyEntry* entry = find(entries, id);
  return entry == nullptr ? id : entry->name.in(language);
}

int Taxonomy::level_rank(std::string_view level) const noexcept {
  const TaxonomyEntry* entry = find(levels, level);
  return entry == nullptr ? -1 : static_cast<int>(entry - levels.data());
}

bool Taxonomy::is_within(std::string_view group, std::string_view ancestor) const noexcept {
  for (int depth = 0; depth < kMaxGroupDepth; ++depth) {
    if (group == ancestor) return true;
    const TaxonomyEntry* entry = find(groups, group);
    if (entry == nullptr || entry->parent.empty()) return false;
    group = entry->parent;
  }
  return false;
}

const TermSet* Taxonomy::term_set(std::string_view role, std::string_view general_terms_id) const noexcept {
  for (const TermSet& set : term_sets) {
    if (names_or_empty(set.roles, role) && names_or_empty(set.terms, general_terms_id)) return &set;
  }
  return nullptr;
}

}  // namespace bestek
