// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>
#include <charconv>

#include "core/base/number.hpp"
#include "core/base/text.hpp"
#include "core/dossier/profile_fields.hpp"
#include "core/law/law_tables.hpp"
#include "core/library/library_part.hpp"

namespace bestek {
namespace {

constexpr int kFirstYear = 1900, kLastYear = 2199;
constexpr int kMostDays = 3650;
constexpr int kMostMonths = 120;
constexpr double kMostEuro = 1e12;

// In the order of TermCondition.
constexpr std::array<std::string_view, 5> kConditions{"electronic", "no-full-access", "prior-notice", "agreed",
                                                      "urgent"};

/// What a file says, and the first thing in it that is wrong.
class Reader {
 public:
  explicit Reader(std::string file) : file_(std::move(file)) {}

  [[nodiscard]] const std::optional<Error>& fault() const noexcept { return fault_; }
  void wrong(const xmlNode* node, std::string what) {
    if (!fault_) fault_ = Error{"law.invalid", {file_, line_of(node), {}, {}}, {{"what", std::move(what)}}};
  }

  std::string text(const xmlNode* node, const char* name) {
    std::string value = canonical_text(attribute(node, name));
    if (value.empty()) wrong(node, shown(node, name));
    return value;
  }
  std::vector<std::string> words(const xmlNode* node, const char* name) { return split(text(node, name), ' '); }

  int whole(const xmlNode* node, const char* name, int least, int most) {
    const std::string value = attribute(node, name);
    int number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    const bool fits = error == std::errc{} && end == value.data() + value.size() && number >= least && number <= most;
    if (!fits) wrong(node, shown(node, name));
    return fits ? number : least;
  }
  int whole_or(const xmlNode* node, const char* name, int least, int most, int otherwise) {
    return has_attribute(node, name) ? whole(node, name, least, most) : otherwise;
  }
  double amount(const xmlNode* node, const char* name) {
    const auto number = ::bestek::parse_number(attribute(node, name), NumberKind::kAmount, Language::kEnglish);
    const double value = number ? number->value : 0;
    if (value <= 0 || value > kMostEuro) wrong(node, shown(node, name));
    return value;
  }
  Date date(const xmlNode* node, const char* name) {
    const auto value = parse_date(attribute(node, name));
    if (!value) wrong(node, shown(node, name));
    return value.value_or(Date{});
  }

  LocalText names(const xmlNode* node) {
    LocalText names;
    for (const xmlNode* name = first_child(node, "name"); name != nullptr; name = next_sibling(name, "name")) {
      const auto language = language_from_code(attribute(name, "lang", "http://www.w3.org/XML/1998/namespace"));
      const std::string text = canonical_text(text_of(name));
      if (!language || text.empty()) return wrong(name, "name"), names;
      names.set(*language, text);
    }
    return names;
  }

 private:
  static std::string shown(const xmlNode* node, const char* name) {
    return std::string(local_name(node)) + "/@" + name;
  }

  std::string file_;
  std::optional<Error> fault_;
};

Holiday read_holiday(const xmlNode* node, Reader& reader) {
  Holiday holiday;
  holiday.name = reader.names(node);
  if (has_attribute(node, "easter")) {
    holiday.from_easter = reader.whole(node, "easter", -100, 100);
  } else if (has_attribute(node, "date")) {
    const Date date = reader.date(node, "date");
    holiday.day = date.month() / date.day();
    holiday.only = date.year();
  } else {
    holiday.day = std::chrono::month(static_cast<unsigned int>(reader.whole(node, "month", 1, 12))) /
                  std::chrono::day(static_cast<unsigned int>(reader.whole(node, "day", 1, 31)));
    if (!holiday.day.ok() || holiday.day == std::chrono::February / 29) reader.wrong(node, "holiday/@day");
    holiday.on_sunday = reader.whole_or(node, "sunday", -7, 7, 0);
  }
  return holiday;
}

std::chrono::month_day read_day(const xmlNode* node, const char* name, Reader& reader) {
  // Of a leap year, in which every day of a year is one.
  const auto date = parse_date("2024-" + attribute(node, name));
  if (!date) reader.wrong(node, std::string("quiet/@") + name);
  return date ? date->month() / date->day() : std::chrono::January / 1;
}

Holidays read_holidays(const xmlNode* node, Reader& reader) {
  if (node == nullptr) return {};
  std::vector<Holiday> list;
  for (const xmlNode* one = first_child(node, "holiday"); one != nullptr; one = next_sibling(one, "holiday"))
    list.push_back(read_holiday(one, reader));
  const int from = reader.whole(node, "from", kFirstYear, kLastYear);
  const int until = reader.whole(node, "until", from, kLastYear);
  (void)reader.text(node, "basis");  // for people, who want to know where it is from
  return {std::move(list), std::chrono::year{from}, std::chrono::year{until}};
}

std::vector<ThresholdAmount> read_amounts(const xmlNode* node, const char* name, Reader& reader) {
  std::vector<ThresholdAmount> amounts;
  for (const xmlNode* one = first_child(node, name); one != nullptr; one = next_sibling(one, name))
    amounts.push_back({reader.words(one, "contract"), attribute(one, "authority"), reader.amount(one, "value")});
  return amounts;
}

bool is_exception(std::string_view id) {
  return std::ranges::find(kThresholdExceptions, id) != kThresholdExceptions.end();
}

ThresholdException read_exception(const xmlNode* node, Reader& reader) {
  ThresholdException exception{reader.text(node, "id"), reader.text(node, "basis"),
                               reader.whole_or(node, "share", 1, 100, 0), read_amounts(node, "limit", reader)};
  if (!is_exception(exception.id)) reader.wrong(node, "exception/@id");
  return exception;
}

ThresholdPeriod read_period(const xmlNode* node, Reader& reader) {
  ThresholdPeriod period{reader.date(node, "from"), reader.date(node, "until"), reader.text(node, "basis"),
                         read_amounts(node, "threshold", reader)};
  if (period.until < period.from) reader.wrong(node, "period/@until");
  if (period.amounts.empty()) reader.wrong(node, "period");
  return period;
}

TermCase read_case(const xmlNode* node, Reader& reader) {
  TermCase one;
  const auto when = std::ranges::find(kConditions, attribute(node, "when"));
  if (when == kConditions.end()) return reader.wrong(node, "case/@when"), one;
  one.when = static_cast<TermCondition>(when - kConditions.begin());
  one.authority = attribute(node, "authority");
  if (has_attribute(node, "days")) {
    one.days = reader.whole(node, "days", 0, kMostDays);
    one.least = reader.whole_or(node, "least", 0, *one.days, 0);
  } else {
    one.add = reader.whole(node, "add", -kMostDays, kMostDays);
  }
  one.basis = reader.text(node, "basis");
  return one;
}

LawTerm read_term(const xmlNode* node, Reader& reader) {
  LawTerm term;
  term.id = reader.text(node, "id");
  term.back = has_attribute(node, "back-from");
  (void)reader.text(node, term.back ? "back-from" : "from");  // for people: each id has one event
  term.procedures = reader.words(node, "procedures");
  term.days = reader.whole(node, "days", 1, kMostDays);
  term.basis = reader.text(node, "basis");
  term.unless = attribute(node, "unless");
  if (!term.unless.empty() && !is_exception(term.unless)) reader.wrong(node, "term/@unless");
  for (const xmlNode* one = first_child(node, "case"); one != nullptr; one = next_sibling(one, "case"))
    term.cases.push_back(read_case(one, reader));
  return term;
}

}  // namespace

Result<LawTables> load_law(const std::filesystem::path& file) {
  const auto document = read_library_part(file, "law");
  if (!document) return document.error();
  const xmlNode* root = xmlDocGetRootElement(document->get());
  Reader reader(file.string());
  LawTables law;
  law.holidays = read_holidays(first_child(root, "holidays"), reader);
  const xmlNode* quiet = first_child(root, "quiet-periods");
  for (const xmlNode* one = first_child(quiet, "quiet"); one != nullptr; one = next_sibling(one, "quiet"))
    law.quiet.push_back({reader.names(one), read_day(one, "from", reader), read_day(one, "until", reader)});
  if (const xmlNode* counting = first_child(root, "counting"); counting != nullptr)
    law.counting = {reader.whole(counting, "longest", 0, kMostDays), reader.whole(counting, "working-days", 0, 10),
                    reader.whole(counting, "of-days", 1, kMostDays), reader.text(counting, "basis")};
  const xmlNode* periods = first_child(root, "thresholds");
  for (const xmlNode* one = first_child(periods, "period"); one != nullptr; one = next_sibling(one, "period")) {
    law.periods.push_back(read_period(one, reader));
    if (law.periods.size() > 1 && law.periods.back().from <= law.periods.rbegin()[1].until)
      reader.wrong(one, "period/@from");
  }
  const xmlNode* exceptions = first_child(root, "exceptions");
  for (const xmlNode* one = first_child(exceptions, "exception"); one != nullptr; one = next_sibling(one, "exception"))
    law.exceptions.push_back(read_exception(one, reader));
  const xmlNode* terms = first_child(root, "terms");
  if (const xmlNode* window = first_child(terms, "prior-notice"); window != nullptr)
    law.prior_notice = {reader.whole(window, "days", 1, kMostDays), reader.whole(window, "months", 1, kMostMonths),
                        reader.text(window, "basis")};
  if (const xmlNode* complaint = first_child(terms, "suspension"); complaint != nullptr) {
    if (attribute(complaint, "when") != "complaint") reader.wrong(complaint, "suspension/@when");
    law.complaint = Suspension{reader.whole(complaint, "days", 1, kMostDays), {}, reader.text(complaint, "basis")};
    if (has_attribute(complaint, "from")) law.complaint->from = reader.date(complaint, "from");
  }
  for (const xmlNode* one = first_child(terms, "term"); one != nullptr; one = next_sibling(one, "term"))
    law.terms.push_back(read_term(one, reader));
  for (const auto& [part, missing] :
       {std::pair{"holidays", first_child(root, "holidays") == nullptr},
        std::pair{"counting", first_child(root, "counting") == nullptr}, std::pair{"thresholds", law.periods.empty()},
        std::pair{"exceptions", law.exceptions.empty()}, std::pair{"terms", law.terms.empty()},
        std::pair{"prior-notice", first_child(terms, "prior-notice") == nullptr}})
    if (missing) reader.wrong(root, part);
  if (reader.fault()) return *reader.fault();
  return law;
}

}  // namespace bestek
