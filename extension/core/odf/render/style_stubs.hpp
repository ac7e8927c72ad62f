// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <set>
#include <string>

#include "core/base/xml.hpp"
#include "core/base/xml_writer.hpp"
#include "core/odf/render/style_roles.hpp"

namespace bestek {

/// Definitions of the named styles that rendered clauses use, for office:styles. A document that has a style of that
/// name keeps its own: the definition is only needed so that the name is not dropped on insertion. Where it does come
/// into a document it is our templates' style, or for a style of theirs an empty one.
/// `level`: of the clauses' headings.
/// `known`: names that are left out. True when something was written.
bool write_named_styles(XmlWriter& out, const StyleRoles& roles, int level, const std::set<std::string>& known);

/// Definitions of the automatic styles that rendered clauses use, for office:automatic-styles.
void write_automatic_styles(XmlWriter& out);

/// Adds to the document's office:styles those of the named styles that it lacks. True when something was added.
bool add_missing_styles(xmlDoc* styles, const StyleRoles& roles);

/// Adds the automatic styles that content.xml lacks.
void add_automatic_styles(xmlDoc* content);

}  // namespace bestek
