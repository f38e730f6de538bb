// The extension draws in a closed shadow root. No page and no Playwright locator sees into it; the browser's own debugger
// does, and so do these tests. Clicks on what is found there are real ones, by the mouse, at the place where it stands.

export function layer(session, page) {
  /** Ours among the closed roots of a page and its frames: the one that holds our room. */
  async function root() {
    const { root: document } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const closed = [];
    // A build for axe has an open root; the room tells ours from a page's own.
    const isOurs = (shadow) => (shadow.children ?? []).some(({ attributes = [] }) => attributes[attributes.indexOf('class') + 1] === 'room');
    walk(document, (node) => { closed.push(...(node.shadowRoots ?? []).filter(isOurs)); });
    return closed;
  }

  /** Runs `look` with the closed root as its argument and gives back its answer; undefined where there is no such root. */
  async function inside(look, ...words) {
    const [first] = await root();
    return first === undefined ? undefined : await insideOf(first, look, ...words);
  }

  /** The same for every frame that has our root, in the order of the document. */
  async function everywhere(look, ...words) {
    const answers = [];
    for (const each of await root()) answers.push(await insideOf(each, look, ...words));
    return answers;
  }

  async function insideOf(first, look, ...words) {
    try {
      const { object } = await session.send('DOM.resolveNode', { backendNodeId: first.backendNodeId });
      const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
        objectId: object.objectId, returnByValue: true,
        functionDeclaration: `function (...words) { return (${look})(this, ...words); }`, arguments: words.map((value) => ({ value })) });
      if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    } catch (trouble) {
      // The root may go between the two questions.
      if (/No node|Could not find/.test(trouble.message)) return undefined;
      throw trouble;
    }
  }

  /** What a person sees of us: underlines, badges, marks, panels with their buttons, notices. */
  const seen = async () => await inside((shadow) => {
    const place = (element) => { const { left, top, width, height } = element.getBoundingClientRect(); return { left, top, width, height }; };
    const generated = (element) => [element, ...element.querySelectorAll('[data-words]')].map((part) => part.dataset.words ?? '').filter(Boolean).join('\n').trim();
    const words = (element) => generated(element) || element.innerText.trim();
    const all = (what) => [...shadow.querySelectorAll(what)].filter((element) => element.getClientRects().length > 0);
    const kind = (element) => ['stop', 'caution', 'note', 'away'].find((name) => element.classList.contains(name)) ?? '';
    return {
      lines: all('.line').map((line) => ({ ...place(line), severity: kind(line) })).filter((line) => line.width > 0),
      badges: all('.badge').map((badge) => ({ ...place(badge), kind: kind(badge), words: words(badge) })),
      marks: all('.mark').map((mark) => ({ ...place(mark), words: words(mark) })),
      notices: all('.notice').map((notice) => ({ ...place(notice), words: words(notice) })),
      panels: all('.panel').map((panel) => ({ ...place(panel), title: words(panel.querySelector('h2') ?? panel), words: words(panel),
        buttons: [...panel.querySelectorAll('button')].map((button) => ({ ...place(button), words: words(button) })) })),
    };
  }) ?? { lines: [], badges: [], marks: [], notices: [], panels: [] };

  /** Presses a button of an open panel, as a person would. */
  async function press(...names) {
    const { panels } = await seen();
    const button = panels.flatMap((panel) => panel.buttons).find(({ words }) => names.some((name) => words.toLowerCase().startsWith(name.toLowerCase())));
    if (button === undefined) throw new Error(`no button ${names.join(' or ')} among: ${panels.flatMap((panel) => panel.buttons).map(({ words }) => words).join(', ')}`);
    await point(button);
    await page.mouse.down();
    await page.mouse.up();
    return button.words;
  }

  const point = ({ left, top, width, height }) => page.mouse.move(left + width / 2, top + height / 2, { steps: 4 });

  return { root, inside, everywhere, seen, press, point };
}

function walk(node, visit) {
  visit(node);
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? []), ...(node.contentDocument ? [node.contentDocument] : [])]) walk(child, visit);
}
