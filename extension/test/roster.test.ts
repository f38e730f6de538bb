import { afterEach, describe, expect, it, vi } from 'vitest';
import { rosterView } from '../entrypoints/options/roster';
import { wordsIn } from '../src/show/words';
import type { Ask } from '../src/wire';
import { around } from './around';

const client = { ref: 'T1', given: 'Odalys', family: 'Fenwright', preferred: '', handles: [], email: '', phone: '', city: 'Orillia', standing: 'former', since: '2026-01-02' };
const intake = {
  id: 1, answer: 'intake', phase: 'done', percent: 100, dryRun: true, source: 'Acuity', kept: [{ heading: 'First Name', as: 'given' }], dropped: ['Notes'],
  rows: 3, fresh: 2, updated: 0, unchanged: 0, duplicates: 0, leftOut: 1, troubles: [{ line: 3, column: 'Last Name', kind: 'quote' }], more: 0, all: 2,
  code: '', message: '' };
const say = wordsIn('en');

let locked = false;
const keyed = (ask: Ask): unknown => {
  if ('passphrase' in ask && ask.passphrase !== 'a tired heron') return { id: 1, answer: 'refused', code: 'wrong-passphrase', message: 'No.' };
  if ('passphrase' in ask) locked = false;
  return { id: 1, answer: 'key', place: locked ? 'passphrase' : 'file', locked };
};

/** A service that answers each in turn and keeps what it was asked. */
function service(answer: (ask: Ask) => unknown): Ask[] {
  const asked: Ask[] = [];
  vi.stubGlobal('chrome', { runtime: { sendMessage: (message: { ask: Ask }) => {
    if (message.ask.verb === 'key') return Promise.resolve({ line: { state: 'ready', detail: '', resting: false }, answer: keyed(message.ask) });
    asked.push(message.ask);
    return Promise.resolve({ line: { state: 'ready', detail: '', resting: false }, answer: answer(message.ask) });
  } } });
  document.body.replaceChildren(...rosterView(around('en')));
  return asked;
}

const press = (words: string): void => {
  const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === words);
  if (found === undefined) throw new Error(`no button ${words}`);
  found.click();
};
const seen = (words: string): Promise<void> => vi.waitFor(() => { expect(document.body.textContent).toContain(words); });

function drop(file: File): void {
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'dataTransfer', { value: { files: [file] } });
  document.querySelector('.drop')?.dispatchEvent(event);
}

afterEach(() => { vi.unstubAllGlobals(); });

describe('the list', () => {
  it('shows nobody before it is asked for, and then a page at a time', async () => {
    const asked = service((ask) => 'offset' in ask
      ? { id: 1, answer: 'clients', clients: [client], offset: ask.offset, total: 120, all: 120 } : null);
    expect(asked).toHaveLength(0);
    expect(document.body.textContent).not.toContain('Fenwright');
    press(say('showList'));
    await seen('Fenwright');
    expect(document.body.textContent).toContain(`${say('standingFormer')}, 2026-01-02`);
    press(say('pageAfter'));
    await vi.waitFor(() => { expect(asked.at(-1)).toEqual({ verb: 'clients', action: 'list', find: '', offset: 50, limit: 50 }); });
    press(say('hideList'));
    expect(document.body.textContent).not.toContain('Fenwright');
  });

  it('asks once more before somebody is removed', async () => {
    const asked = service((ask) => 'ref' in ask ? { id: 1, answer: 'changed', ref: 'T1', all: 0 }
      : { id: 1, answer: 'clients', clients: [client], offset: 0, total: 1, all: 1 });
    press(say('showList'));
    await seen('Fenwright');
    press(say('remove'));
    expect(asked).toHaveLength(1);
    press(say('removeSure'));
    await vi.waitFor(() => { expect(asked[1]).toEqual({ verb: 'clients', action: 'remove', ref: 'T1' }); });
  });

  it('adds somebody, with accounts without their sign', async () => {
    const asked = service(() => ({ id: 1, answer: 'changed', ref: '2', all: 2 }));
    press(say('addClient'));
    const inputs = [...document.querySelectorAll('form input')] as HTMLInputElement[];
    const form = document.querySelector('form');
    form?.dispatchEvent(new Event('submit', { cancelable: true }));
    expect(asked).toHaveLength(0);
    expect(document.body.textContent).toContain(say('nameNeeded'));
    inputs[0]!.value = 'Ysaline';
    inputs[3]!.value = '@ysa, ysa_c';
    form?.dispatchEvent(new Event('submit', { cancelable: true }));
    await seen(say('listCount', { count: 2 }));
    expect(asked[0]).toMatchObject({ verb: 'clients', action: 'add', client: { given: 'Ysaline', handles: ['ysa', 'ysa_c'], standing: 'current' } });
  });

  it('says plainly when the newest copy is damaged', async () => {
    service(() => ({ id: 1, answer: 'clients', clients: [client], offset: 0, total: 1, all: 1, degraded: 'roster-previous' }));
    press(say('showList'));
    await seen(say('listPrevious'));
  });
});

describe('a file that is dropped', () => {
  it('is looked through, shown, and taken in only then', async () => {
    const asked = service((ask) => ({ ...intake, dryRun: 'dryRun' in ask && ask.dryRun === true }));
    drop(new File(['\u00e9'], 'a.csv'));
    await seen(say('importSource', { source: 'Acuity' }));
    expect(document.body.textContent).toContain('Notes');
    expect(document.body.textContent).toContain(say('troubleCell', { line: 3, column: 'Last Name', what: say('troubleQuote') }));
    expect(asked).toEqual([{ verb: 'clients', action: 'import', file: 'w6k=', dryRun: true }]);
    press(say('importTake', { count: 2 }));
    await seen(say('importDelete'));
    expect(asked[1]).toEqual({ verb: 'clients', action: 'import', file: 'w6k=' });
  });

  it('that is long shows how far it is', async () => {
    let polls = 0;
    const asked = service(() => ++polls < 3 ? { ...intake, phase: 'reading', percent: 40 * polls } : intake);
    drop(new File(['x'], 'a.csv'));
    await vi.waitFor(() => { expect(document.querySelector('progress')?.value).toBe(80); });
    await seen(say('importKept'));
    expect(asked.map((ask) => 'action' in ask && ask.action)).toEqual(['import', 'progress', 'progress']);
  });

  it('that cannot be read says why and keeps nothing', async () => {
    service(() => ({ id: 1, answer: 'refused', code: 'csv-columns', message: 'No names.' }));
    drop(new File(['x'], 'a.csv'));
    await seen(say('importFailed', { reason: say('refusedColumns') }));
    expect([...document.querySelectorAll('button')].some(({ className }) => className === 'first')).toBe(false);
  });
});

describe('a list that is locked', () => {
  it('asks for the passphrase, says what a wrong one means, and forgets what was typed', async () => {
    locked = true;
    service(() => null);
    await seen(say('lockedAbout'));
    const typed = document.querySelector<HTMLInputElement>('input[type=password]');
    const submit = (words: string): void => {
      if (typed === null) throw new Error('nowhere to type');
      typed.value = words;
      typed.form?.dispatchEvent(new Event('submit', { cancelable: true }));
    };
    submit('a heron');
    await seen(say('passphraseWrong'));
    expect(typed?.value).toBe('');
    submit('a tired heron');
    await vi.waitFor(() => { expect(document.body.textContent).not.toContain(say('lockedAbout')); });
  });
});
