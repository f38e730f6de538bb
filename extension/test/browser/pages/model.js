// Every page tells the driver the same few things in the same way: what its editor's own model holds, and what was clicked.
// `fired` is the list of actions the page really took; a held click must not show in it.
window.practice = { model: () => undefined, fired: [] };

export function holds(model) {
  window.practice.model = model;
}

export function fire(what) {
  window.practice.fired.push(what);
}

/** Where the page's HTML wants its editor. */
export function edge() {
  return document.querySelector('#editor');
}
