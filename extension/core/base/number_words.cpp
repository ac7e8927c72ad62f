// SPDX-License-Identifier: EUPL-1.2
#include "core/base/number_words.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/base/text.hpp"

namespace bestek {
namespace {

constexpr std::size_t kMaxWordBytes = 160;
constexpr int kTen = 10, kHundred = 100;
constexpr double kThousand = 1e3, kMillion = 1e6, kBillion = 1e9;

struct Atom {
  std::string_view name;  ///< folded
  double value;
};

// A name comes before those that it begins with: "zestien" before "zes", "eighteen" before "eight".
constexpr std::array<Atom, 66> kAtoms{{
    {"veertien", 14},  {"veertig", 40},  {"dertien", 13},   {"dertig", 30},   {"vijftien", 15},  {"vijftig", 50},
    {"zestien", 16},   {"zestig", 60},   {"zeventien", 17}, {"zeventig", 70}, {"achttien", 18},  {"tachtig", 80},
    {"negentien", 19}, {"negentig", 90}, {"twintig", 20},   {"twaalf", 12},   {"elf", 11},       {"tien", 10},
    {"een", 1},        {"twee", 2},      {"drie", 3},       {"vier", 4},      {"vijf", 5},       {"zes", 6},
    {"zeven", 7},      {"acht", 8},      {"negen", 9},      {"honderd", 100}, {"duizend", 1e3},  {"miljoen", 1e6},
    {"miljard", 1e9},  {"fourteen", 14}, {"forty", 40},     {"fourty", 40},   {"thirteen", 13},  {"thirty", 30},
    {"fifteen", 15},   {"fifty", 50},    {"sixteen", 16},   {"sixty", 60},    {"seventeen", 17}, {"seventy", 70},
    {"eighteen", 18},  {"eighty", 80},   {"nineteen", 19},  {"ninety", 90},   {"twenty", 20},    {"twelve", 12},
    {"eleven", 11},    {"ten", 10},      {"one", 1},        {"two", 2},       {"three", 3},      {"four", 4},
    {"five", 5},       {"six", 6},       {"seven", 7},      {"eight", 8},     {"nine", 9},       {"hundred", 100},
    {"thousand", 1e3}, {"million", 1e6}, {"billion", 1e9},  {"and", 0},       {"en", 0},         {"a", 1},
}};

/// The text cut into atoms; nothing for any other letter in it.
std::optional<std::vector<double>> atoms_of(std::string_view text) {
  if (text.empty() || text.size() > kMaxWordBytes) return std::nullopt;
  const std::string plain = folded(text);
  std::vector<double> atoms;
  for (std::size_t at = 0; at < plain.size();) {
    if (plain[at] == ' ' || plain[at] == '-') {
      ++at;
      continue;
    }
    const std::string_view rest = std::string_view(plain).substr(at);
    const auto* atom = std::ranges::find_if(kAtoms, [&](const Atom& one) { return rest.starts_with(one.name); });
    if (atom == kAtoms.end()) return std::nullopt;
    // "a" is a word of its own only: "a hundred".
    if (atom->name == "a" && !rest.starts_with("a ")) return std::nullopt;
    atoms.push_back(atom->value);
    at += atom->name.size();
  }
  return atoms;
}

/// Adds up atoms as both languages say them; each reader takes what it can from the front.
class AtomReader {
 public:
  explicit AtomReader(const std::vector<double>& atoms) noexcept : atoms_(atoms) {}

  std::optional<double> all() {
    double sum = 0;
    double limit = kBillion * kThousand;
    bool any = false;
    while (at_ < atoms_.size()) {
      if (any && next() == 0) ++at_;
      auto part = below_thousand();
      double scale = 1;
      if (at_ < atoms_.size() && next() >= kThousand) {
        scale = next();
        if (!part) part = 1;
        ++at_;
      }
      if (!part || *part == 0 || scale >= limit) return std::nullopt;
      sum += *part * scale;
      limit = scale;
      any = true;
    }
    return any ? std::optional(sum) : std::nullopt;
  }

 private:
  [[nodiscard]] double next() const noexcept { return at_ < atoms_.size() ? atoms_[at_] : -1; }
  [[nodiscard]] double behind() const noexcept { return at_ + 1 < atoms_.size() ? atoms_[at_ + 1] : -1; }
  static bool is_unit(double atom) noexcept { return atom >= 1 && atom < kTen; }
  static bool is_ten(double atom) noexcept { return atom >= 2 * kTen && atom < kHundred; }

  /// "acht", "twaalf", "achtenveertig", "forty eight".
  std::optional<double> below_hundred() {
    const double first = next();
    if (is_unit(first) && behind() == 0 && at_ + 2 < atoms_.size() && is_ten(atoms_[at_ + 2])) {
      at_ += 3;
      return first + atoms_[at_ - 1];
    }
    if (!(first >= 1 && first < kHundred)) return std::nullopt;
    ++at_;
    return is_ten(first) && is_unit(next()) ? first + atoms_[at_++] : first;
  }

  /// "vijftienhonderd" is said too.
  std::optional<double> below_thousand() {
    std::optional<double> part = below_hundred();
    if (next() != kHundred) return part;
    ++at_;
    double sum = part.value_or(1) * kHundred;
    if (next() == 0) ++at_;
    if (const auto rest = below_hundred()) sum += *rest;
    return sum;
  }

  const std::vector<double>& atoms_;
  std::size_t at_ = 0;
};

struct RankName {
  std::string_view rank, number;
};

// Ranks that are no number with an ending.
constexpr std::array<RankName, 11> kRanks{{{"eerste", "een"},
                                           {"derde", "drie"},
                                           {"first", "one"},
                                           {"second", "two"},
                                           {"third", "three"},
                                           {"fifth", "five"},
                                           {"eighth", "eight"},
                                           {"ninth", "nine"},
                                           {"twelfth", "twelve"},
                                           {"twentieth", "twenty"},
                                           {"thirtieth", "thirty"}}};

constexpr std::array<Atom, 18> kScales{{{"miljoen", kMillion},
                                        {"mln", kMillion},
                                        {"milj", kMillion},
                                        {"mio", kMillion},
                                        {"million", kMillion},
                                        {"millions", kMillion},
                                        {"mn", kMillion},
                                        {"m", kMillion},
                                        {"miljard", kBillion},
                                        {"mld", kBillion},
                                        {"mrd", kBillion},
                                        {"billion", kBillion},
                                        {"bn", kBillion},
                                        {"duizend", kThousand},
                                        {"dzd", kThousand},
                                        {"thousand", kThousand},
                                        {"k", kThousand},
                                        {"honderdduizend", kThousand* kHundred}}};

}  // namespace

std::optional<double> number_in_words(std::string_view text) {
  const auto atoms = atoms_of(text);
  return atoms ? AtomReader(*atoms).all() : std::nullopt;
}

std::optional<double> rank_in_words(std::string_view text) {
  std::string plain = folded(text);
  for (const RankName& name : kRanks) {
    if (!plain.ends_with(name.rank)) continue;
    plain.replace(plain.size() - name.rank.size(), name.rank.size(), name.number);
    return number_in_words(plain);
  }
  for (const std::string_view ending : {"ste", "de", "th"}) {
    if (plain.size() > ending.size() && plain.ends_with(ending))
      return number_in_words(std::string_view(plain).substr(0, plain.size() - ending.size()));
  }
  return std::nullopt;
}

std::optional<double> scale_of(std::string_view word) {
  std::string plain = folded(word);
  if (plain.ends_with('.')) plain.pop_back();
  const auto* scale = std::ranges::find_if(kScales, [&](const Atom& one) { return one.name == plain; });
  return scale == kScales.end() ? std::nullopt : std::optional(scale->value);
}

}  // namespace bestek
