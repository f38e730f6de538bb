/**
 * Reads what stands in a writing box, and where each character of it stands. Never writes: Slate's model breaks under
 * foreign input, and Draft.js loses its state. Paragraphs become line breaks; fillers that editors keep in empty lines
 * (U+FEFF, U+200B) are dropped, so offsets are those of the text that a person would say is there.
 */

export type PageText = {
  readonly text: string;
  /** The place of a span in a rich editor; null for a plain field, whose characters are no nodes. */
  range(start: number, end: number): Range | null;
};

type Piece = { readonly at: number; readonly length: number; readonly node: Node; readonly offset: number };

const BLOCKS = new Set(['DIV', 'P', 'LI', 'UL', 'OL', 'BLOCKQUOTE', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'PRE', 'SECTION',
  'ARTICLE', 'FIGURE', 'TABLE', 'TR', 'DL', 'DT', 'DD', 'HR']);
const SKIPPED = '[data-slate-placeholder], .ql-clipboard, .ql-ui, script, style, template, [hidden]';
const FILLERS = /[\uFEFF\u200B]+/gu;

export function isPlainField(box: Element): box is HTMLTextAreaElement | HTMLInputElement {
  return box instanceof HTMLTextAreaElement || box instanceof HTMLInputElement;
}

export function readBox(box: Element): PageText {
  if (isPlainField(box)) return { text: box.value, range: () => null };
  const reader = new Reader();
  reader.children(box);
  const { text, pieces } = reader;
  return { text, range: (start, end) => rangeOf(box.ownerDocument, pieces, start, end) };
}

class Reader {
  text = '';
  readonly pieces: Piece[] = [];
  /** the current line has had something on it, even if only a filler */
  #open = false;
  #breakDue = false;

  children(parent: Node): void {
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) this.#visit(node);
  }

  #visit(node: Node): void {
    if (node.nodeType === Node.TEXT_NODE) { this.#characters(node); return; }
    if (!(node instanceof Element)) return;
    if (node.matches(SKIPPED)) return;
    switch (node.tagName) {
      case 'BR': this.#lineBreak(node); return;
      case 'IMG': this.#picture(node); return;
      default:
    }
    const block = BLOCKS.has(node.tagName);
    if (block) this.#edge();
    this.children(node);
    if (block) this.#edge();
  }

  #characters(node: Node): void {
    const data = node.nodeValue ?? '';
    if (data === '') return;
    const only = data.replace(FILLERS, '');
    // Indentation between blocks in hand-written markup is no text; in editors a lone space is.
    if (!this.#open && /^\s+$/u.test(only) && /\n/u.test(only)) return;
    this.#begin();
    let from = 0;
    for (const filler of data.matchAll(FILLERS)) {
      this.#piece(node, data, from, filler.index);
      from = filler.index + filler[0].length;
    }
    this.#piece(node, data, from, data.length);
  }

  #piece(node: Node, data: string, from: number, to: number): void {
    if (to <= from) return;
    this.pieces.push({ at: this.text.length, length: to - from, node, offset: from });
    this.text += data.slice(from, to);
  }

  /** Facebook and X draw emoji as pictures whose alternative text is the emoji. */
  #picture(node: Element): void {
    const alt = node.getAttribute('alt') ?? '';
    if (alt === '' || alt.length > 12) return;
    this.#begin();
    this.pieces.push({ at: this.text.length, length: alt.length, node, offset: -1 });
    this.text += alt;
  }

  #lineBreak(node: Node): void {
    if (endsItsBlock(node)) {
      if (!this.#open) this.#begin(); // the filler of an empty line
      return;
    }
    this.#begin();
    this.text += '\n';
    this.#open = false;
  }

  #begin(): void {
    if (this.#breakDue) this.text += '\n';
    this.#breakDue = false;
    this.#open = true;
  }

  #edge(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#breakDue = true;
  }
}

function endsItsBlock(br: Node): boolean {
  for (let node: Node | null = br; node !== null; node = node.parentNode) {
    for (let next = node.nextSibling; next !== null; next = next.nextSibling) {
      if (next instanceof Element && BLOCKS.has(next.tagName)) return true;
      if ((next.textContent ?? '').replace(FILLERS, '') !== '' || next instanceof HTMLBRElement) return false;
    }
    const parent: Node | null = node.parentNode;
    if (parent instanceof Element && (BLOCKS.has(parent.tagName) || parent.hasAttribute('contenteditable'))) return true;
  }
  return true;
}

function rangeOf(page: Document, pieces: readonly Piece[], start: number, end: number): Range | null {
  const first = pieces.find((piece) => start < piece.at + piece.length && end > piece.at);
  const last = pieces.findLast((piece) => piece.at < end && start < piece.at + piece.length);
  if (first === undefined || last === undefined || end <= start) return null;
  const range = page.createRange();
  if (first.offset < 0) range.setStartBefore(first.node);
  else range.setStart(first.node, first.offset + Math.max(0, start - first.at));
  if (last.offset < 0) range.setEndAfter(last.node);
  else range.setEnd(last.node, last.offset + Math.min(last.length, end - last.at));
  return range;
}
