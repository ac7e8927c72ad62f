// SPDX-License-Identifier: EUPL-1.2
// What tells that an open document reads as it did: its count of changes, and what changes without being counted.
#pragma once

#include <com/sun/star/frame/XModel.hpp>
#include <string>

#include "core/base/result.hpp"
#include "writer/uno.hpp"

namespace bestek::writer {

/// Two equal states of a document read alike. Work that was put off is done first, as now it can be. Error:
/// writer.held when a macro holds parts of the text from before an undo.
Result<std::string> state_of(const Reference<css::frame::XModel>& model, const std::string& name);

}  // namespace bestek::writer
