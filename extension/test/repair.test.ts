import { afterEach, describe, expect, it } from 'vitest';
import { boxAround } from '../src/page/boxes';
import { pointedBox, repairFor, repairOf, selectorFor, useRepairs, type Repair } from '../src/sites/repair';
import { ancestry } from '../src/sites/controls';
import { readingOf } from '../src/watch/surface';

const put = (markup: string): Element => {
  document.body.innerHTML = markup;
  const box = document.querySelector('[data-it]');
  if (box === null) throw new Error('no box');
  return box;
};
const here = new URL('https://forum.example/thread');
afterEach(() => { useRepairs([], here); });

describe('the selector that is kept', () => {
  it.each([
    ['its own name', '<form><textarea data-it name="reply"></textarea></form>', 'textarea[name="reply"]'],
    ['its surroundings', '<form data-testid="reply"><textarea data-it></textarea></form><form><textarea></textarea></form>', 'form[data-testid="reply"] textarea'],
    ['what it is', '<div contenteditable="true" role="textbox" data-it class="x1q2w3"></div>', 'div[role="textbox"][contenteditable="true"]'],
  ])('%s', (_, markup, selector) => { expect(selectorFor(put(markup))).toBe(selector); });

  it.each([
    ['a label with a name', '<textarea data-it aria-label="Comment as Petra Quill" placeholder="Reply to Petra" title="Petra" name="reply"></textarea>'],
    ['a handle in a test id', '<a href="/petra_quill">x</a><textarea data-it data-testid="box-petra_quill" name="reply"></textarea>'],
    ['a number', '<textarea data-it id="reply-5512" name="reply"></textarea>'],
    ['a class', '<textarea data-it class="petra-box" name="reply"></textarea>'],
    ['text', '<textarea data-it name="reply">About Petra</textarea>'],
    ['a free sentence', '<textarea data-it id="Petra’s box" name="reply"></textarea>'],
  ])('holds not: %s', (_, markup) => { expect(selectorFor(put(markup))).toBe('textarea[name="reply"]'); });

  it('is none where nothing tells the box from another', () => {
    expect(selectorFor(put('<div><textarea data-it></textarea><textarea></textarea></div>'))).toBeNull();
  });
});

describe('a box that was pointed at', () => {
  const kept = (box: Element): Repair => {
    const repair = repairFor(box, 'message', here, '2026-08-20');
    if (repair === null) throw new Error('no selector');
    return repair;
  };
  it('is watched from then on, as what the user said', () => {
    const box = put('<form role="search"><textarea data-it name="ask"></textarea></form>');
    expect(boxAround(box)).toBeNull();
    useRepairs([kept(box)], here);
    expect(boxAround(box)).toBe(box);
    expect(readingOf(box, null, here)).toEqual({ surface: 'message', part: null, by: 'repair' });
  });
  it('on that host only', () => {
    const box = put('<textarea data-it name="ask"></textarea>');
    useRepairs([{ ...kept(box), host: 'elsewhere.example' }], here);
    expect(repairOf(box)).toBeNull();
  });
  it('an unreadable selector of another version repairs nothing', () => {
    const box = put('<textarea data-it name="ask"></textarea>');
    useRepairs([{ ...kept(box), selector: '::nonsense(' }], here);
    expect(repairOf(box)).toBeNull();
  });
  it('is the outermost editable around the finger', () => {
    const box = put('<div contenteditable="true" data-it><p contenteditable="true"><b id="at">x</b></p></div>');
    const at = document.querySelector('#at');
    expect(at === null ? null : pointedBox(ancestry(at))).toBe(box);
    put('<button data-it>no</button>');
    expect(pointedBox(ancestry(document.querySelector('[data-it]') ?? document.body))).toBeNull();
  });
});
