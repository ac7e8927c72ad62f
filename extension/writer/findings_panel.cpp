// SPDX-License-Identifier: EUPL-1.2
#include "writer/findings_panel.hpp"

#include <algorithm>
#include <com/sun/star/awt/Key.hpp>

#include "writer/writer_texts.hpp"

namespace bestek::writer {
namespace {

std::string text_in(const Json& json, const char* key) { return json.value(key, std::string()); }

/// A sign per severity, so that the list reads at a glance and without colour.
std::string sign(const std::string& severity) {
  if (severity == "error") return "✖ ";
  return severity == "warning" ? "⚠ " : "ℹ ";
}

}  // namespace

std::vector<PanelRow> FindingsPanel::rows() const {
  return {{{"summary"}}, {{"findings"}, 5, 6}, {{"detail"}, 3, 6}, {{"refresh", "go"}}, {{"message"}, 0, 2}};
}

void FindingsPanel::fill() {
  set_label("summary", word("check.not_yet"));
  set_label("refresh", word("findings.refresh"));
  set_label("go", word("findings.go"));
  on_click("refresh", [this] { refresh(); });
  on_click("go", [this] { go(); });
  on_select("findings", [this] { show_detail(); });
  on_activate("findings", [this] { go(); });
  on_key("findings", css::awt::Key::RETURN, [this] { go(); });
}

void FindingsPanel::refresh() {
  const auto found = run("check.run", Json::object());
  if (!found) return;
  findings_.assign(found->begin(), found->end());
  std::vector<std::string> items;
  items.reserve(findings_.size());
  for (const Json& finding : findings_)
    items.push_back(sign(text_in(finding, "severity")) + text_in(finding, "message"));
  const int index = selected("findings");
  set_items("findings", items);
  select("findings", std::clamp(index, 0, std::max(0, static_cast<int>(items.size()) - 1)));
  set_label("summary", findings_.empty() ? std::string(word("check.none"))
                                         : writer::word("check.done", language(), {std::to_string(findings_.size())}));
  say("");
  show_detail();
}

const Json* FindingsPanel::selected_finding() const {
  const int index = selected("findings");
  return index >= 0 && static_cast<std::size_t>(index) < findings_.size() ? &findings_[static_cast<std::size_t>(index)]
                                                                          : nullptr;
}

void FindingsPanel::show_detail() {
  const Json* one = selected_finding();
  if (one == nullptr) return set_text("detail", "");
  std::string text = text_in(*one, "severity_name") + " " + text_in(*one, "rule") + "\n" + text_in(*one, "message");
  for (const char* part : {"document", "position", "basis"})
    if (!text_in(*one, part).empty()) text += "\n" + text_in(*one, part);
  set_text("detail", text);
}

void FindingsPanel::go() {
  const Json* one = selected_finding();
  if (one == nullptr) return;
  if (text_in(*one, "document").empty()) return say(word("findings.no_place"));
  const char* place = text_in(*one, "text").empty() ? "position" : "text";
  const Json target{
      {"document", (*one)["document"]}, {"mark", (*one)["mark"]}, {"tag", (*one)["tag"]}, {"text", (*one)[place]}};
  if (run("tender.go", target)) say("");
}

}  // namespace bestek::writer
