// SPDX-License-Identifier: EUPL-1.2
#include "core/base/json_reader.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <vector>

#include "core/base/ascii.hpp"
#include "core/base/text.hpp"

namespace bestek {
namespace {

using Json = nlohmann::ordered_json;
constexpr std::size_t kMaxShown = 80;

/// The deepest nesting of brackets outside texts; what is no JSON gets some number and is refused by the parser.
int depth_of(std::string_view bytes) noexcept {
  int depth = 0;
  int deepest = 0;
  bool in_text = false;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const char c = bytes[i];
    if (in_text) {
      if (c == '\\') {
        ++i;
      } else {
        in_text = c != '"';
      }
    } else if (c == '"') {
      in_text = true;
    } else if (c == '[' || c == '{') {
      deepest = std::max(deepest, ++depth);
    } else if (c == ']' || c == '}') {
      --depth;
    }
  }
  return deepest;
}

/// A decimal number by itself: its digits without zeros around them, and the power of ten of the first.
struct Decimal {
  bool negative = false;
  std::string digits;
  long power = 0;
  bool operator==(const Decimal&) const = default;
};

/// Of a number as JSON or std::to_chars writes it.
Decimal decimal_of(std::string_view text) {
  constexpr std::size_t kMostOfPower = 9;  // digits
  Decimal number;
  number.negative = text.starts_with('-');
  const std::size_t e = std::min(text.find_first_of("eE"), text.size());
  bool in_fraction = false;
  long before_point = 0;
  for (const char c : text.substr(0, e)) {
    if (c == '.') in_fraction = true;
    if (!is_digit(c)) continue;
    if (!number.digits.empty() || c != '0') {
      number.digits += c;
      if (!in_fraction) ++before_point;
    } else if (in_fraction) {
      --before_point;
    }
  }
  std::string_view power = e < text.size() ? text.substr(e + 1) : std::string_view();
  if (power.starts_with('+')) power.remove_prefix(1);
  long exponent = 0;
  (void)std::from_chars(power.data(), power.data() + std::min(power.size(), kMostOfPower), exponent);
  number.digits.erase(number.digits.find_last_not_of('0') + 1);
  if (!number.digits.empty()) number.power = before_point + exponent;
  return number;
}

/// Whether the number that a computer makes of it is the one that is written there.
bool comes_back(double value, std::string_view text) {
  constexpr std::size_t kLongest = 64;
  std::array<char, kLongest> written{};
  const auto end = std::to_chars(written.data(), written.data() + written.size(), value, std::chars_format::scientific);
  return decimal_of(std::string_view(written.data(), end.ptr)) == decimal_of(text);
}

std::string shown(std::string_view text) { return first_code_points(canonical_text(text), kMaxShown); }

/// Looks for what a parser takes and we do not. A name that an object has twice: a parser keeps one of the values, and
/// the reader of the file may see the other. A text that is too long, also as a name. A pass of its own: the parser's
/// callback costs a look at the whole array for each of its elements.
class Watch final : public nlohmann::json_sax<Json> {
 public:
  /// The first of them.
  [[nodiscard]] const std::optional<Error>& found() const noexcept { return found_; }

  bool null() override { return true; }
  bool boolean(bool /*value*/) override { return true; }
  bool number_integer(number_integer_t /*value*/) override { return true; }
  bool number_unsigned(number_unsigned_t /*value*/) override { return true; }
  bool number_float(number_float_t value, const string_t& text) override {
    if (!comes_back(value, text)) found_ = Error{"json.number", {}, {{"name", shown(name_)}, {"value", shown(text)}}};
    return !found_;
  }
  bool string(string_t& value) override { return fits(value); }
  bool binary(binary_t& /*value*/) override { return true; }
  bool start_object(std::size_t /*size*/) override {
    names_.emplace_back();
    return true;
  }
  bool key(string_t& name) override {
    name_ = name;
    if (!fits(name)) return false;
    if (!names_.back().insert(name).second) found_ = Error{"json.duplicate-name", {}, {{"name", shown(name)}}};
    return !found_;
  }
  bool end_object() override {
    names_.pop_back();
    return true;
  }
  bool start_array(std::size_t /*size*/) override { return true; }
  bool end_array() override { return true; }
  bool parse_error(std::size_t /*at*/, const std::string& /*token*/,
                   const nlohmann::detail::exception& /*why*/) override {
    return false;
  }

 private:
  bool fits(const std::string& text) {
    if (text.size() > kMaxJsonTextBytes)
      found_ = Error{"json.too-long", {}, {{"name", shown(name_)}, {"limit", std::to_string(kMaxJsonTextBytes)}}};
    return !found_;
  }

  std::vector<std::set<std::string>> names_;  // of the objects that are open
  std::string name_;                          // the last one
  std::optional<Error> found_;
};

/// `at` counts bytes from 1, and is that of the last one that the parser looked at.
Error malformed(std::string_view bytes, std::size_t at, const std::string& name) {
  const std::string_view before = bytes.substr(0, std::min(at == 0 ? 0 : at - 1, bytes.size()));
  const auto line = static_cast<int>(1 + std::count(before.begin(), before.end(), '\n'));
  const std::size_t begin = before.rfind('\n') + 1;  // 0 where there is none
  return {"json.malformed", {name, line, {}, {}}, {{"column", std::to_string(code_points(before.substr(begin)) + 1)}}};
}

Error not_an_object(const std::string& name) {
  return {"json.not-an-object", {name, 0, {}, {}}, {{"shape", R"({ "…": …, "…": … })"}}};
}

}  // namespace

Result<Json> parse_json_object(std::string_view bytes, const std::string& name) {
  if (bytes.size() > kMaxJsonBytes) {
    return Error{"file.too-large", {name, 0, {}, {}}, {{"limit", std::to_string(kMaxJsonBytes)}}};
  }
  if (depth_of(bytes) > kMaxJsonDepth) {
    return Error{"json.too-deep", {name, 0, {}, {}}, {{"limit", std::to_string(kMaxJsonDepth)}}};
  }
  // A parser takes it for the end.
  if (const std::size_t at = bytes.find('\0'); at != std::string_view::npos) return malformed(bytes, at + 1, name);
  try {
    Json value = Json::parse(bytes);
    Watch watch;
    Json::sax_parse(bytes, &watch);
    if (watch.found()) {
      Error error = *watch.found();
      error.place.file = name;
      return error;
    }
    if (!value.is_object()) return not_an_object(name);
    return value;
  } catch (const Json::parse_error& error) {
    return malformed(bytes, error.byte, name);
  } catch (const Json::exception&) {  // a number that no computer holds
    return malformed(bytes, bytes.size(), name);
  }
}

std::string json_for_message(const Json& value) {
  if (value.is_array()) return "[…]";
  if (value.is_object()) return "{…}";
  return value.is_string() ? shown(value.get<std::string>())
                           : first_code_points(value.dump(-1, ' ', false, Json::error_handler_t::replace), kMaxShown);
}

}  // namespace bestek
