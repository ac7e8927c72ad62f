// SPDX-License-Identifier: EUPL-1.2
// What the panels, the menu and the service org.bestek.Commands can do, each with JSON in and JSON out.
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <nlohmann/json.hpp>
#include <span>
#include <string_view>

#include "core/base/language.hpp"
#include "core/base/result.hpp"
#include "writer/uno.hpp"

namespace bestek::writer {

using Json = nlohmann::ordered_json;

/// What an action works with.
struct ActionContext {
  Context context;
  Reference<css::frame::XModel> document;  ///< may be empty
  Language language = Language::kDutch;    ///< of messages
};

using Action = Result<Json> (*)(const ActionContext&, const Json& arguments);

struct NamedAction {
  std::string_view name;
  Action run;
};

/// The actions of each file.
std::span<const NamedAction> library_actions() noexcept;
std::span<const NamedAction> insert_actions() noexcept;
std::span<const NamedAction> tender_actions() noexcept;
std::span<const NamedAction> check_actions() noexcept;
std::span<const NamedAction> plan_actions() noexcept;
std::span<const NamedAction> fill_actions() noexcept;
std::span<const NamedAction> mark_actions() noexcept;
std::span<const NamedAction> panel_actions() noexcept;
std::span<const NamedAction> reading_actions() noexcept;
std::span<const NamedAction> state_actions() noexcept;
std::span<const NamedAction> explain_actions() noexcept;

/// Runs an action by its name; never throws. Errors: writer.unknown-command, writer.wrong-arguments, writer.failed and
/// the action's own.
Result<Json> run_action(const ActionContext& context, std::string_view name, const Json& arguments) noexcept;

/// {code, message, file, clause, position} in the context's language.
Json to_json(const Error& error, Language language);
Json to_json(std::span<const Error> errors, Language language);

}  // namespace bestek::writer
