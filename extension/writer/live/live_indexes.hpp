// SPDX-License-Identifier: EUPL-1.2
// The indexes of a live document (tables of contents and others) after its text changed.
#pragma once

#include <com/sun/star/frame/XModel.hpp>

#include "writer/uno.hpp"

namespace bestek::writer {

bool has_indexes(const Reference<css::frame::XModel>& model);

/// A DOCX that was made from a page reference in a link (core/odf/edit/odt_index_links.hpp) has half a field in the
/// last entry: Writer ends when it renews that index, unless the entry is emptied first (measured in 25.2). Renewing
/// writes it anew.
void empty_broken_entries(const Reference<css::frame::XModel>& model);

/// Has Writer renew every index; the person's cursor stays where it stood.
void renew_indexes(const Reference<css::frame::XModel>& model);

}  // namespace bestek::writer
