// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/hash.hpp"
#include "core/base/result.hpp"

namespace bestek {

/// A leftover is something open wherever it stands; a placeholder only looks like one, outside forms that others fill
/// in.
enum class CitationKind { kBrand, kLabel, kStandard, kCertificate, kOutdated, kLeftover, kPlaceholder };
[[nodiscard]] std::string_view citation_kind_id(CitationKind kind) noexcept;
/// A leftover or a placeholder.
[[nodiscard]] bool is_left_open(CitationKind kind) noexcept;

/// Something that a text names.
struct Citation {
  CitationKind kind = CitationKind::kBrand;
  std::string name;     ///< as it stands in the text
  std::string instead;  ///< outdated names only: what to write now
  std::string instead_english;
};

/// How a text names things, for the rules.
struct TextManner {
  bool equivalence = false;  ///< accepts equivalents
  bool exclusive = false;    ///< has words that shut them out
  bool example = false;      ///< names them as an example
  bool existing = false;     ///< because of what is there already
};

inline constexpr std::size_t kMaxCitationsBytes = std::size_t{512} * 1024;

/// The patterns of rules/citations.xml. Immutable, copies share them; any thread may use it.
class CitationPatterns {
 public:
  /// Errors: those of reading and parsing; library.wrong-root; citations.invalid (a pattern that is none, or that may
  /// not be run on a stranger's text: see pattern_limits.hpp).
  [[nodiscard]] static Result<CitationPatterns> load(const std::filesystem::path& file);
  /// Of the file's bytes. Errors: the same, but for those of reading.
  [[nodiscard]] static Result<CitationPatterns> parse(const std::string& bytes, const std::string& file);
  /// None at all: finds nothing.
  CitationPatterns();

  /// What the file leaves unsaid, so that nothing will be found by it: lists that are missing or empty, words that
  /// nobody knows.
  [[nodiscard]] const std::vector<Error>& problems() const noexcept { return problems_; }
  /// Of the file's bytes; zeros where there are no patterns.
  [[nodiscard]] const Sha256& digest() const noexcept { return digest_; }

  /// Everything that the text names, in the order of the kinds; what is a leftover is no placeholder as well. However
  /// long the text, each pattern sees a bounded piece of it at once.
  [[nodiscard]] std::vector<Citation> find(const std::string& text) const;
  /// Of the same what the text names; and what it leaves open: leftovers and placeholders.
  [[nodiscard]] std::vector<Citation> find_named(const std::string& text) const;
  [[nodiscard]] std::vector<Citation> find_open(const std::string& text) const;
  /// The same of what somebody filled in: also leftovers that only a whole answer can be ("…", "invullen"), and of
  /// brackets beside other words only those that name a field ("[naam], afdeling Inkoop", not "laptops [zie § 3]").
  [[nodiscard]] std::vector<Citation> find_in_answer(const std::string& answer) const;
  [[nodiscard]] TextManner manner(const std::string& text) const;
  /// Ids of the facts that the text bears out ("espd", "mandatory-grounds" …), but for those that are known already.
  [[nodiscard]] std::vector<std::string> facts(
      const std::string& text,
      const std::function<bool(const std::string& id)>& known = [](const auto&) { return false; }) const;
  /// Whether the text bears out this one.
  [[nodiscard]] bool says(std::string_view fact, const std::string& text) const;

 private:
  struct Patterns;
  struct Kinds;  ///< from one kind to before another
  void find_kinds(const std::string& text, const Kinds& kinds, std::vector<Citation>& found) const;
  explicit CitationPatterns(std::shared_ptr<const Patterns> patterns);
  std::shared_ptr<const Patterns> patterns_;
  std::vector<Error> problems_;
  Sha256 digest_{};
};

}  // namespace bestek
