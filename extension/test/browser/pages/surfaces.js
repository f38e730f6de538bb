// Places where sites hide their boxes: closed and nested roots, frames without an address, frames written by hand, pop-ups.
import { holds } from './model.js';

const kind = new URLSearchParams(location.search).get('kind');
const place = document.querySelector('#place');
const rich = '<div contenteditable="true" role="textbox" aria-label="Write a comment…" style="min-height:60px;border:1px solid"></div>';
const plain = '<textarea aria-label="Write a comment…" rows="4" cols="60"></textarea>';
const text = (box) => box.value ?? box.innerText;
let box = () => undefined;

const makers = {
  closed: () => {
    const root = Object.assign(place, {}).attachShadow({ mode: 'closed' });
    root.innerHTML = rich;
    box = () => root.firstElementChild;
  },
  'closed-plain': () => {
    const root = place.attachShadow({ mode: 'closed' });
    root.innerHTML = `<p>In a closed root</p>${plain}`;
    box = () => root.querySelector('textarea');
  },
  nested: () => {
    const outer = place.attachShadow({ mode: 'open' });
    outer.innerHTML = '<section></section>';
    const inner = outer.firstElementChild.attachShadow({ mode: 'closed' });
    inner.innerHTML = rich;
    box = () => inner.firstElementChild;
  },
  open: () => {
    const root = place.attachShadow({ mode: 'open' });
    root.innerHTML = rich;
    box = () => root.firstElementChild;
  },
  srcdoc: () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = `<!doctype html><body>${rich}</body>`;
    frame.style.cssText = 'width:700px;height:420px';
    place.append(frame);
    box = () => frame.contentDocument.querySelector('[contenteditable]');
  },
  written: () => {
    // As the editors of the nineties do: an empty frame, its document opened and written.
    const frame = document.createElement('iframe');
    frame.style.cssText = 'width:700px;height:420px';
    place.append(frame);
    setTimeout(() => {
      const page = frame.contentDocument;
      page.open();
      page.write(`<!doctype html><html><body contenteditable="true" aria-label="Write a comment…"><p><br></p></body></html>`);
      page.close();
    }, 300);
    box = () => frame.contentDocument?.body;
  },
  popup: () => {
    window.openPopup = () => {
      const other = window.open('about:blank', '_blank', 'width=700,height=500');
      other.document.body.innerHTML = rich;
      box = () => other.document.querySelector('[contenteditable]');
    };
  },
  plain: () => { place.innerHTML = `<form>${plain}<input type="file" id="file" multiple></form>`; box = () => place.querySelector('textarea'); },
};
makers[kind]();
holds(() => text(box()));
window.place = { text: () => text(box()), spot: () => { const { left, top, width } = box().getBoundingClientRect(); const frame = box().ownerDocument.defaultView.frameElement?.getBoundingClientRect() ?? { left: 0, top: 0 }; return { x: frame.left + left + Math.min(width, 300) / 2, y: frame.top + top + 14 }; } };
