import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBox } from '../src/page/text';
import { isAnswer, isAsk, mayComeFromAPage } from '../src/wire';
import { handleIn, pathFits } from '../src/sites/address';
import { adapterFor, ADAPTERS, handleAt } from '../src/sites/sites';
import { isAdapter } from '../src/sites/adapter';

const runs = Number(process.env['PROPERTY_RUNS'] ?? 300);
const holds = { numRuns: runs, seed: 20_261_121 } as const;

/** What stands in an editor: words, empty lines, pictures of emoji, fillers, runs in bold. */
const words = fc.stringMatching(/^[A-Za-zéèà’ 🙂]{1,12}$/u).filter((text) => text.trim() !== '' && text === text.trim());
const run = fc.oneof(
  words.map((text) => ({ html: `<span>${text}</span>`, text })),
  words.map((text) => ({ html: `<b>${text}</b>`, text })),
  words.map((text) => ({ html: `\uFEFF${text}\u200B`, text })),
  fc.constant({ html: '<img alt="🙂">', text: '🙂' }),
);
const paragraph = fc.array(run, { maxLength: 4 }).map((runs) => ({
  html: runs.length === 0 ? '<p><br></p>' : `<p>${runs.map(({ html }) => html).join('')}</p>`,
  text: runs.map(({ text }) => text).join(''),
}));
const editor = fc.array(paragraph, { minLength: 1, maxLength: 5 });

function boxOf(html: string): HTMLElement {
  document.body.innerHTML = `<div id="box" contenteditable="true">${html}</div>`;
  const found = document.getElementById('box');
  if (found === null) throw new Error('no box');
  return found;
}

describe('offsets', () => {
  it('the text of an editor is its paragraphs, whatever they are made of', () => {
    fc.assert(fc.property(editor, (paragraphs) => {
      expect(readBox(boxOf(paragraphs.map(({ html }) => html).join(''))).text).toBe(paragraphs.map(({ text }) => text).join('\n'));
    }), holds);
  });

  it('the range of a span holds the span, and nothing is written', () => {
    fc.assert(fc.property(editor, fc.nat(), fc.nat(), (paragraphs, from, length) => {
      const box = boxOf(paragraphs.map(({ html }) => html).join(''));
      const before = box.innerHTML;
      const read = readBox(box);
      const lines = read.text.split('\n');
      const line = lines[from % lines.length] ?? '';
      if (line === '' || line.includes('🙂')) return;
      const start = read.text.indexOf(line) + (from % line.length);
      const end = Math.min(read.text.indexOf(line) + line.length, start + 1 + (length % line.length));
      const range = read.range(start, end);
      expect(range?.toString().replace(/[\uFEFF\u200B]/gu, '')).toBe(read.text.slice(start, end));
      expect(box.innerHTML).toBe(before);
    }), holds);
  });

  it('no span, however wrong, throws', () => {
    fc.assert(fc.property(editor, fc.integer(), fc.integer(), (paragraphs, start, end) => {
      expect(() => readBox(boxOf(paragraphs.map(({ html }) => html).join(''))).range(start, end)).not.toThrow();
    }), holds);
  });
});

describe('adapters', () => {
  const address = fc.record({
    host: fc.oneof(fc.constantFrom(...ADAPTERS.flatMap(({ hosts }) => hosts.map((host) => host.replace('*.', 'any.')))), fc.domain()),
    path: fc.array(fc.oneof(fc.constantFrom('in', 'posts', 'reviews', 'p', 'status', '..', '%', '%zz', 'a b'), fc.webSegment()), { maxLength: 5 }),
  }).map(({ host, path }) => ({ host, path: `/${path.join('/')}` }));

  it('no address makes one throw, and a handle is a part of the address', () => {
    fc.assert(fc.property(address, ({ host, path }) => {
      const adapter = adapterFor(host);
      if (adapter === null) return;
      let url: URL;
      try { url = new URL(`https://${host}${path}`); } catch { return; }
      for (const pattern of adapter.profiles) {
        expect(typeof pathFits(pattern, url.pathname)).toBe('boolean');
        const handle = handleIn(pattern, url);
        if (handle !== null && !url.href.includes('%')) expect(url.href).toContain(handle);
      }
      expect(() => handleAt(adapter, url)).not.toThrow();
    }), holds);
  });

  it('what is no adapter is refused without a throw', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => { expect(isAdapter(value)).toBe(false); }), holds);
  });
});

describe('the wire', () => {
  it('no message makes a check throw, and none from a page may ask for the list', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      expect(typeof isAnswer(value)).toBe('boolean');
      if (isAsk(value)) expect(mayComeFromAPage(value) && value.verb === 'clients').toBe(false);
    }), holds);
  });
});
