import { afterEach, describe, expect, it, vi } from 'vitest';
import { auditView } from '../entrypoints/options/audit';
import { mayComeFromAPage, type Ask } from '../src/wire';
import { wordsIn } from '../src/show/words';
import { around } from './around';

const say = wordsIn('fr');
const state = { id: 1, answer: 'audit', phase: 'idle', read: 0, size: 0, room: 0, posts: 0, stop: 0, caution: 0, note: 0, troubles: [], code: '', message: '' };
const post = {
  post: '0123456789abcdef', handled: false, severity: 'stop', platform: 'x', surface: 'post', date: '2020-01-02T00:00:00Z', link: 'https://x.com/i/web/status/1',
  file: 'tweets.js', text: 'My <b>9am</b> came in limping.',
  marks: [{ rule: 'r', category: 'client-discussion', severity: 'stop', start: 3, end: 13, message: 'seen', instead: '' },
    { rule: 'r2', category: 'client-discussion', severity: 'note', start: 10, end: 18, message: 'also', instead: '' }] };

/** A service with little room: it takes one slice, is full for a while, and ends well or badly. */
function service(end: Partial<typeof state> = {}, before: Partial<typeof state> = {}): Ask[] {
  const asked: Ask[] = [];
  let full = 0;
  let finished = false;
  let size = 0;
  const answer = (ask: Ask): unknown => {
    if (ask.verb !== 'audit') return null;
    switch (ask.action) {
      case 'begin': size = ask.size; return { ...state, phase: 'reading', size, room: 12_000_000 };
      case 'slice': full = 2; return { ...state, phase: 'reading', size, room: 100 };
      case 'finish': finished = true; return { ...state, phase: 'reading', size, room: 0 };
      case 'progress':
        if (finished) return { ...state, phase: 'done', size, posts: 9, stop: 1, ...end };
        full -= 1;
        return asked.length === 1 ? { ...state, ...before } : { ...state, phase: 'reading', size, room: full > 0 ? 100 : 12_000_000 };
      case 'list': return { id: 1, answer: 'audit-posts', posts: [post], offset: ask.offset, total: 41 };
      case 'handled': return { id: 1, answer: 'settled' };
      case 'cancel': return state;
      case 'report': return { id: 1, answer: 'audit-report', html: '', offset: 0, total: 0 };
    }
  };
  vi.stubGlobal('chrome', { runtime: { sendMessage: (message: { ask: Ask }) => {
    asked.push(message.ask);
    return Promise.resolve({ line: { state: 'ready', detail: '', resting: false }, answer: answer(message.ask) });
  } } });
  document.body.replaceChildren(...auditView(around('fr')));
  return asked;
}

function drop(file: File): void {
  const event = new Event('drop', { bubbles: true, cancelable: true });
  Object.defineProperty(event, 'dataTransfer', { value: { files: [file] } });
  document.querySelector('.drop')?.dispatchEvent(event);
}

const seen = (words: string): Promise<void> => vi.waitFor(() => { expect(document.body.textContent).toContain(words); }, { timeout: 5_000 });

afterEach(() => { vi.unstubAllGlobals(); });

describe('the past', () => {
  it('hands the file over in slices, in order, only as there is room, and shows what was found', async () => {
    const asked = service();
    const bytes = new Uint8Array(7_000_000).map((_, i) => i % 251);
    drop(new File([bytes], 'export.zip'));
    await seen('9am');
    const slices = asked.flatMap((ask) => ask.verb === 'audit' && ask.action === 'slice' ? [ask.data] : []);
    expect(slices).toHaveLength(3);
    for (const slice of slices) expect(slice.length).toBeLessThanOrEqual(4 * 1024 * 1024);
    const back = slices.map((slice) => Buffer.from(slice, 'base64'));
    expect(Buffer.concat(back).equals(Buffer.from(bytes))).toBe(true);
    const order = asked.map((ask) => ask.verb === 'audit' ? ask.action : '');
    expect(order.slice(0, 2)).toEqual(['progress', 'begin']);
    expect(order[order.indexOf('slice') + 1], 'it waits while there is no room').toBe('progress');
    expect(document.querySelector('blockquote b'), 'a text is never markup').toBeNull();
    expect([...document.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['<b>9am</b>', ' came'.slice(0, 5)]);
    expect(document.querySelector('article a')?.getAttribute('rel')).toBe('noopener noreferrer');
  }, 20_000);

  it('keeps ticks with the service and goes from page to page', async () => {
    const asked = service();
    drop(new File(['text\nx\n'], 'a.csv'));
    await seen('9am');
    const tick = document.querySelector<HTMLInputElement>('article input');
    tick?.click();
    await vi.waitFor(() => { expect(asked.at(-1)).toEqual({ verb: 'audit', action: 'handled', posts: [post.post], handled: true }); });
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === say('pageAfter'))?.click();
    await vi.waitFor(() => { expect(asked.at(-1)).toMatchObject({ action: 'list', offset: 20, lang: 'fr', severities: ['stop', 'caution'] }); });
  });

  it('says plainly why an export could not be read', async () => {
    service({ phase: 'failed', code: 'archive-unknown' });
    drop(new File(['x'], 'a.bin'));
    await seen(say('auditUnknown'));
  });

  it('is one at a time, and goes on while another section is looked at', async () => {
    const asked = service();
    drop(new File([new Uint8Array(7_000_000)], 'first.zip'));
    drop(new File(['x'], 'second.csv'));
    expect(document.querySelector<HTMLInputElement>('.drop input')?.disabled, 'the zone is closed').toBe(true);
    document.body.replaceChildren(...auditView(around('fr')));
    expect(document.querySelector('progress'), 'who comes back sees it going on').not.toBeNull();
    drop(new File(['x'], 'third.csv'));
    await seen('9am');
    expect(asked.flatMap((ask) => ask.verb === 'audit' && ask.action === 'begin' ? [ask.name] : [])).toEqual(['first.zip']);
    expect(document.querySelector<HTMLInputElement>('.drop input')?.disabled).toBe(false);
  }, 20_000);

  it('is not begun beside one of another window, which may be ended', async () => {
    const asked = service({}, { phase: 'reading', size: 9 });
    await seen(say('auditElsewhere'));
    drop(new File(['x'], 'a.csv'));
    [...document.querySelectorAll('button')].find(({ textContent }) => textContent === say('auditStop'))?.click();
    await seen(say('auditStopped'));
    expect(asked.map((ask) => ask.verb === 'audit' ? ask.action : '')).toEqual(['progress', 'cancel']);
    expect(document.querySelector<HTMLInputElement>('.drop input')?.disabled).toBe(false);
  });

  it('ends where another window has begun one of its own', async () => {
    const asked = service({ size: 5 });
    drop(new File(['four'], 'a.csv'));
    await seen(say('auditGone'));
    expect(asked.at(-1)).toEqual({ verb: 'audit', action: 'progress' });
  });

  it('speaks of no text aloud', async () => {
    service();
    drop(new File(['x'], 'a.csv'));
    await seen('9am');
    expect([...document.querySelectorAll('[role=status]')].map(({ textContent }) => textContent).join(' ')).not.toContain('9am');
  });

  it('is nothing that a page may ask for', () => {
    expect(mayComeFromAPage({ verb: 'audit', action: 'progress' })).toBe(false);
  });
});
