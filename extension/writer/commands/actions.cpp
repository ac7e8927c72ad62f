// SPDX-License-Identifier: EUPL-1.2
#include "writer/commands/actions.hpp"

#include "core/base/messages.hpp"
#include "writer/live/live_place.hpp"

namespace bestek::writer {

Json to_json(const Error& error, Language language) {
  Json json{{"code", error.code}, {"message", message_with_place(error, language)}};
  if (!error.place.file.empty()) json["file"] = error.place.file;
  if (!error.place.clause.empty()) json["clause"] = error.place.clause;
  if (!error.place.position.empty()) json["position"] = error.place.position;
  return json;
}

Json to_json(std::span<const Error> errors, Language language) {
  Json list = Json::array();
  for (const Error& error : errors) list.push_back(to_json(error, language));
  return list;
}

Result<Json> run_action(const ActionContext& context, std::string_view name, const Json& arguments) noexcept {
  Result<Json> result = writer_error("writer.unknown-command", {}, {{"command", std::string(name)}});
  guarded(
      [&] {
        for (const auto actions :
             {library_actions(), insert_actions(), tender_actions(), check_actions(), plan_actions(), fill_actions(),
              mark_actions(), panel_actions(), reading_actions(), state_actions(), explain_actions()})
          for (const NamedAction& action : actions)
            if (action.name == name) try {
                result = action.run(context, arguments);
              } catch (const Json::exception& wrong) {
                result = writer_error("writer.wrong-arguments", {},
                                      {{"command", std::string(name)}, {"reason", wrong.what()}});
              }
      },
      [&](const std::string& reason) {
        result = writer_error("writer.failed", {}, {{"command", std::string(name)}, {"reason", reason}});
      });
  return result;
}

}  // namespace bestek::writer
