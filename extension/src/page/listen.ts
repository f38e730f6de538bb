/**
 * Every listener of ours, so that they can be put back. A page that opens its document anew (`document.open`, as old editors do
 * in their frames) throws all listeners of its window away, ours among them; adding one that is still there does nothing.
 */

type Listening = { readonly type: string; readonly heard: (event: Event) => void; readonly options: AddEventListenerOptions };
const all: Listening[] = [];

export function listen(types: readonly string[], heard: (event: Event) => void, options: { readonly passive: boolean }): void {
  for (const type of types) {
    const listening: Listening = { type, heard, options: { capture: true, passive: options.passive } };
    all.push(listening);
    window.addEventListener(type, heard, listening.options);
  }
}

export function listenAgain(): void {
  for (const { type, heard, options } of all) window.addEventListener(type, heard, options);
}
