/** Papers that the service made: drawn block by block on our own pages, or saved as the file that it is. */
import type { Block, Paper, SavedFile } from '../wire-steps';
import { headRow, make } from './page';

/** Nothing of it is taken for mark-up. */
export function paperView({ title, under, blocks }: Paper): HTMLElement {
  const view = make('article', 'paper', make('h2', '', title), make('p', 'quiet', under));
  let list: HTMLUListElement | null = null;
  let table: HTMLTableElement | null = null;
  for (const block of blocks) {
    if (block.kind !== 'item') list = null;
    if (block.kind !== 'head' && block.kind !== 'row') table = null;
    switch (block.kind) {
      case 'item':
        if (list === null) { list = make('ul', ''); view.append(list); }
        list.append(make('li', '', first(block)));
        break;
      case 'head': case 'row': {
        if (table === null) { table = make('table', ''); view.append(make('div', 'scroll', table)); }
        table.append(block.kind === 'head' ? headRow(...block.cells) : make('tr', '', ...block.cells.map((cell) => make('td', '', cell))));
        break;
      }
      case 'heading': view.append(make('h3', '', first(block))); break;
      case 'paragraph': view.append(make('p', '', first(block))); break;
      case 'note': view.append(make('p', 'small quiet', first(block))); break;
      case 'blank': view.append(make('p', 'blank', first(block))); break;
    }
  }
  return view;
}

function first({ cells }: Block): string {
  return cells[0] ?? '';
}

export function save({ name, type, content }: SavedFile): void {
  saveBlob(new Blob([Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0))], { type }), name);
}

/** Hands the browser a file to save, as if a link to it had been pressed. */
export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => { URL.revokeObjectURL(url); }, 60_000);
}
