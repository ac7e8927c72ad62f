// SPDX-License-Identifier: EUPL-1.2
#include <algorithm>
#include <array>

#include "core/base/text.hpp"
#include "core/base/words.hpp"
#include "core/check/chapter_facts.hpp"
#include "core/check/model_facts.hpp"

namespace bestek {
namespace {

// In the order of AuthorData::Kind.
constexpr std::array<std::string_view, 6> kAuthorKinds{"author.creator", "author.editor",  "author.printer",
                                                       "author.manager", "author.company", "author.change"};

class BesideWriter {
 public:
  BesideWriter(const ReadDocument& document, const CheckSubject& subject, const OpenContext& context, XmlWriter& writer)
      : document_(document),
        subject_(subject),
        context_(context),
        writer_(writer),
        language_(document_language(*document.text, subject)),
        places_(document.places) {}

  /// A page's first, left and other headers may well say the same: that is one text.
  void write_texts() {
    std::set<std::pair<DocumentArea, std::string>> said;
    for (const Block& block : document_.text->beside) {
      if (!says_or_asks(block) || block.area == DocumentArea::kComment) continue;
      ScannedParagraph paragraph{&block, place_of(block), {}, text_area_word(TextArea::kBuyer), &context_};
      // A logo says the same wherever it stands.
      const bool repeats = !hangs_on_text(block) || block.area == DocumentArea::kPicture;
      if (repeats && !block.text.empty() && !said.emplace(block.area, block.text).second) continue;
      if (hangs_on_text(block) && block.anchor < places_.size()) {
        const BlockPlace& place = places_[block.anchor];
        paragraph.chapter = place.chapter;
        if (place.area != TextArea::kDerived) paragraph.area = text_area_word(place.area);
        paragraph.shown_by = looked_for(*document_.text, block);
      }
      write_paragraph(paragraph, subject_, writer_);
    }
  }

  /// One for what an author says at one paragraph, which may be several paragraphs and comments.
  void write_comments() {
    std::vector<std::pair<const Block*, std::string>> comments;
    for (const Block& block : document_.text->beside) {
      if (block.area != DocumentArea::kComment) continue;
      const Block* before = comments.empty() ? nullptr : comments.back().first;
      if (before != nullptr && before->anchor == block.anchor && before->author == block.author) {
        comments.back().second += " " + block.text;
      } else {
        comments.emplace_back(&block, block.text);
      }
    }
    for (const auto& [first, text] : comments) {
      const XmlElement element(writer_, "comment");
      writer_.attribute("author", first->author);
      writer_.attribute("text", excerpt(text));
      writer_.attribute("whole", text);
      writer_.attribute("position", place_of(*first));
      if (first->anchor < document_.text->blocks.size())
        writer_.attribute("start", excerpt(document_.text->blocks[first->anchor].text));
    }
  }

  /// One per stretch: a hidden section of forty paragraphs is one thing to look at. A clause that is hidden as a whole
  /// says so itself.
  void write_hidden() {
    bool goes_on = false;
    for (std::size_t i = 0; i < document_.text->blocks.size(); ++i) {
      const Block& block = document_.text->blocks[i];
      const bool begins = !block.hidden.empty() && !in_hidden_clause(i);
      if (begins && !(goes_on && is_hidden(block)))
        write_hidden_at(block, heading_text(document_.index, i), hidden_from(i));
      goes_on = begins && is_hidden(block);
    }
    std::set<std::pair<DocumentArea, std::string>> known;
    for (const Block& block : document_.text->beside) {
      if (!block.hidden.empty() && known.emplace(block.area, block.hidden).second)
        write_hidden_at(block, place_of(block), {canonical_text(block.hidden)});
    }
  }

  void write_struck() {
    const std::vector<Block>& blocks = document_.text->blocks;
    for (std::size_t i = 0; i < blocks.size(); ++i)
      if (!blocks[i].struck.empty()) write_struck_at(blocks[i], heading_text(document_.index, i));
    for (const Block& block : document_.text->beside)
      if (block.area != DocumentArea::kComment) write_struck_at(block, place_of(block));
  }

 private:
  void write_struck_at(const Block& block, const std::string& heading) {
    const std::string struck = canonical_text(block.struck);
    if (struck.empty()) return;
    const XmlElement element(writer_, "struck");
    writer_.attribute("text", excerpt(struck));
    writer_.attribute("whole", struck);
    writer_.attribute("position", heading);
    writer_.attribute("place", document_area_id(block.area));
    writer_.attribute("start", excerpt(block.text));
  }

  /// For a person who looks for it: the chapter, and in what it stands.
  [[nodiscard]] std::string place_of(const Block& block) const {
    const std::string area(document_area_name(block.area, language_));
    const std::string heading = heading_beside(document_.index, block);
    return heading.empty() ? area : heading + " (" + area + ")";
  }

  [[nodiscard]] bool in_hidden_clause(std::size_t block) const {
    return std::any_of(document_.placements.begin(), document_.placements.end(), [&](const Placement& placement) {
      return placement.marks == MarkState::kHidden && placement.first_block <= block && block <= placement.last_block;
    });
  }

  /// All paragraphs of the stretch that begins there.
  [[nodiscard]] std::vector<std::string> hidden_from(std::size_t begin) const {
    const std::vector<Block>& blocks = document_.text->blocks;
    std::vector<std::string> texts{canonical_text(blocks[begin].hidden)};
    const auto goes_on = [&](std::size_t i) {
      return i < blocks.size() && !blocks[i].hidden.empty() && !in_hidden_clause(i) && is_hidden(blocks[i - 1]) &&
             is_hidden(blocks[i]);
    };
    for (std::size_t i = begin + 1; goes_on(i); ++i) texts.push_back(canonical_text(blocks[i].hidden));
    return texts;
  }

  /// How each of them begins, in quotation marks but for the outermost; of many the first and the last.
  [[nodiscard]] static std::string beginnings(const std::vector<std::string>& texts) {
    constexpr std::size_t kMost = 5;
    std::string said;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      if (texts.size() > kMost && i == kMost - 1) {
        said += "”, … “";
        i = texts.size() - 1;
      } else if (i > 0) {
        said += "”, “";
      }
      said += excerpt(texts[i]);
    }
    return said;
  }

  void write_hidden_at(const Block& block, const std::string& heading, const std::vector<std::string>& texts) {
    std::string whole;
    for (const std::string& text : texts) whole += (whole.empty() ? "" : " ") + text;
    const XmlElement element(writer_, "hidden");
    writer_.attribute("text", beginnings(texts));
    writer_.attribute("whole", whole);
    writer_.attribute("position", heading);
    writer_.attribute("place", document_area_id(block.area));
    writer_.attribute("start", excerpt(block.text.empty() ? block.hidden : block.text));
  }

  const ReadDocument& document_;
  const CheckSubject& subject_;
  const OpenContext& context_;
  XmlWriter& writer_;
  Language language_;
  const std::vector<BlockPlace>& places_;
};

}  // namespace

std::string author_names(const DocumentText& document, Language language) {
  std::string names;
  for (const AuthorData& author : document.authors) {
    names += names.empty() ? "" : ", ";
    names.append(word(word_context::kName, kAuthorKinds.at(static_cast<std::size_t>(author.kind)), language));
    names.append(" ").append(author.name);
  }
  return names;
}

void write_beside(const ReadDocument& document, const CheckSubject& subject, const OpenContext& context,
                  XmlWriter& writer) {
  BesideWriter beside(document, subject, context, writer);
  beside.write_texts();
  beside.write_comments();
  beside.write_hidden();
  beside.write_struck();
}

}  // namespace bestek
