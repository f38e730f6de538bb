import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADAPTERS } from '../src/sites/sites';
import { contractPages, type ContractPage } from './contract/pages.mjs';
import { compare } from './contract/recognise';

const pages = contractPages();

/** This document has no layout: what a style hides in so many words is hidden, all else is seen. */
const hides = (element: Element): boolean => {
  const style = element.getAttribute('style') ?? '';
  return element.hasAttribute('hidden') || /display:\s*none|visibility:\s*hidden|opacity:\s*0(?!\.)|(?:width|height):\s*[01]px|left:\s*-\d{3,}px/u.test(style);
};
const shown = (element: Element): boolean => {
  for (let each: Element | null = element; each !== null; each = each.parentElement) if (hides(each)) return false;
  return true;
};
const { getBoundingClientRect } = Element.prototype;
beforeAll(() => {
  Element.prototype.getBoundingClientRect = function rect() { return shown(this) ? new DOMRect(10, 10, 200, 40) : new DOMRect(0, 0, 0, 0); };
  Object.defineProperty(Element.prototype, 'checkVisibility', { configurable: true, value(this: Element) { return shown(this); } });
});
afterAll(() => {
  Element.prototype.getBoundingClientRect = getBoundingClientRect;
  Reflect.deleteProperty(Element.prototype, 'checkVisibility');
});

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
