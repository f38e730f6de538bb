import { describe, expect, it } from 'vitest';
import { ADAPTERS } from '../src/sites/sites';
import { contractPages, type ContractPage } from './contract/pages.mjs';
import { compare } from './contract/recognise';
import { withLayout } from './layout';

const pages = contractPages();

withLayout();

function put({ address, attributes, body }: ContractPage): void {
  for (const { name } of [...document.documentElement.attributes]) document.documentElement.removeAttribute(name);
  for (const [, name = '', value = ''] of attributes.matchAll(/([\w-]+)="([^"]*)"/gu)) document.documentElement.setAttribute(name, value);
  const [, bodyClass = ''] = /class-of-body="([^"]*)"/u.exec(attributes) ?? [];
  document.body.className = bodyClass;
  document.body.innerHTML = `<base href="${new URL(address).origin}/">${body}`;
  for (const template of [...document.querySelectorAll('template[shadowrootmode="open"]')]) openShadow(template);
}

function openShadow(template: Element): void {
  const host = template.parentElement;
  if (host === null || !(template instanceof HTMLTemplateElement)) return;
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  root.innerHTML = template.innerHTML;
  template.remove();
  for (const inner of [...root.querySelectorAll('template[shadowrootmode="open"]')]) openShadow(inner);
}

const used = new Map<string, Set<string>>();

describe.each(pages)('$file at $address', (page) => {
  it('is read as a person reads it, and nothing besides', () => {
    put(page);
    const { site, expected, seen, used: entries } = compare(document, new URL(page.address));
    expect(seen).toEqual(expected);
    if (site !== null) for (const entry of entries) used.set(site, (used.get(site) ?? new Set()).add(entry));
  });
});

it('every platform has its pages, in both languages', () => {
  for (const { site } of ADAPTERS) {
    const own = pages.filter(({ file }) => file === `${site}.html`);
    expect(own.length, site).toBeGreaterThanOrEqual(2);
    expect(own.some(({ attributes }) => attributes.includes('lang="fr')), `${site} in French`).toBe(true);
  }
});

it('nearly every entry has a page on which it is the one that answers', () => {
  const all = ADAPTERS.flatMap(({ site, account, variants }) => [
    ...account.map(({ id }) => `${site}: account ${id}`),
    ...variants.flatMap(({ boxes, controls }) => [...boxes.map(({ id }) => `${site}: box ${id}`), ...controls.map(({ id }) => `${site}: control ${id}`)])]);
  const missing = [...new Set(all)].filter((entry) => used.get(entry.split(': ')[0] ?? '')?.has(entry.split(': ')[1] ?? '') !== true);
  const share = 1 - missing.length / new Set(all).size;
  console.info(`${new Set(all).size} entries, ${missing.length} without a page: ${missing.join('; ')}`);
  expect(share).toBeGreaterThan(0.95);
  // Whoever accepts a request must be found: no such entry goes without.
  expect(missing.filter((entry) => /control .*(?:accept|confirm|request|authorize)/u.test(entry))).toEqual([]);
});
