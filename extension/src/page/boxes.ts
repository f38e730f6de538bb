/** Which elements are writing boxes: every platform uses a textarea, a contenteditable or role=textbox. */
import { repairedBox } from '../sites/repair';

import { shadowOf } from './path';

const CANDIDATE = 'textarea, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="combobox"]';
const NOT_WRITING = '.ql-clipboard, .cm-editor, .cm-content, .monaco-editor, .CodeMirror, [aria-hidden="true"], [inert], [hidden], '
  + '[role="search"], [role="searchbox"], form[action*="search"]';
const EDITABLE = '[contenteditable]:not([contenteditable="false"])';
const TRAPS = new Set(['ak_hp_textarea', 'g-recaptcha-response', 'h-captcha-response']);

/** The writing box that an event or a node is in, or null. */
export function boxAround(node: EventTarget | null): Element | null {
  if (!(node instanceof Element)) return null;
  const repaired = repairedBox(node);
  if (repaired !== null) return repaired;
  const found = node.closest(CANDIDATE);
  if (found === null) return node.ownerDocument.designMode === 'on' ? node.ownerDocument.body : null;
  let box = found;
  for (let outer = box.parentElement?.closest(EDITABLE); outer != null; outer = outer.parentElement?.closest(EDITABLE)) box = outer;
  if (!(box instanceof HTMLTextAreaElement) && !isEditable(box)) return null;
  return isWritable(box) ? box : null;
}

function isEditable(box: Element): boolean {
  return box instanceof HTMLInputElement ? box.type === 'text' : box.matches(EDITABLE);
}

function isWritable(box: Element): boolean {
  if (box.closest(NOT_WRITING) !== null) return false;
  if (box.getAttribute('aria-disabled') === 'true' || box.getAttribute('aria-readonly') === 'true') return false;
  if (box instanceof HTMLTextAreaElement && (box.disabled || box.readOnly)) return false;
  if (TRAPS.has(box.id) || (box.getAttribute('tabindex') === '-1' && box.getAttribute('autocomplete') === 'new-password')) return false;
  return box.getAttribute('type') !== 'search';
}

export function isVisible(element: Element): boolean {
  const rect = element.getBoundingClientRect();
  if (rect.width < 20 || rect.height < 8) return false;
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

/** Only these may have a shadow root at all. */
const HOSTS = /^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$|-/u;

/** All boxes of a page and of its open shadow roots; of closed ones too, if it is worth asking every element. */
export function boxesIn(root: ParentNode, closedToo = false, depth = 0): Set<Element> {
  const boxes = new Set<Element>();
  for (const candidate of root.querySelectorAll(CANDIDATE)) {
    const box = boxAround(candidate);
    if (box !== null && isVisible(box)) boxes.add(box);
  }
  if (depth < 4) {
    for (const element of root.querySelectorAll('*')) {
      const shadow = element.shadowRoot ?? (closedToo && HOSTS.test(element.localName) ? shadowOf(element) : null);
      if (shadow !== null) for (const box of boxesIn(shadow, closedToo, depth + 1)) boxes.add(box);
    }
  }
  return boxes;
}
