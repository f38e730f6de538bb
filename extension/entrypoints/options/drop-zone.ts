/** A field for one file that can also be dropped on it. */
import { make } from '../../src/show/page';

/** @param take what to do with it; meanwhile no other is taken, and afterwards the same one can be chosen again */
export function dropZone(file: HTMLInputElement, words: string, take: (chosen: File) => Promise<void>): HTMLElement {
  const zone = make('label', 'drop', make('span', '', words), file);
  const taken = (chosen: File | undefined): void => {
    if (chosen === undefined || file.disabled) return;
    // First what comes in its place, which takes the focus along: a field that is closed loses it.
    const taking = take(chosen);
    file.disabled = true;
    void taking.finally(() => { file.disabled = false; file.value = ''; });
  };
  file.addEventListener('change', () => { taken(file.files?.[0]); });
  for (const kind of ['dragover', 'dragenter'] as const) {
    // Taken while closed too: a browser that is given a file to itself leaves this page for it.
    zone.addEventListener(kind, (event) => { event.preventDefault(); if (!file.disabled) zone.classList.add('over'); });
  }
  zone.addEventListener('dragleave', () => { zone.classList.remove('over'); });
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    zone.classList.remove('over');
    taken(event.dataTransfer?.files[0]);
  });
  return zone;
}

/** The bytes as they are: the service tells their encoding, which a browser would guess. */
export function base64(part: Blob): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => { done(String(reader.result).replace(/^[^,]*,/u, '')); };
    reader.onerror = () => { failed(reader.error ?? new Error('unreadable')); };
    reader.readAsDataURL(part);
  });
}
