// SPDX-License-Identifier: EUPL-1.2
#include "writer/live/live_indexes.hpp"

#include <com/sun/star/text/XDocumentIndexesSupplier.hpp>
#include <com/sun/star/text/XTextContent.hpp>
#include <com/sun/star/text/XTextViewCursorSupplier.hpp>
#include <com/sun/star/util/XRefreshable.hpp>
#include <vector>

#include "writer/live/live_place.hpp"
#include "writer/live/live_text.hpp"

namespace bestek::writer {
namespace {

void empty_broken(const Reference<css::uno::XInterface>& index) {
  const Reference<css::text::XTextContent> content(index, UNO_QUERY);
  const auto anchor = content.is() ? content->getAnchor() : nullptr;
  if (!anchor.is()) return;
  std::vector<Reference<css::text::XTextRange>> broken;
  for_each_element(anchor, [&](const Reference<css::text::XTextContent>& entry) {
    if (holds_field_mark(entry)) broken.emplace_back(entry, UNO_QUERY);
    return true;
  });
  for (const auto& entry : broken)
    if (entry.is()) entry->setString(OUString());
}

/// Writer leaves the person's cursor in the index that it renewed last: it goes back to where it stood, with what was
/// selected.
class PersonsCursor {
 public:
  explicit PersonsCursor(const Reference<css::frame::XModel>& model) : view_(model->getCurrentController(), UNO_QUERY) {
    guarded([&] {
      const auto shown = view_.is() ? view_->getViewCursor() : nullptr;
      if (!shown.is() || !cursor_of(model)) return;
      stood_ = cursor_before(shown.get());
      stood_->gotoRange(there(shown->getEnd()), true);
    });
  }
  ~PersonsCursor() {
    guarded([this] {
      const auto shown = view_.is() ? view_->getViewCursor() : nullptr;
      if (!shown.is() || !stood_.is()) return;
      shown->gotoRange(there(stood_->getStart()), false);
      if (!stood_->isCollapsed()) shown->gotoRange(there(stood_->getEnd()), true);
    });
  }
  PersonsCursor(const PersonsCursor&) = delete;
  PersonsCursor& operator=(const PersonsCursor&) = delete;

 private:
  Reference<css::text::XTextViewCursorSupplier> view_;
  Reference<css::text::XTextCursor> stood_;
};

Reference<css::container::XIndexAccess> indexes_of(const Reference<css::frame::XModel>& model) {
  const Reference<css::text::XDocumentIndexesSupplier> supplier(model, UNO_QUERY);
  return supplier.is() ? supplier->getDocumentIndexes() : nullptr;
}

}  // namespace

bool has_indexes(const Reference<css::frame::XModel>& model) {
  const auto indexes = indexes_of(model);
  return indexes.is() && indexes->getCount() > 0;
}

void empty_broken_entries(const Reference<css::frame::XModel>& model) {
  const auto indexes = indexes_of(model);
  for (sal_Int32 i = 0; indexes.is() && i < indexes->getCount(); ++i)
    empty_broken(Reference<css::uno::XInterface>(indexes->getByIndex(i), UNO_QUERY));
}

void renew_indexes(const Reference<css::frame::XModel>& model) {
  const PersonsCursor cursor(model);
  empty_broken_entries(model);
  const auto indexes = indexes_of(model);
  for (sal_Int32 i = 0; indexes.is() && i < indexes->getCount(); ++i) {
    const Reference<css::util::XRefreshable> index(indexes->getByIndex(i), UNO_QUERY);
    if (index.is()) index->refresh();
  }
}

}  // namespace bestek::writer
