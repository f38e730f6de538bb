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

const GAP = 8;
/** A card lower than this could not be read: then it rather covers its words. */
const LEAST = 220;

/** Below the anchor if there is room, else above, else where there is more room, made lower: the words stay to be read. */
export function placeBy(root: Root, panel: Panel, anchor: Rect): void {
  const { style } = panel.element;
  style.maxHeight = '';
  const { width, height } = panel.element.getBoundingClientRect();
  const below = window.innerHeight - (anchor.top + anchor.height) - 2 * GAP;
  const above = anchor.top - 2 * GAP;
  const goesBelow = height <= below || (height > above && below >= above);
  const room = Math.max(goesBelow ? below : above, LEAST);
  if (height > room) style.maxHeight = `${room}px`;
  const tall = Math.min(height, room);
  const top = goesBelow ? anchor.top + anchor.height + GAP : anchor.top - tall - GAP;
  style.left = `${Math.max(GAP, Math.min(anchor.left, window.innerWidth - width - GAP))}px`;
  style.top = `${Math.max(GAP, Math.min(top, window.innerHeight - tall - GAP))}px`;
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
