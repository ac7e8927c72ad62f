// SPDX-License-Identifier: EUPL-1.2
#include "writer/panels/tender_panel.hpp"

#include <com/sun/star/awt/Key.hpp>
#include <map>
#include <set>
#include <utility>

#include "core/base/words.hpp"
#include "writer/json_text.hpp"
#include "writer/live/document_size.hpp"
#include "writer/live/index_renewal.hpp"
#include "writer/outcome_text.hpp"
#include "writer/quiet.hpp"
#include "writer/read_ahead.hpp"
#include "writer/session.hpp"
#include "writer/writer_texts.hpp"

namespace bestek::writer {
namespace {

const Json* at(const std::vector<Json>& list, int index) {
  return index >= 0 && static_cast<std::size_t>(index) < list.size() ? &list[static_cast<std::size_t>(index)] : nullptr;
}

/// What the panel showed last, kept with the document: the deck shows it when it opens again.
struct LastShown {
  std::optional<Json> shown;
  std::uint64_t changes = 0;  ///< Session::changes then
};

/// Whether only the document's properties tell of the placement still.
bool is_gone(const Json& place) { return text_in(place, "marks") == "missing"; }

}  // namespace

std::vector<PanelRow> TenderPanel::rows() const {
  return {{{"placements_label"}, 0, 1},    {{"placements"}, 5, 6},       {{"state"}, 0, 4},
          {{"refresh", "renew_contents"}}, {{"fields_label"}},           {{"fields"}, 4, 5},
          {{"field_help"}, 0, 4},          {{"value", "fill"}, 0, 0, 2}, {{"message"}, 0, 4}};
}

void TenderPanel::fill() {
  set_label("refresh", word("tender.refresh"));
  set_label("fill", word("tender.fill"));
  set_label("renew_contents", word("undo.contents"));
  on_click("renew_contents", [this] { renew_contents(); });
  on_busy_click([this] {
    say("");
    refresh();
  });
  on_click("fill", [this] { fill_in(); });
  on_key("value", css::awt::Key::RETURN, [this] { fill_in(); });
  on_select("placements", [this] { show_state(); });
  on_activate("placements", [this] { go_to(selected_placement(), "mark"); });
  on_key("placements", css::awt::Key::RETURN, [this] { go_to(selected_placement(), "mark"); });
  on_select("fields", [this] {
    const std::string before = shown_tag_;
    show_field();
    if (shown_tag_ != before) say("");  // what was said was about another field
  });
  on_activate("fields", [this] { go_to(selected_field(), "tag"); });
  on_key("fields", css::awt::Key::RETURN, [this] { go_to(selected_field(), "tag"); });
  on_document_change([this] { refresh_in_time(); });
  on_document_touch([this] { show_outdated(true); });
  on_indexes_seen_to([this] { show_contents(); });
  show_last();
}

void TenderPanel::show_outdated(bool outdated) {
  if (std::exchange(outdated_, outdated) == outdated) return;
  show_labels();
  arrange();  // one line may have become two
}

void TenderPanel::show_labels() {
  const std::string suffix = outdated_ ? " · " + std::string(word("panel.outdated")) : std::string();
  const std::string state = tender_state_.empty() ? std::string() : " · " + tender_state_;
  set_label("placements_label",
            writer::word("tender.placements", language(), {std::to_string(placements_.size())}) + state + suffix);
  set_label("fields_label", writer::word("tender.fields", language(), {std::to_string(fields_.size())}) + suffix);
}

void TenderPanel::refresh() {
  run_read("tender.show", Json::object(), [this](const std::optional<Json>& shown, const std::string&) {
    show_lists(shown);
    const auto session = Session::of(action_context().document);
    if (session) *session->part<LastShown>() = {shown, session->changes()};
    if (shown && !(*shown)["notices"].empty()) say(text_in((*shown)["notices"].front(), "message"));
  });
}

void TenderPanel::refresh_in_time() {
  const auto document = action_context().document;
  show_contents();
  if (!work().is_busy() && is_read_at_once(context_, document)) return refresh();
  show_outdated(true);
  if (!std::exchange(awaits_quiet_, true)) await_quiet();
}

void TenderPanel::await_quiet() {
  const auto quiet = safely([this] {
    if (work().is_busy()) return await_quiet();  // what the person began goes before
    awaits_quiet_ = false;
    if (outdated_) refresh();
  });
  when_quiet(context_, action_context().document, [quiet](const Reference<css::frame::XModel>&) { quiet(); });
}

void TenderPanel::show_last() {
  const auto document = action_context().document;
  const auto session = Session::of(document);
  if (!is_large(document) || !session) return refresh();
  const LastShown last = *session->part<LastShown>();
  show_lists(last.shown);
  if (last.shown && last.changes == session->changes()) return;
  if (!last.shown) say(word("tender.lists_follow"));
  refresh_in_time();
}

void TenderPanel::show_contents() {
  const bool waiting = are_indexes_waiting(action_context().document);
  show("renew_contents", waiting);
  if (!std::exchange(contents_wait_, waiting) && waiting) say(word("tender.contents_waiting"));
}

void TenderPanel::renew_contents() {
  const auto renewed = run("document.renew_indexes", Json::object());
  if (renewed) say(word((*renewed)["renewed"].get<bool>() ? "tender.contents_renewed" : "tender.contents_not"));
  show_contents();
}

void TenderPanel::leave_out(const std::string& tag) {
  const auto session = Session::of(action_context().document);
  const auto last = session ? session->part<LastShown>() : nullptr;
  if (!last || !last->shown) return;
  for (Json& field : (*last->shown)["fields"])
    if (text_in(field, "tag") == tag) field["open"] = false;
  show_lists(last->shown);
  show_outdated(true);
}

void TenderPanel::show_lists(const std::optional<Json>& shown) {
  outdated_ = false;
  placements_.clear();
  fields_.clear();
  tender_state_ = shown ? shown->value("tender_state", std::string()) : std::string();
  std::vector<std::string> placements;
  std::vector<std::string> fields;
  if (shown) {
    std::map<std::string, std::string> titles;
    for (const auto& one : (*shown)["placements"]) {
      placements_.push_back(one);
      titles[text_in(one, "id")] = text_in(one, "title");
      placements.push_back(text_in(one, "title") + " · " + state_of(one));
    }
    std::set<std::string> listed;  // what has one name is asked once
    for (const auto& one : (*shown)["fields"]) {
      if (!one.value("open", false) || text_in(one, "by") != "buyer") continue;
      if (!listed.insert(text_in(one, "tag")).second) continue;
      fields_.push_back(one);
      // Every weight is called the same: its criterion tells which it is.
      const auto criterion = titles.find(text_in(one, "name"));
      fields.push_back(text_in(one, "label") + (criterion == titles.end() ? "" : ": " + criterion->second));
    }
  }
  show_contents();
  show_labels();
  const int placement = std::max(0, selected("placements"));
  const int field = std::max(0, selected("fields"));
  set_items("placements", placements);
  set_items("fields", fields);
  select("placements", std::min(placement, static_cast<int>(placements.size()) - 1));
  const int field_now = std::min(field, static_cast<int>(fields.size()) - 1);
  // Selecting tells the panel as a click does: what was said of the field filled just now stays.
  const Json* next = at(fields_, field_now);
  shown_tag_ = next == nullptr ? std::string() : text_in(*next, "tag");
  select("fields", field_now);
  show_state();
  show_field();
}

std::string TenderPanel::state_of(const Json& placement) const {
  std::string marks = called("marks.", text_in(placement, "marks"), language());
  if (is_gone(placement)) return marks;  // there is no text to say anything of
  std::string text = called("text.", text_in(placement, "text"), language());
  if (text_in(placement, "library") == "draft") text = called("library.", "draft", language()) + " · " + text;
  return text_in(placement, "marks") == "whole" ? text : text + " · " + marks;
}

const Json* TenderPanel::selected_placement() const { return at(placements_, selected("placements")); }

const Json* TenderPanel::selected_field() const { return at(fields_, selected("fields")); }

void TenderPanel::show_state() {
  const Json* one = selected_placement();
  if (one == nullptr) return set_label("state", "");
  const std::string library = text_in(*one, "library");
  // That it is a draft is said with its state.
  std::string text = state_of(*one) +
                     (library == "draft" && !is_gone(*one) ? "" : ", " + called("library.", library, language())) +
                     "\n" + text_in(*one, "clause") + " " + text_in(*one, "version") + "\n" + text_in(*one, "document");
  if (!text_in(*one, "heading").empty()) text += " · " + text_in(*one, "heading");
  if (!text_in(*one, "reason").empty()) text += "\n“" + text_in(*one, "reason") + "”";
  set_label("state", text);
  arrange();
}

std::string TenderPanel::hint(const Json& field) const {
  std::string allowed;
  if (field.contains("choices")) {
    allowed = joined(field["choices"]);
  } else if (field.contains("min") || field.contains("max")) {
    allowed = text_in(field, "min") + " – " + text_in(field, "max") + " " + text_in(field, "unit");
  } else {
    allowed = text_in(field, "unit");
  }
  if (const std::string suggested = text_in(field, "suggested"); !suggested.empty())
    allowed += (allowed.empty() ? "" : "; ") + writer::word("tender.suggested", language(), {suggested});
  std::string place = text_in(field, "document");
  if (const std::string area = text_in(field, "place"); !area.empty() && area != "body")
    place += " · " + text_in(field, "place_shown");
  std::string text;
  for (const std::string& line : {allowed, text_in(field, "help"), place})
    if (!line.empty()) text += (text.empty() ? "" : "\n") + line;
  return text;
}

void TenderPanel::show_field() {
  const Json* one = selected_field();
  show("fill", one != nullptr);
  enable("value", one != nullptr);
  shown_tag_ = one == nullptr ? std::string() : text_in(*one, "tag");
  set_text("value", "");
  set_label("field_help", one == nullptr ? "" : hint(*one));
  arrange();
}

void TenderPanel::fill_in() {
  const Json* one = selected_field();
  if (one == nullptr) return;
  const std::string value = text_of("value");
  if (value.empty()) return say(word("tender.no-value"));
  const std::string label = text_in(*one, "label");  // filling in renews the list that `one` stands in
  Json arguments{
      {"document", (*one)["document"]}, {"tag", shown_tag_}, {"placement", (*one)["placement"]}, {"value", value}};
  run_read("tender.fill", std::move(arguments),
           [this, label, tag = shown_tag_](const std::optional<Json>& filled, const std::string&) {
             if (!filled && outdated_) return refresh_in_time();
             if (!filled) return;
             if (!is_read_at_once(context_, action_context().document)) leave_out(tag);
             say(filled_text(*filled, label, language()));
           });
}

void TenderPanel::go_to(const Json* place, const char* key) {
  if (place == nullptr) return;
  if (is_gone(*place)) return say(word("tender.gone"));
  Json target{{"document", (*place)["document"]}, {key, (*place)[key]}};
  if (place->contains("placement")) target["placement"] = (*place)["placement"];
  if (run("tender.go", target)) say("");
}

}  // namespace bestek::writer
