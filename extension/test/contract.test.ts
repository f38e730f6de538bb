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

describe.each(pages)('$file at $address', (page) => {
  it('is read as a person reads it, and nothing besides', () => {
    put(page);
    const { expected, seen } = compare(document, new URL(page.address));
    expect(seen).toEqual(expected);
  });
});

it('every platform has its pages, in both languages', () => {
  for (const { site } of ADAPTERS) {
    const own = pages.filter(({ file }) => file === `${site}.html`);
    expect(own.length, site).toBeGreaterThanOrEqual(2);
    expect(own.some(({ attributes }) => attributes.includes('lang="fr')), `${site} in French`).toBe(true);
  }
});
