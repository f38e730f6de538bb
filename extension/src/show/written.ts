/**
 * Words as generated content, never as text nodes. A page's own `window.find` looks for text inside closed shadow roots too,
 * and would find our cards and marks by their words; what a style sheet generates it passes over, and screen readers do not.
 */
export function write(element: HTMLElement, words: string): void {
  element.dataset['words'] = words;
}
