// SPDX-License-Identifier: EUPL-1.2
#include "writer/panels/panel_layout.hpp"

#include <algorithm>
#include <com/sun/star/awt/PosSize.hpp>
#include <com/sun/star/awt/XControl.hpp>
#include <com/sun/star/awt/XLayoutConstrains.hpp>
#include <com/sun/star/awt/XWindow2.hpp>
#include <iterator>
#include <limits>

namespace bestek::writer {
namespace {

constexpr int kMargin = 6;
constexpr int kGap = 4;
constexpr int kLeastControlHeight = 16;

Reference<css::awt::XControl> control(const Reference<css::awt::XControlContainer>& container, const char* name) {
  return container->getControl(OUString::createFromAscii(name));
}

int wanted_height(const Reference<css::awt::XControl>& one) {
  const Reference<css::awt::XLayoutConstrains> constraints(one.is() ? one->getPeer() : nullptr, UNO_QUERY);
  return constraints.is() ? std::max<int>(kLeastControlHeight, constraints->getPreferredSize().Height)
                          : kLeastControlHeight;
}

/// Height of one line of text in this panel: that of its first label of one line, or else field.
int line_height(const Reference<css::awt::XControlContainer>& container) {
  constexpr sal_Int16 kNoButton = -1;
  const auto all = container->getControls();
  for (const auto& one : all) {
    const auto info = Reference<css::beans::XPropertySet>(there(one)->getModel(), UNO_QUERY);
    const bool button = property_or(info, "PushButtonType", kNoButton) != kNoButton;
    if (button || property_or(info, "MultiLine", true)) continue;
    return wanted_height(one);
  }
  return kLeastControlHeight;
}

constexpr int kLeastLines = 3;  // of a list that makes room

/// How high a text is in that width; 0 for what is no text.
int text_height(const Reference<css::awt::XControl>& one, int width) {
  const Reference<css::awt::XLayoutConstrains> constraints(one.is() ? one->getPeer() : nullptr, UNO_QUERY);
  return constraints.is() ? constraints->calcAdjustedSize({width, std::numeric_limits<short>::max()}).Height : 0;
}

int row_height(const Reference<css::awt::XControlContainer>& container, const PanelRow& row, int line) {
  if (row.lines > 0) return line * row.lines;
  int height = kLeastControlHeight;
  for (const char* name : row.controls) height = std::max(height, wanted_height(control(container, name)));
  return height;
}

bool is_shown(const Reference<css::awt::XControlContainer>& container, const PanelRow& row) {
  return std::any_of(row.controls.begin(), row.controls.end(), [&](const char* name) {
    const Reference<css::awt::XWindow2> window(control(container, name), UNO_QUERY);
    return window.is() && window->isVisible();
  });
}

}  // namespace

int wanted_height(const Reference<css::awt::XControlContainer>& container, const std::vector<PanelRow>& rows) {
  const int line = line_height(container);
  int height = 2 * kMargin;
  for (const auto& row : rows) height += row_height(container, row, line) + kGap;
  return height;
}

int least_height(const Reference<css::awt::XControlContainer>& container, const std::vector<PanelRow>& rows) {
  const int line = line_height(container);
  int height = 2 * kMargin;
  for (const auto& row : rows)
    if (is_shown(container, row))
      height += (row.share > 0 ? kLeastLines * line : row_height(container, row, line)) + kGap;
  return height;
}

void lay_out(const Reference<css::awt::XControlContainer>& container, const std::vector<PanelRow>& all, int width,
             int height) {
  // There is room for a question that is not asked, but the lists have it until it is.
  std::vector<PanelRow> rows;
  std::copy_if(all.begin(), all.end(), std::back_inserter(rows),
               [&](const PanelRow& row) { return is_shown(container, row); });
  const int line = line_height(container);
  int shares = 0;
  for (const auto& row : rows) shares += row.share;
  const int inner = std::max(1, width - 2 * kMargin);
  std::vector<int> heights;
  int spare = height - 2 * kMargin;
  for (const auto& row : rows) {
    int wanted = row_height(container, row, line);
    if (row.lines > 0 && row.share == 0)
      wanted = std::max(wanted, text_height(control(container, row.controls[0]), inner));
    heights.push_back(wanted);
    spare -= wanted + kGap;
  }
  int top = kMargin;
  for (std::size_t at = 0; at < rows.size(); ++at) {
    const PanelRow& row = rows[at];
    const int extra = shares > 0 ? spare * row.share / shares : 0;
    const int row_size = row.share > 0 ? std::max(heights[at] + extra, kLeastLines * line) : heights[at];
    const int count = static_cast<int>(row.controls.size());
    const int each = (inner - (count - 1) * kGap) / std::max(1, count - 1 + row.first);
    int left = kMargin;
    for (int i = 0; i < count; ++i) {
      const int across = i == 0 ? each * row.first : each;
      const Reference<css::awt::XWindow> window(control(container, row.controls[static_cast<std::size_t>(i)]),
                                                UNO_QUERY);
      if (window.is()) window->setPosSize(left, top, across, row_size, css::awt::PosSize::POSSIZE);
      left += across + kGap;
    }
    top += row_size + kGap;
  }
}

}  // namespace bestek::writer
