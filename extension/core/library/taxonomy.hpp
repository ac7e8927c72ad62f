// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/hash.hpp"
#include "core/base/language.hpp"
#include "core/base/result.hpp"
#include "core/clause/clause.hpp"

namespace bestek {

inline constexpr std::string_view kTaxonomyFile = "taxonomy.xml";
inline constexpr std::size_t kMaxTaxonomyBytes = std::size_t{1024} * 1024;

/// One word of the taxonomy.
struct TaxonomyEntry {
  std::string id;
  std::string parent;            ///< groups only; "" at the top
  std::vector<std::string> cpv;  ///< groups only
  bool selects_down = false;     ///< procedures only
  LocalText name;
  /// General terms only: what a model regulates that is attached; "" = none.
  std::string covers = {};  // NOLINT(readability-redundant-member-init): who makes one need not name it
};

/// What terms are called: in documents of these roles, under these general terms; empty lists fit everything.
struct TermSet {
  std::string id;
  std::vector<std::string> roles;
  std::vector<std::string> terms;
  std::map<std::string, LocalText, std::less<>> names;
};

/// The words by which clauses are classified (taxonomy.xml). Order is the order of the file.
class Taxonomy {
 public:
  /// One wrong word takes itself out (`problems`). Errors: those of reading and parsing; taxonomy.invalid.
  [[nodiscard]] static Result<Taxonomy> load(const std::filesystem::path& file);

  Sha256 digest{};  ///< of the file's bytes
  std::vector<TaxonomyEntry> groups, aspects, themes, phases, levels, procedures, general_terms;
  std::vector<TermSet> term_sets;
  std::vector<Error> problems;  ///< words that were left out, groups whose parent is none

  /// Null when the id is unknown.
  [[nodiscard]] static const TaxonomyEntry* find(const std::vector<TaxonomyEntry>& entries,
                                                 std::string_view id) noexcept;
  /// What it is called; the id when it is unknown.
  [[nodiscard]] static const std::string& name_of(const std::vector<TaxonomyEntry>& entries, const std::string& id,
                                                  Language language) noexcept;
  /// 0 for the lowest level; -1 when unknown.
  [[nodiscard]] int level_rank(std::string_view level) const noexcept;
  /// True when `group` is `ancestor` or lies below it.
  [[nodiscard]] bool is_within(std::string_view group, std::string_view ancestor) const noexcept;
  /// The first set that names the role (if it names roles) and the terms (if it names terms). Never null in a loaded
  /// taxonomy.
  [[nodiscard]] const TermSet* term_set(std::string_view role, std::string_view general_terms_id) const noexcept;
};

}  // namespace bestek
