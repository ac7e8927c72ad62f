// SPDX-License-Identifier: EUPL-1.2
// A Word package, or the parts of one.
#include "reading.hpp"

using namespace bestek::guided;

namespace {

constexpr std::string_view kRelations =
    R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="s" Type="o/styles" Target="styles.xml"/><Relationship Id="t" Type="o/settings" Target="settings.xml"/>
<Relationship Id="f" Type="o/footnotes" Target="footnotes.xml"/><Relationship Id="e" Type="o/endnotes" Target="endnotes.xml"/>
<Relationship Id="c" Type="o/comments" Target="comments.xml"/><Relationship Id="rId1" Type="o/header" Target="header1.xml"/>
<Relationship Id="rId2" Type="o/footer" Target="footer1.xml"/></Relationships>)";

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  read_and_check(
      packed(as_text(data, size),
             {"word/document.xml", "word/styles.xml", "word/settings.xml", "word/footnotes.xml", "word/endnotes.xml",
              "word/comments.xml", "word/header1.xml", "word/footer1.xml", "docProps/custom.xml", "docProps/core.xml"},
             {{"[Content_Types].xml", "<Types/>"}, {"word/_rels/document.xml.rels", kRelations}}),
      "document.docx");
  return 0;
}
