// SPDX-License-Identifier: EUPL-1.2
// Lays the controls of a panel out in rows, since an .xdl file has fixed coordinates and the sidebar has not.
#pragma once

#include <com/sun/star/awt/XControlContainer.hpp>
#include <vector>

#include "writer/uno.hpp"

namespace bestek::writer {

/// One row: controls side by side with equal width, the first one `first` times as wide as the others. `lines` > 0
/// makes a row so many lines of text high, else it is as high as its controls want; `share` > 0 gives it that share of
/// the height left over as well. A text that needs more lines than its row has gets them from the rows with a share.
struct PanelRow {
  std::vector<const char*> controls;
  int share = 0;
  int lines = 0;
  int first = 1;
};

/// Sets position and size (pixels) of every named control for a window of this size.
void lay_out(const Reference<css::awt::XControlContainer>& container, const std::vector<PanelRow>& rows, int width,
             int height);

/// The height in which every row has its lines, one that is not shown too.
int wanted_height(const Reference<css::awt::XControlContainer>& container, const std::vector<PanelRow>& rows);
/// The least height in which what is shown still shows something: rows with a share have a few lines.
int least_height(const Reference<css::awt::XControlContainer>& container, const std::vector<PanelRow>& rows);

}  // namespace bestek::writer
