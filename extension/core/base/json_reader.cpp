// SPDX-License-Identifier: EUPL-1.2
#include "core/base/json_reader.hpp"

#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <vector>

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

std::string cut(std::string text) {
  if (code_points(text) <= kMaxShown) return text;
  std::size_t end = 0;
  for (std::size_t count = 0; count < kMaxShown; ++count) {
    end += after_first_code_point(std::string_view(text).substr(end));
  }
  return text.substr(0, end) + "…";
}

/// Looks for a name that an object has twice: a parser keeps one of the values, and the reader of the file may see the
/// other. A pass of its own: the parser's callback costs a look at the whole array for each of its elements.
class NamesSeen final : public nlohmann::json_sax<Json> {
 public:
  /// The first; nothing when each stands once.
  [[nodiscard]] const std::optional<std::string>& twice() const noexcept { return twice_; }

  bool null() override { return true; }
  bool boolean(bool /*value*/) override { return true; }
  bool number_integer(number_integer_t /*value*/) override { return true; }
  bool number_unsigned(number_unsigned_t /*value*/) override { return true; }
  bool number_float(number_float_t /*value*/, const string_t& /*text*/) override { return true; }
  bool string(string_t& /*value*/) override { return true; }
  bool binary(binary_t& /*value*/) override { return true; }
  bool start_object(std::size_t /*size*/) override {
    names_.emplace_back();
    return true;
  }
  bool key(string_t& name) override {
    if (!names_.back().insert(name).second && !twice_) twice_ = name;
    return true;
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
  std::vector<std::set<std::string>> names_;  // of the objects that are open
  std::optional<std::string> twice_;
};

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
  try {
    Json value = Json::parse(bytes);
    NamesSeen names;
    Json::sax_parse(bytes, &names);
    if (const auto& twice = names.twice())
      return Error{"json.duplicate-name", {name, 0, {}, {}}, {{"name", cut(canonical_text(*twice))}}};
    if (!value.is_object()) return not_an_object(name);
    return value;
  } catch (const Json::exception& error) {
    return Error{"json.malformed", {name, 0, {}, {}}, {{"reason", cut(canonical_text(error.what()))}}};
  }
}

std::string json_for_message(const Json& value) {
  if (value.is_array()) return "[…]";
  if (value.is_object()) return "{…}";
  return cut(value.is_string() ? canonical_text(value.get<std::string>())
                               : value.dump(-1, ' ', false, Json::error_handler_t::replace));
}

}  // namespace bestek
