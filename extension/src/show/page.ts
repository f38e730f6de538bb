/** Building blocks of the extension's own pages (popup, options), and how the line's state is told there. */
import type { LineState } from '../host/state';
import type { AccountRole, Lang } from '../wire';
import type { Settings } from '../settings';
import type { Say, Word } from './words';

type Content = string | Node;

export function make<K extends keyof HTMLElementTagNameMap>(tag: K, className: string, ...content: readonly Content[]): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.append(...content);
  return element;
}

export function button(words: string, act: () => void): HTMLButtonElement {
  const made = make('button', '', words);
  made.type = 'button';
  made.addEventListener('click', act);
  return made;
}

export function choice<T extends string>(
  words: string, options: readonly (readonly [T, string])[], now: T, chosen: (value: T) => void): HTMLElement {
  const select = make('select', '');
  for (const [value, shown] of options) {
    const option = make('option', '', shown);
    option.value = value;
    option.selected = value === now;
    select.append(option);
  }
  select.addEventListener('change', () => {
    const picked = options.find(([value]) => value === select.value);
    if (picked !== undefined) chosen(picked[0]);
  });
  return make('label', '', `${words} `, select);
}

/** The same without words beside it, for a cell of a table whose row and column say what it is; they are still spoken. */
export function bareChoice<T extends string>(
  words: string, options: readonly (readonly [T, string])[], now: T, chosen: (value: T) => void): HTMLElement {
  const label = choice('', options, now, chosen);
  const select = label.querySelector('select');
  if (select !== null) select.ariaLabel = words;
  return select ?? label;
}

/** A switch with its words beside it; `turned` may say no, and then it goes back. */
export function turn(words: readonly Content[], on: boolean, turned: (on: boolean) => Promise<boolean>): HTMLElement {
  const box = make('input', 'switch');
  box.type = 'checkbox';
  box.setAttribute('role', 'switch');
  box.checked = on;
  box.addEventListener('change', () => {
    const wanted = box.checked;
    void turned(wanted).then((done) => { if (!done) box.checked = !wanted; });
  });
  return make('label', 'turn', make('span', '', ...words), box);
}

/** The first row of a table; a column of buttons has no word. */
export function headRow(...words: readonly string[]): HTMLElement {
  return make('tr', '', ...words.map((word) => {
    if (word === '') return make('td', '');
    const head = make('th', '', word);
    head.scope = 'col';
    return head;
  }));
}

/** A place where something is said once it is known, to the eye and to who listens. */
export function toldPlace(): HTMLElement {
  const told = make('p', 'told quiet');
  told.setAttribute('role', 'status');
  return told;
}

export function clock(time: number, lang: Lang): string {
  return new Date(time).toLocaleTimeString(`${lang}-CA`, { hour: 'numeric', minute: '2-digit' });
}

export function roles(say: Say): readonly (readonly [AccountRole, string])[] {
  return [['unknown', say('roleUnknown')], ['personal', say('rolePersonal')], ['professional', say('roleProfessional')]];
}

export function langs(say: Say): readonly (readonly [Settings['lang'], string])[] {
  return [['auto', say('langAuto')], ['en', say('langEn')], ['fr', say('langFr')]];
}

export function lineWord(line: LineState): Word {
  switch (line.state) {
    case 'connecting': return 'lineConnecting';
    case 'ready': return 'lineReady';
    case 'missing': return 'lineMissing';
    case 'forbidden': return 'lineForbidden';
    case 'outdated': return line.detail === 'service' ? 'lineOutdatedService' : 'lineOutdatedExtension';
    case 'lost': return line.resting ? 'lineLost' : 'lineRetrying';
  }
}

/** In two or three words, for a corner. */
export function lineShort(line: LineState): Word {
  switch (line.state) {
    case 'ready': return 'lineShortReady';
    case 'connecting': return 'lineShortConnecting';
    case 'lost': return line.resting ? 'lineShortAway' : 'lineShortConnecting';
    case 'missing': case 'forbidden': case 'outdated': return 'lineShortAway';
  }
}

/** The same on every page: what the line is, and what a person can do about it. */
export function lineView(line: LineState, say: Say, reconnect: () => void): HTMLElement {
  const view = make('div', '', make('p', `state ${line.state}`, say(lineWord(line), { detail: line.detail })));
  if (line.state === 'missing' || line.state === 'forbidden') {
    view.append(make('p', '', say('howToInstall')), make('code', 'command', 'chaperone install'));
  }
  if (line.resting) view.append(make('p', '', button(say('reconnect'), reconnect)));
  return view;
}
