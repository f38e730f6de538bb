// The pages of the contract: each file is a platform's, `<!-- page: ADDRESS -->` begins a page, `<!-- html: … -->` gives
// attributes to its root. The markup follows what the adapters' sources say of the sites; names and words are invented.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, 'pages');

export function contractPages() {
  return readdirSync(folder).filter((name) => name.endsWith('.html')).sort().flatMap((file) => {
    const pieces = readFileSync(join(folder, file), 'utf8').split(/<!-- page: (\S+) -->/u).slice(1);
    const pages = [];
    for (let at = 0; at < pieces.length; at += 2) {
      const [, attributes = ''] = /<!-- html: (.*?) -->/u.exec(pieces[at + 1]) ?? [];
      pages.push({ file, address: pieces[at], attributes, body: pieces[at + 1].trim() });
    }
    return pages;
  });
}
