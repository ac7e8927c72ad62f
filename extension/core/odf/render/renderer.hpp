// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "core/base/xml_writer.hpp"
#include "core/clause/clause.hpp"
#include "core/edit/edit_plan.hpp"
#include "core/edit/writing_context.hpp"
#include "core/odf/render/style_roles.hpp"

namespace bestek {

/// How clauses are written in a document, and what its own styles are called.
struct RenderContext : WritingContext {
  RenderContext() : styles(default_style_roles()) {}
  RenderContext(WritingContext writing, StyleRoles own) : WritingContext(std::move(writing)), styles(std::move(own)) {}

  StyleRoles styles;
};

/// Names of the automatic styles that rendered text uses; `write_automatic_styles` defines them.
inline constexpr std::string_view kSubscriptStyle = "BestekSub";
inline constexpr std::string_view kSuperscriptStyle = "BestekSup";
inline constexpr std::string_view kNumberedListStyle = "BestekNummers";
inline constexpr std::string_view kEvidenceListStyle = "BestekBewijs";  ///< bullets on the line of the evidence
inline constexpr std::string_view kTableStyle = "BestekTabel";
inline constexpr std::string_view kWholeTableStyle = "BestekTabelHeel";    ///< does not break over pages
inline constexpr std::string_view kIndentedTableStyle = "BestekTabelEis";  ///< under a requirement's text
inline constexpr std::string_view kIndentedWholeTableStyle = "BestekTabelEisHeel";
/// The column that takes `share` of the table's width, 1 to kMostColumnShare beside those of the other columns.
inline constexpr int kMostColumnShare = 12;
[[nodiscard]] std::string column_style(int share);
inline constexpr std::string_view kHeadCellStyle = "BestekKopcel";
inline constexpr std::string_view kCellStyle = "BestekCel";

/// Writes clauses as ODF text XML, one after the other, with the prefixes text, table,
/// office and loext. Nothing in it leads out of the document. Paragraphs are those of rendered_paragraphs, in that
/// order.
class ClauseRenderer {
 public:
  /// `heading`: how the clauses' headings are written. `list_id`: xml:id of the list that numbers the requirements.
  /// `list_exists`: an earlier part of the document or of the output has it, so that ours go on with it.
  ClauseRenderer(const RenderContext& context, const ClauseHeading& heading, std::string list_id, bool list_exists);

  /// Appends the clause. One that has no text in the context's language is written in the language that it has.
  void add(const ClauseToPlace& clause, XmlWriter& out);

  /// Whether a requirements' list exists by now.
  [[nodiscard]] bool list_exists() const noexcept { return list_exists_; }

 private:
  const RenderContext& context_;
  ClauseHeading heading_;
  std::string list_id_;
  bool list_exists_;
};

}  // namespace bestek
