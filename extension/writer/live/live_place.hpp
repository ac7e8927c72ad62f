// SPDX-License-Identifier: EUPL-1.2
// Whether a place in the live document may be written to. The office itself protects nothing against the API: it
// writes into protected sections and read-only documents without a word, and loses tables in footnotes.
#pragma once

#include <com/sun/star/awt/XWindow.hpp>
#include <com/sun/star/frame/XModel.hpp>
#include <com/sun/star/text/XText.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextRange.hpp>

#include "core/base/result.hpp"
#include "writer/uno.hpp"

namespace bestek::writer {

/// The window that shows the document; empty when none does.
Reference<css::awt::XWindow> window_of(const Reference<css::frame::XModel>& model);

/// An error of this folder: `code` is a key of the catalogue, `position` says where in the document.
Error writer_error(std::string code, std::string position = {},
                   std::vector<std::pair<std::string, std::string>> arguments = {});

/// writer.read-only when the document may not be changed.
Status check_document(const Reference<css::frame::XModel>& model);
/// Whether its file can hold marks and fill-ins: one of OpenDocument or of Word from 2007, or none yet. Error:
/// writer.other-format.
Status check_format(const Reference<css::frame::XModel>& model);

/// document.form-protected when the document is a protected form: the office lets people fill in its fields only.
Status check_form(const Reference<css::frame::XModel>& model);

/// Whether text may be changed here: writer.protected-section, writer.hidden-section and document.linked (of a section
/// that shows another file; what holds for a section around this one counts too), writer.protected-cell,
/// writer.locked-control, writer.in-note, writer.in-header, writer.in-frame.
Status check_range(const Reference<css::frame::XModel>& model, const Reference<css::text::XTextRange>& range);

/// The sections around a paragraph or table only.
Status check_sections_of(const Reference<css::text::XTextContent>& element);

/// The start of the person's cursor. Errors: writer.no-cursor when something else than text is selected.
Result<Reference<css::text::XTextRange>> cursor_of(const Reference<css::frame::XModel>& model);

/// Whether changes are recorded now.
bool is_recorded(const Reference<css::frame::XModel>& model);

/// The properties that hold at a range.
Reference<css::beans::XPropertySet> properties_at(const Reference<css::text::XTextRange>& range);

}  // namespace bestek::writer
