// The contract's pages (test/contract/pages), each at its own address under the site's real name, and the recogniser bundled
// from the very modules that the content script is made of.
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { contractPages } from '../../contract/pages.mjs';

const extension = join(import.meta.dirname, '../../..');

/** No site's style is at hand: what has no words of its own gets a size, so that it is there to be seen. */
const STYLE = `button, [role="button"], [role="textbox"], [contenteditable], a, [data-testid="typeaheadResult"] { display: inline-block; min-width: 44px; min-height: 22px; }
[contenteditable] { min-width: 220px; } body { font: 14px sans-serif; }`;

export const pages = contractPages();

/** Pages that share an address are told apart by a number that no adapter looks at. */
export function addressOf(page) {
  const address = new URL(page.address);
  address.searchParams.set('contract', String(pages.indexOf(page)));
  return address;
}

export const hosts = [...new Set(pages.map(({ address }) => new URL(address).hostname))];

export function htmlOf(number) {
  const { attributes, body } = pages[number];
  const [, bodyClass = ''] = /class-of-body="([^"]*)"/u.exec(attributes) ?? [];
  return `<!doctype html><html ${attributes}><head><meta charset="utf-8"><title>contract</title><style>${STYLE}</style></head><body class="${bodyClass}">${body}</body></html>`;
}

export async function recogniser() {
  const built = await build({ entryPoints: [join(extension, 'test/contract/recognise.ts')], bundle: true, write: false, format: 'iife', globalName: 'contract', logLevel: 'warning' });
  return `${built.outputFiles[0].text}; globalThis.contract = contract;`;
}

/** The extension as it is when the user has switched these sites on: the browser's question cannot be answered by a script. */
export function buildFor(folder, sites, more = []) {
  execFileSync(process.execPath, [join(extension, 'build.mjs'), '--out', folder, '--host-permissions', [...sites.map((host) => `https://${host}/*`), ...more].join(',')], { stdio: 'pipe' });
}
