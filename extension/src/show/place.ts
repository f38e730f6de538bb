/** Where a panel opens: beside the words it is about, and over none of the draft if there is any other place for it. */
import type { Rect } from '../page/rects';
import type { Panel, Root } from './root';

const GAP = 8;

/**
 * Beside the whole box if there is room; else beside what is written in it; else where it covers the least of that.
 * The anchor only says which of the places is the nearest.
 */
export function placeBeside(root: Root, panel: Panel, anchor: Rect, box: Rect, written: Rect): void {
  panel.element.style.maxHeight = '';
  const natural = panel.element.getBoundingClientRect();
  const width = natural.width;
  const room = { left: GAP, top: GAP, width: window.innerWidth - 2 * GAP, height: window.innerHeight - 2 * GAP };
  const height = heightFor({ width, height: natural.height }, anchor, box, written, room);
  if (height < natural.height) panel.element.style.maxHeight = `${height}px`;
  const { left, top } = bestPlace({ width, height }, anchor, box, written, room);
  panel.element.style.left = `${left}px`;
  panel.element.style.top = `${top}px`;
  root.solidOverFrames(panel);
}

/** A card scrolls: where only a lower one fits beside the words, it is lower, but never so low that it says nothing. */
const LOWEST = 170;

export function heightFor(size: Size, anchor: Rect, box: Rect, written: Rect, room: Rect): number {
  if (fits(size, anchor, box, room) || fits(size, anchor, written, room)) return size.height;
  const below = room.top + room.height - (written.top + written.height + GAP);
  const above = written.top - GAP - room.top;
  const most = Math.floor(Math.max(below, above));
  return most >= LOWEST ? Math.min(size.height, most) : size.height;
}

function fits(size: Size, anchor: Rect, avoid: Rect, room: Rect): boolean {
  return around(size, anchor, avoid, room).some((place) => overlap({ ...place, ...size }, avoid) === 0);
}

type Size = { readonly width: number; readonly height: number };
type Point = { readonly left: number; readonly top: number };

export function bestPlace(size: Size, anchor: Rect, box: Rect, written: Rect, room: Rect): Point {
  for (const avoid of [box, written]) {
    const free = around(size, anchor, avoid, room).find((place) => overlap({ ...place, ...size }, avoid) === 0);
    if (free !== undefined) return free;
  }
  const places = around(size, anchor, written, room);
  return places.reduce((best, place) => covered(place) < covered(best) ? place : best);

  function covered(place: Point): number {
    // Above all not the words that the panel is about.
    return overlap({ ...place, ...size }, written) + 20 * overlap({ ...place, ...size }, anchor);
  }
}

/** Below, above, right and left of what is to be kept free, pushed into the window. */
function around(size: Size, anchor: Rect, avoid: Rect, room: Rect): [Point, ...Point[]] {
  const into = ({ left, top }: Point): Point => ({
    left: Math.max(room.left, Math.min(left, room.left + room.width - size.width)),
    top: Math.max(room.top, Math.min(top, room.top + room.height - size.height)) });
  return [
    into({ left: anchor.left, top: avoid.top + avoid.height + GAP }),
    into({ left: anchor.left, top: avoid.top - size.height - GAP }),
    into({ left: avoid.left + avoid.width + GAP, top: anchor.top }),
    into({ left: avoid.left - size.width - GAP, top: anchor.top }),
  ];
}

export function overlap(one: Rect, other: Rect): number {
  const width = Math.min(one.left + one.width, other.left + other.width) - Math.max(one.left, other.left);
  const height = Math.min(one.top + one.height, other.top + other.height) - Math.max(one.top, other.top);
  return width > 0 && height > 0 ? width * height : 0;
}
