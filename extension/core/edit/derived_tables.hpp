// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "core/base/language.hpp"

namespace bestek {

/// A column of a derived table. Its head cell carries the mark bestek_col_<table>_<column>; what people call it is
/// theirs.
struct TableColumn {
  std::string_view id;
  Bilingual head;  ///< as our templates have it: by these a table without column marks is recognised
};

/// A table whose rows follow from clauses: the award table, the KPI annex, the obligations, the plan.
struct TableModel {
  std::string_view id;
  const char* name_key;  ///< what the catalogues call it: "table-name.kpi"
  std::span<const TableColumn> columns;

  /// "bestek_table_kpi".
  [[nodiscard]] std::string mark() const;
  /// "bestek_col_kpi_": what the marks of its columns begin with.
  [[nodiscard]] std::string column_prefix() const;
  /// "bestek_col_kpi_target".
  [[nodiscard]] std::string column_mark(const TableColumn& column) const;
};

/// criterion, weight.
[[nodiscard]] const TableModel& award_table() noexcept;
/// clause, kpi, formula, target, report, consequence.
[[nodiscard]] const TableModel& kpi_table() noexcept;
/// clause, what, who, due, evidence.
[[nodiscard]] const TableModel& obligation_table() noexcept;
/// clause, what, due, evidence, owner.
[[nodiscard]] const TableModel& plan_table() noexcept;

/// All of them.
[[nodiscard]] std::span<const TableModel* const> derived_tables() noexcept;

}  // namespace bestek
