/**
 * Lists that are drawn anew, on our own pages. The focus would fall to the top of the page with every tick, and who works by
 * keyboard or listens would begin there each time: so it goes back to where it was.
 */

const STOPS = 'a[href], button, input, select, textarea, summary';

type Place = { readonly item: string | null; readonly row: number; readonly stop: number; readonly words: string };

/** Names a row, so that it is known again among rows that were made anew. */
export function item<E extends HTMLElement>(id: string, element: E): E {
  element.dataset['item'] = id;
  return element;
}

export function drawAnew(room: HTMLElement, ...nodes: readonly Node[]): void {
  const active = document.activeElement;
  const place = active instanceof HTMLElement && active !== room && room.contains(active) ? placeOf(room, active) : null;
  room.replaceChildren(...nodes);
  if (place === null || (document.activeElement !== null && room.contains(document.activeElement))) return;
  (stopAt(room, place) ?? self(room)).focus({ preventScroll: true });
}

function placeOf(room: HTMLElement, held: HTMLElement): Place {
  const row = held.closest<HTMLElement>('[data-item]');
  const within = row !== null && room.contains(row) ? row : null;
  return {
    item: within?.dataset['item'] ?? null, row: within === null ? -1 : items(room).indexOf(within),
    stop: stops(within ?? room).indexOf(held), words: wordsOf(held) };
}

/** In its own row the same stop, or the last; where the row is gone, the one that came in its place; elsewhere, what is called the same. */
function stopAt(room: HTMLElement, { item: id, row, stop, words }: Place): HTMLElement | null {
  if (id === null) return stops(room).find((each) => wordsOf(each) === words) ?? null;
  const all = items(room);
  const within = all.find((each) => each.dataset['item'] === id) ?? all[Math.min(row, all.length - 1)];
  return within === undefined ? null : stops(within)[stop] ?? stops(within).at(-1) ?? null;
}

function items(room: HTMLElement): HTMLElement[] {
  return [...room.querySelectorAll<HTMLElement>('[data-item]')];
}

function stops(within: HTMLElement): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>(STOPS)].filter((each) => !each.matches(':disabled'));
}

function wordsOf(element: HTMLElement): string {
  return `${element.localName} ${element.ariaLabel ?? element.closest('label')?.textContent ?? element.textContent}`;
}

/** Nothing like it is there any more: the room itself is nearer than the top of the page. */
function self(room: HTMLElement): HTMLElement {
  room.tabIndex = -1;
  return room;
}
