import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { adapterFor } from '../src/sites/sites';
import type { Root } from '../src/show/root';
import { wordsIn } from '../src/show/words';
import type { Here } from '../src/watch/here';
import { People } from '../src/watch/people';
import type { Ask } from '../src/wire';
import { withLayout } from './layout';

withLayout();

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

/** A page with one request on it and no service that answers. */
function page(resting: boolean): { asked: Ask[]; here: Here; people: People } {
  const place = new URL('https://www.facebook.com/friends/requests');
  document.body.innerHTML = `<base href="${place.origin}"><div role="listitem"><a href="/ada.l"><img alt=""></a><a href="/ada.l"><span>Ada Lovelace</span></a>
   <div><div role="button" aria-label="Confirm">Confirm</div><div role="button" aria-label="Delete">Delete</div></div></div>`;
  const asked: Ask[] = [];
  const here: Here = {
    root: { room: document.createElement('div'), rise: () => undefined, host: document.createElement('div') } as unknown as Root,
    notices: null as never, adapter: adapterFor(place.host), place, say: wordsIn('en'), lang: 'en', packs: [], on: true,
    accounts: { roleFor: () => 'unknown', ask: () => undefined }, line: { state: resting ? 'missing' : 'lost', detail: '', resting },
    ask: (ask) => { asked.push(ask); return Promise.resolve({ id: 0, answer: 'refused', code: 'line-lost', message: '' }); },
    reconnect: () => undefined, changed: () => undefined };
  return { asked, here, people: new People(here) };
}

it('people are asked about again where a question was lost', async () => {
  const { asked, people } = page(false);
  people.lookSoon();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(asked.length).toBeGreaterThan(1);
});

it('while the line rests they are asked about once, and anew when it is ready', async () => {
  const { asked, people } = page(true);
  people.lookSoon();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toHaveLength(1);
  people.forget();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(asked).toHaveLength(2);
});
