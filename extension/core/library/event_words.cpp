// SPDX-License-Identifier: EUPL-1.2
#include "core/library/event_words.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "core/base/text.hpp"
#include "core/base/text_scanner.hpp"

namespace bestek {
namespace {

constexpr std::size_t kMostWords = 7;  // between "na" and the event: "na een schriftelijk en gemotiveerd verzoek"

/// Beginnings of words, folded, and the anchors that they may stand for.
struct Event {
  std::string_view words;
  std::array<std::string_view, 3> anchors;
  std::string_view formerly = {};  ///< what stood for it before it had an anchor of its own
};

// What begins with another one's words stands before it.
constexpr std::array<Event, 32> kDutch{{
    {"einde van de aanzegtermijn", {"notice-end"}},
    {"afloop van de aanzegtermijn", {"notice-end"}},
    {"einde van de opzegtermijn", {"notice-end"}},
    {"aanzegtermijn", {"notice-end"}},
    {"opzegtermijn", {"notice-end"}},
    {"aanzegging", {"notice"}},
    {"opzegging", {"notice"}},
    {"ondertekening", {"signing"}},
    {"ingangsdatum", {"start"}},
    {"eerste levering van een model", {"model-delivery"}},
    {"eerste levering van elk model", {"model-delivery"}},
    {"eerste levering", {"first-delivery", "model-delivery"}},
    {"elke levering", {"delivery"}},
    {"levering", {"delivery", "model-delivery"}},
    {"aflevering", {"delivery"}},
    {"oplevering", {"acceptance", "delivery"}},
    {"acceptatie", {"acceptance"}},
    {"nadere opdracht", {"call-off"}},
    {"bestelling", {"order", "call-off"}, "request"},
    {"verzoek", {"request"}},
    {"melding", {"report", "knowledge"}, "request"},
    {"ontvangst", {"receipt"}, "return"},
    {"aanvraag", {"request", "call-off"}},
    {"ophalen", {"return"}},
    {"inname", {"return"}},
    {"teruggave", {"return"}},
    {"einde van de {agreement}", {"end"}},
    {"einde van de overeenkomst", {"end"}},
    {"einde van de lopende termijn", {"end"}},
    {"kennisneming", {"knowledge"}},
    {"besluit", {"decision", "knowledge"}},
    {"einde van elk kalenderjaar", {"calendar-year"}},
}};
constexpr std::array<Event, 28> kEnglish{{
    {"end of the notice period", {"notice-end"}},
    {"notice period", {"notice-end"}},
    {"notice", {"notice"}},
    {"signing", {"signing"}},
    {"signature", {"signing"}},
    {"start date", {"start"}},
    {"first delivery of a model", {"model-delivery"}},
    {"first delivery of each model", {"model-delivery"}},
    {"first delivery of every model", {"model-delivery"}},
    {"first delivery", {"first-delivery", "model-delivery"}},
    {"each delivery", {"delivery"}},
    {"delivery", {"delivery", "model-delivery"}},
    {"completion", {"acceptance", "delivery"}},
    {"acceptance", {"acceptance"}},
    {"call-off", {"call-off"}},
    {"order", {"order", "call-off"}, "request"},
    {"request", {"request"}},
    {"report", {"report", "knowledge"}, "request"},
    {"receipt", {"receipt"}, "return"},
    {"collection", {"return"}},
    {"taking back", {"return"}},
    {"return", {"return"}},
    {"end of the {agreement}", {"end"}},
    {"end of the agreement", {"end"}},
    {"end of the current term", {"end"}},
    {"learning", {"knowledge"}},
    {"decision", {"decision", "knowledge"}},
    {"end of each calendar year", {"calendar-year"}},
}};

std::span<const Event> events_in(Language language) {
  return language == Language::kDutch ? std::span<const Event>(kDutch) : std::span<const Event>(kEnglish);
}

bool takes_preposition(TextScanner& scan, Language language, bool before) {
  if (language == Language::kDutch) return before ? scan.take_word({"voor"}) : scan.take_word({"na", "vanaf", "bij"});
  return before ? scan.take_word({"before"}) : scan.take_word({"after", "from", "at"});
}

/// The event whose words these are; null for other words.
const Event* event_of(std::string_view words) {
  for (const Language language : kLanguages) {
    const auto events = events_in(language);
    const auto found = std::ranges::find(events, words, &Event::words);
    if (found != events.end()) return &*found;
  }
  return nullptr;
}

/// The first event within a few words, in this part of the sentence.
const Event* event_near(std::string_view text, Language language) {
  std::size_t words = 0;
  for (std::size_t at = 0; at < text.size() && words < kMostWords; ++at) {
    if (std::string_view(".,;:()").find(text[at]) != std::string_view::npos) return nullptr;
    if (text[at] == ' ') continue;
    if (at > 0 && text[at - 1] != ' ') continue;
    ++words;
    for (const Event& one : events_in(language))
      if (text.substr(at).starts_with(one.words)) return &one;
  }
  return nullptr;
}

}  // namespace

std::optional<std::string_view> event_after(std::string_view text, Language language, bool before) {
  TextScanner scan(text, 0);
  scan.blanks();
  if (!takes_preposition(scan, language, before)) return std::nullopt;
  const Event* event = event_near(scan.rest(), language);
  return event == nullptr ? std::nullopt : std::optional(event->words);
}

std::optional<std::string_view> event_in(std::string_view text, Language language, bool before) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!TextScanner(text, at).at_beginning()) continue;
    if (const auto event = event_after(text.substr(at), language, before)) return event;
  }
  return std::nullopt;
}

bool counts_from(std::string_view event, std::string_view anchor) {
  const Event* found = event_of(event);
  return found != nullptr && std::ranges::find(found->anchors, anchor) != found->anchors.end();
}

bool counted_formerly(std::string_view event, std::string_view anchor) {
  const Event* found = event_of(event);
  return found != nullptr && !anchor.empty() && found->formerly == anchor;
}

}  // namespace bestek
