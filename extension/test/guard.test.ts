import { expect, it, vi } from 'vitest';
import type { Root } from '../src/show/root';
import { wordsIn } from '../src/show/words';
import { Guard } from '../src/watch/guard';
import type { Here } from '../src/watch/here';
import type { Asked, People } from '../src/watch/people';

it('a prompt that was opened by keyboard takes the keys by the root’s own way, which a modal dialog of the page does not stop', () => {
  const button = document.createElement('button');
  const focus = vi.fn();
  const root = { open: () => undefined, close: () => undefined, say: () => undefined, solidOverFrames: () => undefined, focus };
  const likeness = { key: 'k', likeness: 'client', severity: 'stop', reasons: [], message: 'm', decline: '', why: [] };
  const asked = { likeness, step: 'first', found: { person: { key: 'k' } }, control: { element: button, entry: { action: 'accept' } } };
  const here = { root: root as unknown as Root, say: wordsIn('en'), line: { state: 'ready', detail: '', resting: false }, notices: { show: () => undefined } };
  const guard = new Guard(here as unknown as Here, { among: () => asked as unknown as Asked } as unknown as People);
  guard.judge(new KeyboardEvent('keydown', { key: 'Enter' }), [button])?.ask(true);
  expect(focus).toHaveBeenCalledWith(expect.objectContaining({ escape: expect.any(Function) as unknown }), button);
  const other = new Guard(here as unknown as Here, { among: () => asked as unknown as Asked } as unknown as People);
  focus.mockClear();
  other.judge(new MouseEvent('click'), [button])?.ask(false);
  expect(focus, 'for a pointer it would tell the page that a prompt is open').not.toHaveBeenCalled();
});
