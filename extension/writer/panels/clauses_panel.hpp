// SPDX-License-Identifier: EUPL-1.2
// Panel "Clauses": search as you type, filters, a list in which clauses are ticked, preview, insert.
#pragma once

#include <set>
#include <string>

#include "writer/library_host.hpp"
#include "writer/panels/panel.hpp"

namespace bestek::writer {

class ClausesPanel final : public Panel {
 public:
  using Panel::Panel;
  const char* name() const override { return "clauses"; }
  void renew() override { search(); }

 protected:
  const char* dialog_file() const override { return "clauses_panel.xdl"; }
  std::vector<PanelRow> rows() const override;
  void fill() override;
  const char* busy_button() const override { return "insert_home"; }

 private:
  void fill_filters(const Result<SharedLibrary>& library);
  void search();
  void show_results(const Result<SearchResult>& found);
  void show_list(const std::string& selected_id);
  void show_count();
  void show_preview();
  void toggle();
  std::string item(const CatalogueEntry& clause) const;
  const CatalogueEntry* selected_clause() const;
  std::vector<std::string> chosen() const;
  /// insert-home, insert-cursor
  void command(std::string_view name) override;
  void insert(const char* where);
  /// Shows, or hides, the question what the document is.
  void ask_role(bool ask);
  void ask_reason(bool ask);
  void insert_proposal();
  void report(const Json& outcome);

  Language clause_language_ = Language::kDutch;
  std::vector<std::string> groups_, kinds_, levels_;  // ids behind the filters' items; first ""
  SearchResult results_;
  std::set<std::string> ticked_;
  bool role_asked_ = false;
  bool reason_asked_ = false;
};

}  // namespace bestek::writer
