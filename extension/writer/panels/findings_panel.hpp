// SPDX-License-Identifier: EUPL-1.2
// Panel "Findings": what is missing or wrong, by severity, the way to the spot, and what Bestek can mend itself.
#pragma once

#include "writer/panels/panel.hpp"

namespace bestek::writer {

class FindingsPanel final : public Panel {
 public:
  using Panel::Panel;
  const char* name() const override { return "findings"; }
  void renew() override {
    refresh([] {});
  }

 protected:
  const char* dialog_file() const override { return "findings_panel.xdl"; }
  std::vector<PanelRow> rows() const override;
  void fill() override;
  const char* busy_button() const override { return "refresh"; }

 private:
  /// Checks anew; `then` is called when the findings are there.
  void refresh(std::function<void()> then);
  /// `touches`: of the check (CheckJob).
  void show_findings(const Result<std::string>& found, std::uint64_t touches);
  void show_summary(bool outdated);
  void show_detail();
  void go();
  void fix();
  void adopt();
  void explain();
  void mend(std::string_view fix, const char* command, const Json& arguments);
  const Json* selected_finding() const;

  std::vector<Json> findings_;
  bool checked_ = false;
  std::string reason_for_;  ///< the document that the reason is typed for
  std::string role_;        ///< who explained last
};

}  // namespace bestek::writer
