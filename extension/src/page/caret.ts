/** Where somebody is writing, told without touching it. */
import { isPlainField, type PageText } from './text';

/** Does the caret stand in this span of the box's text, or at one of its ends? */
export function isAtCaret(box: Element, text: PageText, span: { readonly start: number; readonly end: number }): boolean {
  if (isPlainField(box)) {
    const caret = box.selectionStart;
    return caret !== null && caret >= span.start && caret <= span.end;
  }
  const selection = box.ownerDocument.getSelection();
  const node = selection?.focusNode ?? null;
  const range = text.range(span.start, span.end);
  return node !== null && range !== null && box.contains(node) && range.comparePoint(node, selection?.focusOffset ?? 0) === 0;
}
