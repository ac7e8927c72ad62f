// SPDX-License-Identifier: EUPL-1.2
// Panel "This tender": the clauses placed with their state, and the buyer's open fill-ins to fill right there.
#pragma once

#include "writer/panels/panel.hpp"

namespace bestek::writer {

class TenderPanel final : public Panel {
 public:
  using Panel::Panel;
  const char* name() const override { return "tender"; }
  void renew() override { refresh(); }

 protected:
  const char* dialog_file() const override { return "tender_panel.xdl"; }
  std::vector<PanelRow> rows() const override;
  void fill() override;
  const char* busy_button() const override { return "refresh"; }

 private:
  /// Reads the lists anew.
  void refresh();
  /// The same at once where that is quick, else when nobody works in the document.
  void refresh_in_time();
  void await_quiet();
  /// When the deck opens: the lists as they were last, and new ones in time.
  void show_last();
  /// `shown`: of tender.show; nothing when that was refused.
  void show_lists(const std::optional<Json>& shown);
  /// The fill-ins of that tag are filled: their list says so before it is read anew.
  void leave_out(const std::string& tag);
  /// The button that renews the indexes stands there as long as they wait for it.
  void show_contents();
  void renew_contents();
  void show_labels();
  /// Says that somebody worked in the document since the lists were made.
  void show_outdated(bool outdated);
  void show_state();
  std::string state_of(const Json& placement) const;
  void show_field();
  /// What may be filled in, what is suggested, and where it stands.
  std::string hint(const Json& field) const;
  void fill_in();
  const Json* selected_placement() const;
  const Json* selected_field() const;
  void go_to(const Json* place, const char* key);

  std::vector<Json> placements_;
  std::vector<Json> fields_;  // open ones of the buyer
  std::string tender_state_;  ///< in words; "" for a document on its own
  std::string shown_tag_;
  bool outdated_ = false;
  bool awaits_quiet_ = false;
  bool contents_wait_ = false;
};

}  // namespace bestek::writer
