// SPDX-License-Identifier: EUPL-1.2
// What a person set in the office's registry, and where the extension's own files lie.
#pragma once

#include <filesystem>
#include <string>

#include "core/base/language.hpp"
#include "writer/uno.hpp"

namespace bestek::writer {

/// Language of panels, dialogs and messages: the person's setting, else the office's own.
Language interface_language(const Context& context);

/// Language in which clauses are shown and inserted outside a dossier.
Language clause_language(const Context& context);

/// Folder of the clause library: the person's setting, else the one in the extension.
std::filesystem::path library_folder(const Context& context);

/// Folder of the document templates in the extension.
std::filesystem::path template_folder(const Context& context);

}  // namespace bestek::writer
