/** A field for one file that can also be dropped on it. */
import { make } from '../../src/show/page';

/** @param take what to do with it; the same file can be chosen again afterwards */
export function dropZone(file: HTMLInputElement, words: string, take: (chosen: File) => Promise<void>): HTMLElement {
  const zone = make('label', 'drop', make('span', '', words), file);
  const taken = (chosen: File | undefined): void => { if (chosen !== undefined) void take(chosen).then(() => { file.value = ''; }); };
  file.addEventListener('change', () => { taken(file.files?.[0]); });
  for (const kind of ['dragover', 'dragenter'] as const) zone.addEventListener(kind, (event) => { event.preventDefault(); zone.classList.add('over'); });
  zone.addEventListener('dragleave', () => { zone.classList.remove('over'); });
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    zone.classList.remove('over');
    taken(event.dataTransfer?.files[0]);
  });
  return zone;
}
