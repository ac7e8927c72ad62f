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

/// A parser keeps one of two values of the same name, and the reader of the file may see the other.
Json parse_once_named(std::string_view bytes, std::optional<std::string>& twice) {
  std::vector<std::set<std::string>> names;  // of the objects that are open
  return Json::parse(bytes, [&](int, Json::parse_event_t event, const Json& value) {
    if (event == Json::parse_event_t::object_start) names.emplace_back();
    if (event == Json::parse_event_t::object_end) names.pop_back();
    if (event == Json::parse_event_t::key && !names.back().insert(value.get<std::string>()).second && !twice)
      twice = value.get<std::string>();
    return true;
  });
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
  std::optional<std::string> twice;
  try {
    Json value = parse_once_named(bytes, twice);
    if (twice) return Error{"json.duplicate-name", {name, 0, {}, {}}, {{"name", cut(canonical_text(*twice))}}};
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
