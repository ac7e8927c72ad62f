// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "core/document/document_text.hpp"
#include "core/document/release_recognition.hpp"
#include "core/document/template_fields.hpp"
#include "core/library/library.hpp"

namespace bestek {

/// What kind of fill-in a content control is that no marked clause has. In this order count: what the document declares
/// (declared_field), what the control itself offers to choose from, and what the clause says that stands there without
/// its marks. Looks for such clauses once, and only where the document's template did not bring the field.
class FieldKinds {
 public:
  /// Refers to both. `library`: null where nobody can tell what a clause says.
  FieldKinds(const DocumentText& document, const Library* library) noexcept : document_(document), library_(library) {}
  /// For who knows already which clauses stand there without marks.
  FieldKinds(const DocumentText& document, std::vector<UnmarkedClause> unmarked)
      : document_(document), unmarked_(std::move(unmarked)) {}

  /// `block`: of the body, where the control stands; nothing for a control beside it. Nothing where nobody says.
  [[nodiscard]] std::optional<FillIn> find(const PlacedFillIn& field, std::optional<std::size_t> block);
  /// The same, else a text.
  [[nodiscard]] FillIn get(const PlacedFillIn& field, std::optional<std::size_t> block);

 private:
  [[nodiscard]] const FillIn* in_unmarked_clause(std::string_view name, std::size_t block);

  const DocumentText& document_;
  const Library* library_ = nullptr;
  std::optional<std::vector<UnmarkedClause>> unmarked_;
};

}  // namespace bestek
