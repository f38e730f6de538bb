/** This document has no layout: what a style hides in so many words is hidden, all else is seen. */
import { afterAll, beforeAll } from 'vitest';

const hides = (element: Element): boolean => {
  const style = element.getAttribute('style') ?? '';
  return element.hasAttribute('hidden') || element.getAttribute('type') === 'hidden'
    || /display:\s*none|visibility:\s*hidden|opacity:\s*0(?!\.)|(?:width|height):\s*[01]px|left:\s*-\d{3,}px/u.test(style);
};
const shown = (element: Element): boolean => {
  for (let each: Element | null = element; each !== null; each = each.parentElement) if (hides(each)) return false;
  return true;
};

export function withLayout(): void {
  const { getBoundingClientRect } = Element.prototype;
  beforeAll(() => {
    Element.prototype.getBoundingClientRect = function rect() { return shown(this) ? new DOMRect(10, 10, 200, 40) : new DOMRect(0, 0, 0, 0); };
    Object.defineProperty(Element.prototype, 'checkVisibility', { configurable: true, value(this: Element) { return shown(this); } });
  });
  afterAll(() => {
    Element.prototype.getBoundingClientRect = getBoundingClientRect;
    Reflect.deleteProperty(Element.prototype, 'checkVisibility');
  });
}
