// What a curious site would try: its first script, with every look at the page that we could think of. It runs where the
// site's own scripts run. `window.curious.look()` gives all it can tell; two looks are compared as text.
(() => {
  const log = { shadows: [], added: {}, attributes: {}, events: {}, messages: [], shifts: 0, timing: new Set(), visible: [] };
  const count = (table, key) => { table[key] = (table[key] ?? 0) + 1; };
  const nameOf = (node) => node === document ? '#document' : node === window ? '#window' : node?.nodeName ?? '?';

  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) { log.shadows.push([nameOf(this), init?.mode]); return attach.call(this, { ...init, mode: 'open' }); };
  const reached = [];
  const trap = (owner, name) => {
    const before = owner[name];
    if (typeof before !== 'function') return;
    owner[name] = function (...words) {
      const stack = new Error().stack ?? '';
      if (stack.includes('chrome-extension://')) reached.push(`${owner.constructor?.name}.${name}`);
      return before.apply(this, words);
    };
  };
  for (const name of ['append', 'appendChild', 'insertBefore', 'setAttribute', 'getBoundingClientRect', 'getClientRects', 'closest', 'matches', 'querySelector', 'querySelectorAll']) trap(Element.prototype, name);
  for (const name of ['getClientRects', 'getBoundingClientRect', 'setStart', 'setEnd', 'toString', 'cloneContents']) trap(Range.prototype, name);
  for (const name of ['createRange', 'createElement', 'createTreeWalker', 'getSelection', 'elementFromPoint']) trap(Document.prototype, name);
  for (const name of ['postMessage', 'getComputedStyle', 'dispatchEvent', 'addEventListener']) trap(window, name);

  new MutationObserver((records) => {
    for (const record of records) {
      const inside = record.target.nodeType === 1 ? record.target.closest('[contenteditable], textarea, #editor') : record.target.parentElement?.closest('[contenteditable], #editor');
      if (inside !== null && inside !== undefined) continue;
      if (record.type === 'attributes') count(log.attributes, `${nameOf(record.target)}.${record.attributeName}=${record.target.getAttribute(record.attributeName)}`);
      for (const node of record.addedNodes) if (node.nodeType === 1) count(log.added, `${nameOf(record.target)}>${nameOf(node)}`);
    }
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });

  const listened = ['message', 'messageerror', 'click', 'pointerdown', 'pointerup', 'pointercancel', 'mousedown', 'mouseup', 'touchstart', 'auxclick', 'focusin', 'focusout', 'focus', 'blur', 'keydown', 'keyup', 'submit', 'selectionchange', 'scroll', 'resize', 'animationstart', 'animationend', 'transitionrun', 'transitionend', 'slotchange', 'toggle', 'beforetoggle', 'copy', 'gotpointercapture', 'securitypolicyviolation', 'error', 'load'];
  for (const type of listened) {
    window.addEventListener(type, (event) => {
      if (type === 'message') log.messages.push(String(event.data).replace(/^setImmediate.*/, 'a timer of the editor’s').slice(0, 80));
      count(log.events, `${type}@${nameOf(event.composedPath()[0])}`);
    }, true);
  }
  const send = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) { count(log.events, `dispatched ${event.type}`); return send.call(this, event); };
  // While the page loads, its own editor may shift it or not; only what comes later can be ours.
  let begun = Infinity;
  window.addEventListener('load', () => { begun = performance.now() + 250; });
  window.addEventListener('keydown', () => { begun = Math.min(begun, performance.now()); }, true);
  new PerformanceObserver((list) => { log.shifts += list.getEntries().filter((entry) => entry.startTime > begun).length; }).observe({ type: 'layout-shift', buffered: true });

  /** Is anything drawn over the box? IntersectionObserver's second version tells, through shadow roots too. */
  const covered = (element) => new Promise((tell) => {
    const watcher = new IntersectionObserver((entries) => { watcher.disconnect(); tell(entries.map((entry) => entry.isVisible)); }, { trackVisibility: true, delay: 100 });
    watcher.observe(element);
    setTimeout(() => tell(['no answer']), 1500);
  });

  const styleOf = (element) => { const style = getComputedStyle(element); return ['position', 'width', 'height', 'display', 'opacity', 'outline', 'boxShadow', 'background', 'textDecoration', 'zIndex', 'pointerEvents', 'cursor', 'cssText'].map((name) => style[name]).join('|'); };
  const foreign = () => [...document.documentElement.children].filter((element) => !['HEAD', 'BODY'].includes(element.nodeName));
  const size = (element) => { const { x, y, width, height } = element.getBoundingClientRect(); return [x, y, width, height].map(Math.round).join(','); };

  // Made-up events, sent at every place: does each of them come back to the page's own listener, unchanged?
  const felt = () => {
    const missed = [];
    for (const type of ['mousemove', 'mouseover', 'pointermove', 'pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'contextmenu', 'wheel']) {
      for (let y = 10; y < innerHeight; y += 40) for (let x = 10; x < innerWidth; x += 60) {
        const target = document.querySelector('header.site');
        const Kind = type === 'wheel' ? WheelEvent : type.startsWith('pointer') ? PointerEvent : MouseEvent;
        let heard = false;
        const hear = () => { heard = true; };
        target.addEventListener(type, hear);
        const event = new Kind(type, { clientX: x, clientY: y, bubbles: true, cancelable: true, composed: true, detail: 1, buttons: type === 'mousemove' ? 0 : 1 });
        const free = send.call(target, event);
        target.removeEventListener(type, hear);
        if (!heard || !free) missed.push(`${type} at ${x},${y}`);
      }
    }
    for (const key of ['Escape', 'Tab', 'Enter', ' ']) {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      if (!send.call(document.body, event)) missed.push(`key ${key}`);
    }
    return missed;
  };

  /** Addresses at which extensions keep files; whether one answers is told by its events and by how the asking ends. */
  const files = async (id) => {
    const told = [];
    for (const file of ['manifest.json', 'content.js', 'popup/popup.html', 'options/options.html', '_locales/en/messages.json', 'icon.png']) {
      const address = `chrome-extension://${id}/${file}`;
      told.push(`fetch ${file} ${await fetch(address).then(({ status }) => status, () => 'refused')}`);
      for (const tag of ['img', 'script', 'link', 'iframe']) {
        const element = document.createElement(tag);
        if (tag === 'link') Object.assign(element, { rel: 'stylesheet', href: address }); else element.src = address;
        const how = await new Promise((tell) => { element.onload = () => tell('load'); element.onerror = () => tell('error'); document.head.append(element); setTimeout(() => tell('nothing'), 150); });
        const inside = tag === 'iframe' && element.contentDocument !== null ? 'readable' : '';
        element.remove();
        told.push(`${tag} ${file} ${how} ${inside}`);
      }
    }
    return told;
  };

  const seenEntries = new Set();
  for (const type of PerformanceObserver.supportedEntryTypes) {
    try {
      new PerformanceObserver((list) => { for (const entry of list.getEntries()) if (/extension/.test(JSON.stringify(entry.toJSON()))) seenEntries.add(type); }).observe({ type, buffered: true });
    } catch { /* not to be observed */ }
  }
  let resized = 0;
  window.addEventListener('load', () => {
    // Patched late as well as early: what our code calls after the page has had its first say.
    for (const name of ['matches', 'closest', 'getBoundingClientRect', 'showPopover']) trap(HTMLElement.prototype, name);
    for (const name of ['observe', 'disconnect']) { trap(MutationObserver.prototype, name); trap(ResizeObserver.prototype, name); }
    trap(Storage.prototype, 'setItem');
    trap(CSSStyleDeclaration.prototype, 'setProperty');
    const observer = new ResizeObserver(() => { resized += 1; });
    for (const element of document.documentElement.children) observer.observe(element);
    setTimeout(() => { resized = 0; }, 400);
  });

  window.curious = {
    felt, files,
    log, reached,
    async look({ words = [], within = 'main' } = {}) {
      const points = [];
      for (let y = 4; y < innerHeight; y += 6) for (let x = 4; x < innerWidth; x += 12) points.push(document.elementsFromPoint(x, y).map(nameOf).join('>'));
      const place = document.querySelector(within);
      const boxes = [place, ...place.querySelectorAll('*')];
      const visible = await Promise.all(boxes.slice(0, 60).map(covered));
      const found = words.filter((word) => { getSelection().removeAllRanges(); return window.find(word, false, false, true, false, true, false); });
      return {
        highlights: [...(CSS.highlights?.keys() ?? [])],
        shadows: log.shadows, added: log.added, attributes: log.attributes, messages: [...new Set(log.messages)], shifts: log.shifts,
        heard: Object.keys(log.events).filter((name) => /dispatched|animation|transition|toggle|slot|violation/.test(name)).sort(),
        reached: [...new Set(reached)],
        points: points.join('\n'),
        styles: boxes.map((element) => `${nameOf(element)} ${styleOf(element)}`),
        foreign: foreign().map((element) => [nameOf(element), element.id, element.className, element.attributes.length, element.outerHTML, size(element), styleOf(element), element.shadowRoot === null, element.childNodes.length]),
        open: document.documentElement.getHTML?.({ serializableShadowRoots: true }).includes('<template') ?? false,
        covered: visible.map(String).join(' '),
        resources: performance.getEntriesByType('resource').map((entry) => entry.name).filter((name) => !name.startsWith(location.origin)),
        globals: Object.getOwnPropertyNames(window).filter((name) => !['curious', 'practice'].includes(name)).sort().join(),
        documentGlobals: Object.getOwnPropertyNames(document).map((name) => name.replace(/^(_reactListening).*/, '$1')).sort().join(),
        sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
        animations: document.getAnimations().length,
        stores: [Object.keys(localStorage).join(), Object.keys(sessionStorage).join(), document.cookie],
        scroll: [document.documentElement.scrollWidth, document.documentElement.scrollHeight, document.body.scrollHeight],
        frames: window.length, fonts: document.fonts.size, entries: [...seenEntries].sort(), resized,
        carets: (() => { const all = []; for (let y = 4; y < innerHeight; y += 30) for (let x = 4; x < innerWidth; x += 60) { const at = document.caretPositionFromPoint?.(x, y); all.push(`${nameOf(at?.offsetNode)}:${at?.offset}`); } return all.join(); })(),
        selected: (() => { getSelection().selectAllChildren(document.body); const all = getSelection().toString(); getSelection().removeAllRanges(); return all; })(),
        spoken: document.documentElement.innerText.length, layout: [document.documentElement.clientWidth, document.documentElement.offsetHeight, visualViewport.scale].join(),
        popover: document.querySelectorAll('[popover]').length, full: document.fullscreenElement === null,
        active: nameOf(document.activeElement), title: document.title, found,
      };
    },
  };
})();
