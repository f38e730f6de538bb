import { beforeEach, describe, expect, it } from 'vitest';
import { readBox } from '../src/page/text';

function box(markup: string): HTMLElement {
  document.body.innerHTML = `<div id="box" contenteditable="true">${markup}</div>`;
  const found = document.getElementById('box');
  if (found === null) throw new Error('no box');
  return found;
}

beforeEach(() => { document.body.innerHTML = ''; });

/** As the editors of the large sites lay their text out. */
const editors = [
  { name: 'Lexical', markup: '<p dir="ltr"><span data-lexical-text="true">One</span></p><p><span data-lexical-text="true">Two</span></p>', text: 'One\nTwo' },
  { name: 'Lexical, an empty line', markup: '<p><span>One</span></p><p><br></p><p><span>Two</span></p>', text: 'One\n\nTwo' },
  { name: 'Lexical, a line break in a paragraph', markup: '<p><span>One</span><br><span>Two</span></p>', text: 'One\nTwo' },
  { name: 'Draft.js', markup: '<div data-contents="true"><div data-block="true"><div class="public-DraftStyleDefault-block"><span data-offset-key="a"><span data-text="true">One</span></span></div></div><div data-block="true"><div><span><br data-text="true"></span></div></div><div data-block="true"><div><span><span data-text="true">Two</span></span></div></div></div>', text: 'One\n\nTwo' },
  { name: 'Quill', markup: '<p>One <strong>bold</strong></p><p><br></p><ol><li data-list="bullet"><span class="ql-ui" contenteditable="false"></span>Two</li></ol>', text: 'One bold\n\nTwo' },
  { name: 'Quill, a mention', markup: '<p>Hello <span class="mention">\uFEFF<span contenteditable="false">@Ada</span>\uFEFF</span> there</p>', text: 'Hello @Ada there' },
  { name: 'ProseMirror', markup: '<p>One</p><p><br class="ProseMirror-trailingBreak"></p><p>Two</p>', text: 'One\n\nTwo' },
  { name: 'Slate', markup: '<div data-slate-node="element"><span data-slate-node="text"><span data-slate-leaf="true"><span data-slate-string="true">One</span></span></span></div><div data-slate-node="element"><span><span><span data-slate-zero-width="n">\uFEFF<br></span></span></span></div><div data-slate-node="element"><span data-slate-string="true">Two</span></div>', text: 'One\n\nTwo' },
  { name: 'Slate, its placeholder', markup: '<div data-slate-node="element"><span data-slate-placeholder="true" contenteditable="false">Write here</span><span data-slate-zero-width="n">\uFEFF</span></div>', text: '' },
  { name: 'a bare contenteditable', markup: 'One<div>Two</div><div><br></div><div>Three</div>', text: 'One\nTwo\n\nThree' },
  { name: 'emoji drawn as pictures', markup: '<p>Well <img alt="🙂"> done</p>', text: 'Well 🙂 done' },
];

describe('the text of a writing box', () => {
  it.each(editors)('$name', ({ markup, text }) => { expect(readBox(box(markup)).text).toBe(text); });

  it('of a plain field', () => {
    const field = document.createElement('textarea');
    field.value = 'One\nTwo';
    expect(readBox(field).text).toBe('One\nTwo');
  });

  it('is read without a trace', () => {
    for (const { markup } of editors) {
      const element = box(markup);
      const before = element.outerHTML;
      readBox(element).range(0, 2);
      expect(element.outerHTML).toBe(before);
    }
  });
});

describe('the place of a span', () => {
  it.each(editors.filter(({ text }) => text.includes('Two')))('$name', ({ markup, text }) => {
    const read = readBox(box(markup));
    const at = text.indexOf('Two');
    expect(read.range(at, at + 3)?.toString()).toBe('Two');
  });

  it('runs over several nodes', () => {
    const read = readBox(box('<p>a <b>bold</b> word</p>'));
    expect(read.range(0, read.text.length)?.toString()).toBe('a bold word');
    expect(read.range(3, 8)?.toString()).toBe('old w');
  });

  it('skips fillers inside a text node', () => {
    const read = readBox(box('<p>ab\uFEFFcd</p>'));
    expect(read.text).toBe('abcd');
    const range = read.range(2, 4);
    expect(range?.toString().replace('\uFEFF', '')).toBe('cd');
    expect(range?.endOffset).toBe(5);
  });

  it('counts UTF-16 units, as the service does', () => {
    const read = readBox(box('<p>🙂🙂 knee</p>'));
    expect(read.range(5, 9)?.toString()).toBe('knee');
  });

  it('is nowhere for an empty or an outside span', () => {
    const read = readBox(box('<p>One</p>'));
    expect(read.range(1, 1)).toBeNull();
    expect(read.range(40, 50)).toBeNull();
  });
});
