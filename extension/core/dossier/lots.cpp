// SPDX-License-Identifier: EUPL-1.2
#include "core/dossier/lots.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <numeric>
#include <utility>

#include "core/base/house_xml.hpp"
#include "core/base/number.hpp"
#include "core/dossier/dossier_shape.hpp"
#include "core/dossier/profile_fields.hpp"
#include "core/dossier/profile_value.hpp"

namespace bestek {
namespace {

constexpr double kCent = 0.005;  // amounts that differ by less are the same in euro and cents

struct LotAmount {
  const char* attribute;
  double Lot::*of_lot;
  double TenderProfile::*of_all;
};
constexpr std::array<LotAmount, 2> kLotAmounts{
    {{"estimated-value", &Lot::estimated_value, &TenderProfile::estimated_value},
     {"maximum-value", &Lot::maximum_value, &TenderProfile::maximum_value}}};

struct LotLimit {
  const char* field;
  int TenderProfile::*member;
};
constexpr std::array<LotLimit, 2> kLotLimits{
    {{"lots-per-tender", &TenderProfile::lots_per_tender}, {"lots-per-winner", &TenderProfile::lots_per_winner}}};

double sum_of(const std::vector<Lot>& lots, double Lot::*amount) noexcept {
  return std::accumulate(lots.begin(), lots.end(), 0.0, [&](double sum, const Lot& lot) { return sum + lot.*amount; });
}

double all_of(const std::vector<Lot>& lots, double Lot::*amount) noexcept {
  const bool each = std::ranges::all_of(lots, [&](const Lot& lot) { return lot.*amount > 0; });
  return each ? sum_of(lots, amount) : 0;
}

/// The lots together are what the whole is; while some have no amount, they are no more.
void check_sum(const TenderProfile& profile, const LotAmount& amount, const std::string& name,
               std::vector<Error>& faults) {
  const double given = profile.*amount.of_all;
  const double sum = sum_of(profile.lots, amount.of_lot);
  if (given <= 0 || sum <= 0) return;
  const bool complete = all_of(profile.lots, amount.of_lot) > 0;
  if (sum <= given + kCent && (!complete || sum >= given - kCent)) return;
  faults.push_back(profile_fault(
      "profile.lots-sum", name,
      {{"field", amount.attribute}, {"other", "lots"}, {"value", plain_number(given)}, {"sum", plain_number(sum)}}));
}

void check_limits(const TenderProfile& profile, const std::string& name, std::vector<Error>& faults) {
  const auto lots = static_cast<int>(profile.lots.size());
  for (const LotLimit& limit : kLotLimits) {
    const int number = profile.*limit.member;
    if (number > 0 && lots == 0)
      faults.push_back(profile_fault("profile.lots-missing", name, {{"field", limit.field}, {"other", "lots"}}));
    else if (number > lots)
      faults.push_back(profile_fault("profile.more-than-lots", name,
                                     {{"field", limit.field},
                                      {"other", "lots"},
                                      {"value", std::to_string(number)},
                                      {"lots", std::to_string(lots)}}));
  }
  if (profile.lots_per_tender > 0 && profile.lots_per_winner > profile.lots_per_tender)
    faults.push_back(profile_fault("profile.wins-more-than-tenders", name,
                                   {{"field", "lots-per-winner"}, {"other", "lots-per-tender"}}));
}

}  // namespace

double lots_value(const std::vector<Lot>& lots) noexcept { return all_of(lots, &Lot::estimated_value); }
double known_lots_value(const std::vector<Lot>& lots) noexcept { return sum_of(lots, &Lot::estimated_value); }
double lots_maximum(const std::vector<Lot>& lots) noexcept { return all_of(lots, &Lot::maximum_value); }

double tender_value(const TenderProfile& profile) noexcept {
  return profile.estimated_value > 0 ? profile.estimated_value : lots_value(profile.lots);
}

double tender_maximum(const TenderProfile& profile) noexcept {
  return profile.maximum_value > 0 ? profile.maximum_value : lots_maximum(profile.lots);
}

double largest_part(const TenderProfile& profile) noexcept {
  double largest = 0;
  for (const Lot& lot : profile.lots) largest = std::max(largest, lot.estimated_value);
  return largest > 0 ? largest : profile.estimated_value;
}

std::vector<Error> lot_faults(const TenderProfile& profile, const std::string& name) {
  std::vector<Error> faults;
  for (const LotAmount& amount : kLotAmounts) check_sum(profile, amount, name, faults);
  for (const Lot& lot : profile.lots)
    if (lot.maximum_value > 0 && lot.maximum_value < lot.estimated_value)
      faults.push_back(profile_fault("profile.lot-maximum-too-low", name,
                                     {{"field", "lots"}, {"number", std::to_string(lot.number)}, {"lot", lot.name}}));
  check_limits(profile, name, faults);
  return faults;
}

Result<Lot> read_lot(const xmlNode* node, const std::string& file) {
  Lot lot;
  const std::string number = attribute(node, "number");
  const auto [end, failed] = std::from_chars(number.data(), number.data() + number.size(), lot.number);
  // 0 is the number of no lot: whoever reads them all says which is wrong.
  if (failed != std::errc{} || end != number.data() + number.size()) lot.number = 0;
  lot.name = text_of(node);
  if (const Status fits = check_profile_text("lots", lot.name); !fits) {
    Error error = fits.error();
    error.place = {file, line_of(node), {}, {}};
    return error;
  }
  for (const LotAmount& amount : kLotAmounts) {
    TenderProfile read;
    const std::string text = attribute(node, amount.attribute);
    if (!set_stored_value(read, *find_profile_field(amount.attribute), text))
      return invalid_dossier(file, node, std::string("lot/@") + amount.attribute, text);
    lot.*amount.of_lot = read.*amount.of_all;
  }
  return lot;
}

void write_lots(XmlWriter& out, const std::vector<Lot>& lots) {
  for (const Lot& lot : lots) {
    const XmlElement one(out, "lot");
    out.attribute("number", std::to_string(lot.number));
    if (lot.estimated_value > 0) out.attribute("estimated-value", plain_number(lot.estimated_value));
    if (lot.maximum_value > 0) out.attribute("maximum-value", plain_number(lot.maximum_value));
    out.text(lot.name);
  }
}

}  // namespace bestek
