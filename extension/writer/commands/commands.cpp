// SPDX-License-Identifier: EUPL-1.2
#include "writer/commands/commands.hpp"

#include <com/sun/star/frame/XDesktop.hpp>

#include "core/base/json_reader.hpp"
#include "writer/commands/actions.hpp"
#include "writer/heard_notes.hpp"
#include "writer/live/live_place.hpp"
#include "writer/settings.hpp"

namespace bestek::writer {
namespace {

struct Call {
  std::string command;
  std::string arguments;
  ActionContext context;
};

Call read_call(const Context& context, const Sequence<css::beans::NamedValue>& values) {
  Call call;
  call.context.context = context;
  call.context.language = interface_language(context);
  for (sal_Int32 i = 0; i < values.getLength(); ++i) {
    OUString text;
    if (values[i].Name == "document") values[i].Value >>= call.context.document;
    const bool is_text = values[i].Value >>= text;
    if (!is_text) continue;
    if (values[i].Name == "command") call.command = to_utf8(text);
    if (values[i].Name == "args") call.arguments = to_utf8(text);
  }
  if (!call.context.document.is()) {
    const auto desktop = there(make_service<css::frame::XDesktop>(context, "com.sun.star.frame.Desktop"));
    call.context.document.set(desktop->getCurrentComponent(), UNO_QUERY);
  }
  return call;
}

/// Among the action's own notes; beside the answer where that is a list or an error.
void add_heard(Json& answer, Language language) {
  const Json heard = to_json(take_heard(), language);
  if (heard.empty()) return;
  const bool inside = answer.contains("result") && answer["result"].is_object();
  Json& notes = (inside ? answer["result"] : answer)["notes"];
  for (const Json& note : heard) notes.push_back(note);
}

Result<Json> run(const Call& call) {
  if (call.arguments.empty()) return run_action(call.context, call.command, Json::object());
  const auto arguments = parse_json_object(call.arguments, call.command);
  if (!arguments) return arguments.error();
  return run_action(call.context, call.command, *arguments);
}

}  // namespace

Any Commands::execute(const Sequence<css::beans::NamedValue>& arguments) {
  Json answer{{"ok", false}};
  guarded([&] {
    const Call call = read_call(context_, arguments);
    const auto result = run(call);
    answer["ok"] = result.ok();
    if (result) {
      answer["result"] = *result;
    } else {
      answer["error"] = to_json(result.error(), call.context.language);
    }
    add_heard(answer, call.context.language);
  });
  std::string text;
  guarded([&] { text = answer.dump(-1, ' ', false, Json::error_handler_t::replace); });
  return Any(from_utf8(text));
}

OUString Commands::getImplementationName() { return OUString("org.bestek.comp.Commands"); }

sal_Bool Commands::supportsService(const OUString& name) { return name == "org.bestek.Commands"; }

Sequence<OUString> Commands::getSupportedServiceNames() {
  Sequence<OUString> names(1);
  names.getArray()[0] = OUString("org.bestek.Commands");
  return names;
}

}  // namespace bestek::writer
