/** Small pieces that cards, prompts and reminders are made of. Text is always set as text, never as markup. */
import { Panel, type Action, type Root } from './root';
import { write } from './written';
import type { Citation } from '../wire';
import type { Say } from './words';
import type { Rect } from '../page/rects';

export function part(tag: 'h2' | 'h3' | 'p' | 'div' | 'ol' | 'li' | 'span', words: string, className = ''): HTMLElement {
  const element = document.createElement(tag);
  if (words !== '') write(element, words);
  if (className !== '') element.className = className;
  return element;
}

export type Choice = {
  readonly words: string;
  readonly first?: boolean;
  /** a cross in the corner instead of a button in the row; its words are only spoken */
  readonly corner?: boolean;
  readonly act: Action;
};

let panels = 0;

/** A panel with a heading, some content and a row of buttons. Whoever comes to it by keyboard hears its title and what comes first. */
export function panelOf(
  role: 'dialog' | 'alertdialog', title: string, content: readonly HTMLElement[], choices: readonly Choice[], escape: Action): Panel {
  const element = document.createElement('div');
  element.className = 'panel';
  element.setAttribute('role', role);
  element.setAttribute('aria-label', title);
  const panel = new Panel(element, escape);
  const row = part('div', '', 'buttons');
  const head = part('div', '', 'head');
  head.append(part('h2', title));
  for (const choice of choices) {
    const button = document.createElement('button');
    button.type = 'button';
    write(button, choice.corner === true ? '×' : choice.words);
    if (choice.corner === true) { button.className = 'corner'; button.ariaLabel = choice.words; }
    if (choice.first === true) button.className = 'first';
    panel.on(button, choice.act);
    (choice.corner === true ? head : row).append(button);
  }
  const [first] = content;
  if (first !== undefined) {
    first.id = `said-${++panels}`;
    element.setAttribute('aria-describedby', first.id);
  }
  element.append(head, ...content);
  if (row.childElementCount > 0) element.append(row);
  return panel;
}

export function citations(why: readonly Citation[], say: Say): HTMLElement[] {
  return why.map(({ body, document: name, clause, effective }) => {
    const since = effective == null || effective === '' ? '' : ` (${say('ruleInForce', { date: effective })})`;
    return part('p', `${body}, ${name}${clause == null || clause === '' ? '' : ` — ${clause}`}${since}`, 'small');
  });
}

/** Below the anchor if there is room, else above, always inside the window. */
export function placeBy(root: Root, panel: Panel, anchor: Rect): void {
  const { element } = panel;
  const { width, height } = element.getBoundingClientRect();
  const below = anchor.top + anchor.height + 8;
  const top = below + height < window.innerHeight ? below : Math.max(8, anchor.top - height - 8);
  const left = Math.max(8, Math.min(anchor.left, window.innerWidth - width - 8));
  element.style.left = `${left}px`;
  element.style.top = `${Math.max(8, Math.min(top, window.innerHeight - height - 8))}px`;
  root.solidOverFrames(panel);
}

/** Called from a trusted click. The fallback serves pages where the clipboard is not open to scripts. */
export async function copyText(root: Root, words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    const before = document.activeElement;
    const field = document.createElement('textarea');
    field.value = words;
    field.className = 'spoken';
    root.room.append(field);
    field.select();
    const copied = document.execCommand('copy');
    field.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    return copied;
  }
}
