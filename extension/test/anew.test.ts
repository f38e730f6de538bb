import { describe, expect, it } from 'vitest';
import { drawAnew, item } from '../src/show/anew';
import { button, make } from '../src/show/page';

const room = make('div', '');
document.body.append(room);
const row = (id: string, ...buttons: string[]): HTMLElement => item(id, make('p', '', ...buttons.map((words) => button(`${words} ${id}`, () => undefined))));
const press = (words: string): void => { [...room.querySelectorAll('button')].find(({ textContent }) => textContent === words)?.focus(); };
const held = (): string => document.activeElement === room ? 'room' : document.activeElement?.textContent ?? '';

describe('a list that is drawn anew', () => {
  it('keeps the focus in its row, wherever that row is now', () => {
    drawAnew(room, row('a', 'keep', 'drop'), row('b', 'keep', 'drop'));
    press('drop b');
    drawAnew(room, row('b', 'keep', 'drop'), row('c', 'keep'), row('a', 'keep', 'drop'));
    expect(held()).toBe('drop b');
    drawAnew(room, row('b', 'reopen'));
    expect(held(), 'another button has come in its place').toBe('reopen b');
  });

  it('goes on with the next row where its own is gone, and with the room where none is left', () => {
    drawAnew(room, row('a', 'drop'), row('b', 'drop'), row('c', 'drop'));
    press('drop b');
    drawAnew(room, row('a', 'drop'), row('c', 'drop'));
    expect(held()).toBe('drop c');
    drawAnew(room, row('a', 'drop'));
    expect(held()).toBe('drop a');
    drawAnew(room, make('p', '', 'nothing'));
    expect(held()).toBe('room');
  });

  it('finds by its words what stands in no row', () => {
    drawAnew(room, button('one', () => undefined), button('two', () => undefined));
    press('two');
    drawAnew(room, button('zero', () => undefined), button('one', () => undefined), button('two', () => undefined));
    expect(held()).toBe('two');
  });

  it('takes no focus that was elsewhere', () => {
    const outside = button('outside', () => undefined);
    document.body.append(outside);
    outside.focus();
    drawAnew(room, row('a', 'keep'));
    expect(held()).toBe('outside');
  });
});
