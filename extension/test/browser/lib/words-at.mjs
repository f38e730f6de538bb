// What every editor must keep to, whatever browser it runs in: these functions run inside the page and know nothing of us.

/** Where the words from `start` to `end` of a text stand in a box, told without our reader: by its own walk over the letters. */
export function wordsAt({ box, text, spans }) {
  const element = document.querySelector(box);
  const rects = (list, clip) => [...list].filter(({ width, height }) => width > 1 && height > 1)
    .map(({ left, top, right, bottom }) => ({ left: Math.max(left, clip.left), top, right: Math.min(right, clip.right), bottom }))
    .filter((rect) => rect.bottom > clip.top + 3 && rect.bottom < clip.bottom + 2 && rect.right > rect.left + 1);
  // What can be seen of the box: the window and whatever scrolls around it cut it off.
  const clip = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const area = element.getBoundingClientRect();
  for (let at = element; at !== null && at !== document.body; at = at.parentElement) {
    if (at !== element && getComputedStyle(at).overflowY === 'visible') continue;
    const box = at.getBoundingClientRect();
    Object.assign(clip, { left: Math.max(clip.left, box.left), top: Math.max(clip.top, box.top), right: Math.min(clip.right, box.right), bottom: Math.min(clip.bottom, box.bottom) });
  }
  if (element.tagName === 'TEXTAREA') {
    // A twin made of a div, beside the box, scrolled as the box is.
    const style = getComputedStyle(element);
    const twin = document.createElement('div');
    for (const name of style) twin.style.setProperty(name, style.getPropertyValue(name));
    const inner = element.clientWidth;
    const zoom = element.currentCSSZoom ?? 1;
    Object.assign(twin.style, { position: 'fixed', left: `${area.left / zoom}px`, top: `${area.top / zoom}px`, height: 'auto', minHeight: '0', whiteSpace: 'pre-wrap', overflowWrap: 'break-word',
      boxSizing: 'border-box', width: `${inner + parseFloat(style.borderLeftWidth) + parseFloat(style.borderRightWidth)}px`, overflow: 'visible', resize: 'none' });
    twin.textContent = element.value;
    document.body.append(twin);
    const found = spans.map(([start, end]) => {
      const range = document.createRange();
      range.setStart(twin.firstChild, start);
      range.setEnd(twin.firstChild, end);
      const moved = [...range.getClientRects()].map((rect) => ({ left: rect.left - element.scrollLeft * zoom, right: rect.right - element.scrollLeft * zoom, top: rect.top - element.scrollTop * zoom, bottom: rect.bottom - element.scrollTop * zoom, width: rect.width, height: rect.height }));
      return rects(moved, clip);
    });
    twin.remove();
    return found;
  }
  const letters = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (let at = 0; at < node.length; at++) letters.push([node, at, node.data[at]]);
  }
  // The letters of the text, one after another, are those of the box; line ends and fillers are in one of them only.
  const places = [];
  let next = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\n') { places.push(null); continue; }
    const same = ([, , letter]) => letter === text[at] || (/\s/.test(letter) && /\s/.test(text[at]));
    while (next < letters.length && !same(letters[next])) next++;
    places.push(letters[next++] ?? null);
  }
  return spans.map(([start, end]) => {
    const inside = places.slice(start, end).filter((place) => place !== null);
    if (inside.length === 0) return [];
    const range = document.createRange();
    range.setStart(inside[0][0], inside[0][1]);
    range.setEnd(inside.at(-1)[0], inside.at(-1)[1] + 1);
    return rects(range.getClientRects(), clip);
  });
}

/** Each row of words has its line, within `within` pixels at both ends and below; rows of one height are one row. */
export function misplaced(lines, words, within = 2) {
  const wrong = [];
  for (const rows of words) {
    for (const row of merged(rows)) {
      const near = lines.filter((line) => Math.abs(line.top + 2 - row.bottom) <= within);
      const covers = merged(near.map(({ left, width, top }) => ({ left, right: left + width, top, bottom: top })));
      if (!covers.some(({ left, right }) => left <= row.left + within && right >= row.right - within)) wrong.push({ row, lines: near.length === 0 ? lines : near });
    }
  }
  return wrong;
}

function merged(rects) {
  const rows = [];
  for (const rect of [...rects].sort((one, other) => one.left - other.left)) {
    const row = rows.find(({ bottom, right }) => Math.abs(bottom - rect.bottom) < 3 && rect.left <= right + 3);
    if (row === undefined) rows.push({ ...rect });
    else { row.right = Math.max(row.right, rect.right); row.top = Math.min(row.top, rect.top); }
  }
  return rows;
}
