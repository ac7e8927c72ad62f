// SPDX-License-Identifier: EUPL-1.2
#include <nlohmann/json.hpp>

#include "core/clause/fill_value.hpp"
#include "core/document/fill_planner.hpp"

namespace bestek {
namespace {

using Json = nlohmann::json;
constexpr std::string_view kWeights = "weight";

Error wrong_json(const std::string& file, const std::string& name) {
  return Error{"fill.wrong-json", {file, 0, {}, {}}, {{"name", name}}};
}

Status read_value(const Json& value, const std::string& file, const std::string& name, Language language,
                  std::map<std::string, std::string, std::less<>>& into) {
  if (value.is_string()) {
    into[name] = value.get<std::string>();
  } else if (value.is_number_float()) {
    into[name] = number_text(value.get<double>(), language);
  } else if (value.is_number()) {
    into[name] = value.dump();
  } else if (value.is_null()) {
    into[name] = std::string();
  } else {
    return wrong_json(file, name);
  }
  return Done{};
}

}  // namespace

Result<FillValues> parse_fill_values(std::string_view json, const std::string& name, Language language) {
  const Json parsed = Json::parse(json, nullptr, false);
  if (parsed.is_discarded() || !parsed.is_object()) {
    return Error{"json.malformed", {name, 0, {}, {}}, {{"reason", "{ … }"}}};
  }
  FillValues values;
  for (const auto& [key, value] : parsed.items()) {
    if (key != kWeights) {
      if (const Status read = read_value(value, name, key, language, values.answers); !read) {
        return read.error();
      }
      continue;
    }
    if (!value.is_object()) {
      return wrong_json(name, key);
    }
    for (const auto& [clause, weight] : value.items()) {
      if (const Status read = read_value(weight, name, clause, language, values.weights); !read) {
        return read.error();
      }
    }
  }
  return values;
}

}  // namespace bestek
