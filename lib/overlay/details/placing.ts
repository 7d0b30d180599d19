/** Edges of a box in the window, in px. */
export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where a panel goes in the window, in px. */
export interface Placing {
  left: number;
  top: number;
  width: number;
  maxHeight: number;
}

const WIDTH = 420;
/** A window of a phone: the panel takes all of its width. */
const NARROW = 520;
const EDGE = 8;
const GAP = 4;
/** Less than this is of no use, even where the window has not more. */
const LEAST = 220;

/**
 * A panel stands below what it belongs to, so that title and reason beside that stay in sight, or above it where there
 * is more room and not enough below.
 *
 * @param height of the panel, in px
 * @param inset how far what covers the top of the window, the bar, reaches down
 */
export function placing(
  at: Box,
  height: number,
  window: { width: number; height: number },
  inset: number,
): Placing {
  const width = Math.min(window.width < NARROW ? window.width : WIDTH, window.width - 2 * EDGE);
  const left = Math.max(EDGE, Math.min(at.right + EDGE, window.width - width - EDGE));
  // What it belongs to may be outside of the window.
  const most = window.height - inset - 2 * EDGE;
  const below = Math.min(most, window.height - at.bottom - GAP - EDGE);
  const above = Math.min(most, at.top - inset - GAP - EDGE);
  if (height > below && above > Math.max(below, LEAST))
    return { left, top: at.top - GAP - Math.min(height, above), width, maxHeight: above };
  return { left, top: at.bottom + GAP, width, maxHeight: Math.max(LEAST, below) };
}
