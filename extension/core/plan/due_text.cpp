// SPDX-License-Identifier: EUPL-1.2
#include "core/plan/due_text.hpp"

#include <algorithm>
#include <array>

#include "core/clause/unit_text.hpp"

namespace bestek {
namespace {

struct AnchorText {
  std::string_view id;
  Bilingual event;  ///< after "na", "vóór" / "after", "before"
  Bilingual at;     ///< the moment itself
};

constexpr std::array<AnchorText, 19> kAnchors{{
    {"signing", {"de ondertekening", "signing"}, {"bij de ondertekening", "at signing"}},
    {"start", {"de ingangsdatum", "the start date"}, {"op de ingangsdatum", "on the start date"}},
    {"first-delivery",
     {"de eerste levering", "the first delivery"},
     {"bij de eerste levering", "at the first delivery"}},
    {"delivery", {"elke levering", "each delivery"}, {"bij elke levering", "at each delivery"}},
    {"model-delivery",
     {"de eerste levering van elk model", "the first delivery of each model"},
     {"bij de eerste levering van elk model", "at the first delivery of each model"}},
    {"acceptance", {"de acceptatie", "acceptance"}, {"bij de acceptatie", "at acceptance"}},
    {"call-off", {"elke nadere opdracht", "each call-off"}, {"bij elke nadere opdracht", "at each call-off"}},
    {"request", {"een verzoek daartoe", "a request"}, {"meteen op verzoek", "immediately on request"}},
    {"report", {"de melding", "the report"}, {"meteen na de melding", "immediately after the report"}},
    {"order", {"de bestelling", "the order"}, {"meteen na de bestelling", "immediately after the order"}},
    {"receipt", {"de ontvangst", "receipt"}, {"bij de ontvangst", "on receipt"}},
    {"decision", {"het besluit", "the decision"}, {"meteen na het besluit", "immediately after the decision"}},
    {"change", {"de wijziging", "the change"}, {"bij de wijziging", "at the change"}},
    {"notice", {"de aanzegging", "the notice"}, {"meteen na de aanzegging", "immediately after the notice"}},
    {"notice-end",
     {"het einde van de aanzegtermijn", "the end of the notice period"},
     {"aan het einde van de aanzegtermijn", "at the end of the notice period"}},
    {"return", {"het ophalen", "collection"}, {"bij het ophalen", "at collection"}},
    {"end",
     {"het einde van de overeenkomst", "the end of the agreement"},
     {"bij het einde van de overeenkomst", "at the end of the agreement"}},
    {"calendar-year",
     {"het einde van elk kalenderjaar", "the end of each calendar year"},
     {"aan het einde van elk kalenderjaar", "at the end of each calendar year"}},
    {"knowledge",
     {"kennisneming daarvan", "learning of it"},
     {"meteen na kennisneming daarvan", "immediately after learning of it"}},
}};

const AnchorText* find_anchor(std::string_view id) noexcept {
  const auto* found =
      std::find_if(kAnchors.begin(), kAnchors.end(), [&](const AnchorText& anchor) { return anchor.id == id; });
  return found == kAnchors.end() ? nullptr : found;
}

}  // namespace

std::string with_fill_ins(std::string_view text, const FillInText& fill_in) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = text.find('{', at);
    const std::size_t close = open == std::string_view::npos ? open : text.find('}', open);
    if (close == std::string_view::npos) {
      return out.append(text.substr(at));
    }
    out.append(text.substr(at, open - at));
    const std::string value = fill_in(text.substr(open + 1, close - open - 1));
    out.append(value.empty() ? std::string(text.substr(open, close - open + 1)) : value);
    at = close + 1;
  }
  return out;
}

std::string with_unit(const std::string& value, std::string_view unit) {
  if (unit.empty()) return value;
  // Dutch says "3 jaar", and "(jaren)" in a label.
  const std::string in_label = " (" + std::string(unit == "jaar" ? "jaren" : unit) + ")]";
  const bool says_it = value.starts_with('[') && value.ends_with(in_label);
  // Whoever writes a number over the label writes no unit: it stands behind.
  const std::string number = says_it ? value.substr(0, value.size() - in_label.size()) + "]" : value;
  return number + " " + std::string(unit);
}

std::string due_text(const DueRule& due, Language language, const FillInText& fill_in) {
  const bool dutch = language == Language::kDutch;
  const AnchorText* anchor = find_anchor(due.anchor);
  const std::string event(anchor == nullptr ? due.anchor : anchor->event.in(language));
  if (due.without_delay) return (dutch ? "onverwijld na " : "without delay after ") + event;
  if (!due.lasts.empty()) {
    const std::string lasts = with_fill_ins(due.lasts, fill_in);
    const std::string term = with_unit(lasts, unit_text(due.unit, lasts, language));
    return (dutch ? "gedurende " + term + " na " : "for " + term + " after ") + event;
  }
  const std::string within = with_fill_ins(due.within, fill_in);
  std::string text;
  if (within.empty() || within == "0") {
    text = anchor == nullptr ? due.anchor : anchor->at.in(language);
  } else {
    const std::string term = with_unit(within, unit_text(due.unit, within, language));
    text = due.before ? (dutch ? "uiterlijk " + term + " vóór " : "at least " + term + " before ") + event
                      : (dutch ? "binnen " + term + " na " : "within " + term + " after ") + event;
  }
  if (!due.every.empty()) {
    const std::string every = with_fill_ins(due.every, fill_in);
    text += dutch ? ", daarna elke " : ", then every ";
    const std::string unit = unit_text(due.unit, every, language);
    text += every == "1" ? unit : with_unit(every, unit);
  }
  return text;
}

}  // namespace bestek
