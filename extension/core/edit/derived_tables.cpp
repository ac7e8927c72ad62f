// SPDX-License-Identifier: EUPL-1.2
#include "core/edit/derived_tables.hpp"

#include <array>

#include "core/document/marks.hpp"

namespace bestek {
namespace {

constexpr std::array<TableColumn, 2> kAwardColumns{
    {{"criterion", {"Gunningscriterium", "Award criterion"}}, {"weight", {"Weging (%)", "Weighting (%)"}}}};

constexpr std::array<TableColumn, 6> kKpiColumns{{{"clause", {"Bepaling", "Provision"}},
                                                  {"kpi", {"KPI", "KPI"}},
                                                  {"formula", {"Formule en eenheid", "Formula and unit"}},
                                                  {"target", {"Streefwaarde", "Target value"}},
                                                  {"report", {"Meting en bewijs", "Measurement and evidence"}},
                                                  {"consequence", {"Gevolg", "Consequence"}}}};

constexpr std::array<TableColumn, 5> kObligationColumns{{{"clause", {"Bepaling", "Provision"}},
                                                         {"what", {"Verplichting", "Obligation"}},
                                                         {"who", {"Wie", "Who"}},
                                                         {"due", {"Wanneer", "When"}},
                                                         {"evidence", {"Bewijs", "Evidence"}}}};

constexpr std::array<TableColumn, 5> kPlanColumns{{{"clause", {"Bepaling", "Provision"}},
                                                   {"what", {"Verplichting of KPI", "Obligation or KPI"}},
                                                   {"due", {"Wanneer", "When"}},
                                                   {"evidence", {"Bewijs", "Evidence"}},
                                                   {"owner", {"Eigenaar", "Owner"}}}};

constexpr TableModel kAward{"award", "table-name.award", kAwardColumns};
constexpr TableModel kKpis{"kpi", "table-name.kpi", kKpiColumns};
constexpr TableModel kObligations{"obligations", "table-name.obligations", kObligationColumns};
constexpr TableModel kPlan{"plan", "table-name.plan", kPlanColumns};

constexpr std::array<const TableModel*, 4> kTables{&kAward, &kKpis, &kObligations, &kPlan};

}  // namespace

std::string TableModel::mark() const { return std::string(kTableMarkPrefix).append(id); }

std::string TableModel::column_prefix() const { return std::string(kColumnMarkPrefix).append(id).append(1, '_'); }

std::string TableModel::column_mark(const TableColumn& column) const { return column_prefix().append(column.id); }

const TableModel& award_table() noexcept { return kAward; }
const TableModel& kpi_table() noexcept { return kKpis; }
const TableModel& obligation_table() noexcept { return kObligations; }
const TableModel& plan_table() noexcept { return kPlan; }

std::span<const TableModel* const> derived_tables() noexcept { return kTables; }

}  // namespace bestek
