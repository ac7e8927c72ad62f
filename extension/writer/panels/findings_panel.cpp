// SPDX-License-Identifier: EUPL-1.2
#include "writer/panels/findings_panel.hpp"

#include <algorithm>
#include <array>
#include <com/sun/star/awt/Key.hpp>
#include <utility>

#include "core/base/messages.hpp"
#include "writer/commands/actions.hpp"
#include "writer/commands/check_job.hpp"
#include "writer/json_text.hpp"
#include "writer/live/document_size.hpp"
#include "writer/outcome_text.hpp"
#include "writer/windows/explain_dialog.hpp"
#include "writer/writer_texts.hpp"

namespace bestek::writer {
namespace {

bool is_there(const Json& finding, const char* key) { return finding.contains(key) && !finding[key].is_null(); }

/// A sign per severity, so that the list reads at a glance and without colour; of what somebody explained another one.
std::string sign(const Json& finding) {
  const std::string severity = text_in(finding, "severity");
  if (is_there(finding, "explained")) return "✔ ";
  if (severity == "error") return "✖ ";
  return severity == "warning" ? "⚠ " : "ℹ ";
}

/// What Bestek can do itself about a finding.
struct Repair {
  std::string_view fix;  ///< as the finding names it
  const char* command;
  std::string_view label;  ///< of the button
};
constexpr std::array kRepairs{Repair{"equal", "tender.equal", "findings.fix_equal"},
                              Repair{"adopt", "tender.adopt", "findings.fix_adopt"},
                              Repair{"forget", "tender.forget", "findings.fix_forget"},
                              Repair{"forget-fields", "tender.forget", "findings.fix_forget_fields"},
                              Repair{"fields-back", "tender.forget", "findings.fix_forget_fields"},
                              Repair{"insert", "clauses.insert", "findings.fix_insert"},
                              Repair{"mark", "clauses.mark", "findings.fix_mark"},
                              Repair{"mark-first", "clauses.mark", "findings.fix_mark"},
                              Repair{"plan", "plan.make", "findings.fix_plan"}};

const Repair* repair_of(const Json& finding) {
  const std::string fix = text_in(finding, "fix");
  const auto* found = std::find_if(kRepairs.begin(), kRepairs.end(), [&](const Repair& one) { return one.fix == fix; });
  return found == kRepairs.end() ? nullptr : found;
}

}  // namespace

std::vector<PanelRow> FindingsPanel::rows() const {
  return {{{"summary"}}, {{"findings"}, 5, 6},       {{"detail"}, 3, 6},     {{"reason_label"}},
          {{"reason"}},  {{"refresh", "go", "fix"}}, {{"explain", "adopt"}}, {{"message"}, 0, 3}};
}

void FindingsPanel::fill() {
  set_label("summary", word("check.not_yet"));
  set_label("refresh", word("findings.refresh"));
  set_label("go", word("findings.go"));
  set_label("fix", word("findings.fix"));
  on_busy_click([this] { renew(); });
  on_click("go", [this] { go(); });
  on_click("fix", [this] { fix(); });
  set_label("explain", word("findings.explain"));
  on_click("explain", [this] { explain(); });
  set_label("reason_label", word("findings.reason"));
  set_label("adopt", word("findings.fix_adopt"));
  on_click("adopt", [this] { adopt(); });
  on_select("findings", [this] { show_detail(); });
  on_activate("findings", [this] { go(); });
  on_key("findings", css::awt::Key::RETURN, [this] { go(); });
  on_document_touch([this] { show_summary(true); });
  show_detail();
}

void FindingsPanel::show_summary(bool outdated) {
  if (!checked_) return;
  std::string text(word("check.none"));
  if (!findings_.empty()) text = counted("check.done", findings_.size(), language());
  if (outdated) text += " · " + std::string(word("panel.outdated"));
  if (label_of("summary") != text) set_label("summary", text);
}

void FindingsPanel::refresh(std::function<void()> then) {
  const auto check = [this, then = std::move(then)] {
    auto job = gather_check(action_context());
    if (!job) return say(message_then_place(job.error(), language()));
    const bool lasting = is_large(action_context().document);
    const auto values = std::make_shared<const CheckJob>(std::move(*job));
    work().compute_then(
        context_,
        {"check.run", lasting ? std::string(word("busy.rules")) : std::string(),
         [values, language = language()](const std::stop_token& stop) { return run_check(*values, language, stop); }},
        [this, then, touches = values->touches](const Result<std::string>& found) {
          safely([&] {
            show_findings(found, touches);
            if (found) then();
          })();
        });
  };
  work().read_then(action_context(), safely(check));
}

void FindingsPanel::show_findings(const Result<std::string>& found, std::uint64_t touches) {
  if (!found) return say(message_then_place(found.error(), language()));
  checked_ = true;
  const Json list = Json::parse(*found);
  findings_.assign(list.begin(), list.end());
  std::vector<std::string> items;
  items.reserve(findings_.size());
  for (const Json& finding : findings_) items.push_back(sign(finding) + text_in(finding, "message"));
  const int index = selected("findings");
  set_items("findings", items);
  select("findings", std::clamp(index, 0, std::max(0, static_cast<int>(items.size()) - 1)));
  show_summary(touches != touches_around(action_context()));
  const auto about = run("tender.about", Json::object());
  say(about && (*about)["dossier"].is_null() ? word("check.alone") : "");
  show_detail();
}

const Json* FindingsPanel::selected_finding() const {
  const int index = selected("findings");
  return index >= 0 && static_cast<std::size_t>(index) < findings_.size() ? &findings_[static_cast<std::size_t>(index)]
                                                                          : nullptr;
}

void FindingsPanel::show_detail() {
  const Json* one = selected_finding();
  const Repair* repair = one == nullptr ? nullptr : repair_of(*one);
  set_label("fix", word(repair == nullptr ? "findings.fix" : repair->label));
  show("fix", repair != nullptr);
  show("go", one != nullptr);
  show("explain", one != nullptr && !text_in(*one, "explain").empty());
  // Who took something out on purpose says why.
  const bool asks = repair != nullptr && repair->fix == "forget-fields";
  const std::string about = asks ? text_in(*one, "document") : std::string();
  if (std::exchange(reason_for_, about) != about) set_text("reason", "");
  for (const char* question : {"reason_label", "reason"}) show(question, asks);
  // The dossier is the truth unless the person says that this place is.
  show("adopt", one != nullptr && text_in(*one, "fix") == "equal" && !text_in(*one, "value").empty());
  if (one == nullptr) return set_text("detail", "");
  std::string text = text_in(*one, "severity_name") + " " + text_in(*one, "rule") + "\n" + text_in(*one, "message");
  for (const char* part : {"document", "position", "basis"})
    if (!text_in(*one, part).empty()) text += "\n" + text_in(*one, part);
  for (const char* answer : {"explained", "answered-before"})
    if (is_there(*one, answer)) text += "\n" + answered_text(answer, (*one)[answer], language());
  set_text("detail", text);
}

void FindingsPanel::fix() {
  const Json* one = selected_finding();
  const Repair* known = one == nullptr ? nullptr : repair_of(*one);
  if (known == nullptr) return;
  Json arguments = Json::object();
  if (known->fix == "insert") {
    arguments["ids"] = Json::array({(*one)["clause"]});
  } else if (known->fix != "mark-first") {
    for (const char* key : {"document", "clause", "tag", "value"}) arguments[key] = (*one)[key];
  }
  if (known->fix == "forget-fields" || known->fix == "fields-back")
    arguments.update({{"fields", true}, {"reason", text_of("reason")}});
  mend(known->fix, known->command, arguments);
}

/// Asks why the finding stays, and checks anew when that is written down.
void FindingsPanel::explain() {
  const Json* one = selected_finding();
  if (one == nullptr) return;
  const Json finding = *one;
  ExplainQuestion question{text_in(finding, "message"), text_in(finding, "explain") == "document",
                           text_in(finding, "value"), role_};
  if (is_there(finding, "explained")) question.reason = text_in(finding["explained"], "reason");
  ask_explanation(action_context(), question, [this, &finding](const Json& answer) -> Status {
    Json arguments{{"rule", finding["rule"]}, {"about", finding["line"]}};
    arguments.update(answer);
    const auto done = run_action(action_context(), "tender.explain", arguments);
    if (!done) return done.error();
    role_ = text_in(answer, "role");
    const bool in_document = text_in(*done, "explain") == "document";
    const std::string text(word(in_document ? "findings.did_explain_document" : "findings.did_explain"));
    refresh([this, said = with_saved(text, *done, language())] { say(said); });
    return Done{};
  });
}

void FindingsPanel::adopt() {
  const Json* one = selected_finding();
  if (one == nullptr) return;
  Json arguments = Json::object();
  for (const char* key : {"document", "clause", "tag", "value"}) arguments[key] = (*one)[key];
  mend("adopt", "tender.adopt", arguments);
}

/// Says what was done, and that the finding is solved only when it is.
void FindingsPanel::mend(std::string_view fix, const char* command, const Json& arguments) {
  const Json before = *selected_finding();
  const auto outcome = run(command, arguments);
  if (!outcome) return;
  const std::string done = mended_text(fix, *outcome, language());
  refresh([this, before, done] {
    const bool still = std::any_of(findings_.begin(), findings_.end(), [&](const Json& finding) {
      constexpr std::array kSame{"rule", "clause", "document", "tag", "fix"};
      return std::all_of(kSame.begin(), kSame.end(),
                         [&](const char* key) { return text_in(finding, key) == text_in(before, key); });
    });
    say(still ? done : writer::word("findings.done", language(), {text_in(before, "rule"), done}));
  });
}

void FindingsPanel::go() {
  const Json* one = selected_finding();
  if (one == nullptr) return;
  if (text_in(*one, "document").empty()) return say(word("findings.no_place"));
  const char* place = text_in(*one, "text").empty() ? "position" : "text";
  const Json target{{"document", (*one)["document"]},
                    {"mark", (*one)["mark"]},
                    {"tag", (*one)["tag"]},
                    {"value", (*one)["value"]},
                    {"text", (*one)[place]}};
  if (run("tender.go", target)) say("");
}

}  // namespace bestek::writer
