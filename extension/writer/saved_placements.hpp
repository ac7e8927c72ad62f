// SPDX-License-Identifier: EUPL-1.2
// What the dossier remembers of the clauses of an open document follows what is saved of it: an insertion that was
// undone, or never saved, is none, and an older file that is opened and saved makes nothing forgotten.
#pragma once

#include <com/sun/star/frame/XModel.hpp>

#include "writer/uno.hpp"

namespace bestek::writer {

/// From now on every save of the document tells the dossier around it which clauses it has. Once is enough.
void remember_placements_when_saved(const Context& context, const Reference<css::frame::XModel>& document);

}  // namespace bestek::writer
