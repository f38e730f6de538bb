import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Notices } from '../src/show/notice';
import type { Panel, Root } from '../src/show/root';

beforeEach(() => { vi.useFakeTimers(); });
afterEach(() => { vi.useRealTimers(); });

function corner(): { readonly notices: Notices; readonly open: Panel[] } {
  const open: Panel[] = [];
  const root = {
    open: (panel: Panel) => { open.push(panel); document.body.append(panel.element); },
    close: (panel: Panel) => { open.splice(open.indexOf(panel), 1); panel.element.remove(); }, say: () => undefined };
  return { notices: new Notices(root as unknown as Root), open };
}

it('a line that asks for nothing goes by itself', async () => {
  const { notices, open } = corner();
  notices.show('words');
  await vi.advanceTimersByTimeAsync(10_000);
  expect(open).toHaveLength(0);
});

it('one with a button stays until it is closed, by its cross too', async () => {
  const { notices, open } = corner();
  const act = vi.fn();
  notices.show('words', { words: 'Undo', close: 'Close', act });
  await vi.advanceTimersByTimeAsync(600_000);
  expect(open).toHaveLength(1);
  const [undo, cross] = open[0]?.stops() ?? [];
  expect(cross?.ariaLabel).toBe('Close');
  open[0]?.actionOf(cross ?? null)?.();
  expect([open.length, act.mock.calls.length]).toEqual([0, 0]);
  notices.show('words', { words: 'Undo', close: 'Close', act });
  open[0]?.actionOf(open[0].stops()[0] ?? undo ?? null)?.();
  expect([open.length, act.mock.calls.length]).toEqual([0, 1]);
});
