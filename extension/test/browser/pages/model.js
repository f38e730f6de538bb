// Every page tells the driver the same few things in the same way: what its editor's own model holds, and what was clicked.
// `fired` is the list of actions the page really took; a held click must not show in it.
window.practice = { model: () => undefined, fired: [], heard: [] };

export function holds(model) {
  window.practice.model = model;
}

export function fire(what) {
  window.practice.fired.push(what);
}

// What sends a draft: the page's own listeners, at the places where real sites have them (React listens at its root).
const SENDERS = '[aria-label="Post"], [aria-label="Publier"], [data-testid="tweetButton"], [data-send]';
const send = () => fire(`sent: ${window.practice.model()}`);
document.addEventListener('click', (event) => { if (event.target.closest(SENDERS) !== null) send(); });
document.addEventListener('keydown', (event) => {
  const box = event.target.closest?.('[data-enter-sends]');
  if (box == null || event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  send();
}, true);
for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'keydown', 'keyup', 'keypress', 'submit', 'beforeinput', 'touchstart']) {
  document.addEventListener(type, (event) => { window.practice.heard.push(`${type} ${event.key ?? ''}`.trim()); }, true);
}

/** Where the page's HTML wants its editor. */
export function edge() {
  return document.querySelector('#editor');
}
