/** Looking around in pages whose parts lie in open shadow roots: what `closest` and `querySelectorAll` do not cross. */

/** The nearest ancestor that fits, through the hosts of shadow roots too. */
export function closestAcross(element: Element, selector: string): Element | null {
  for (let from: Element | null = element; from !== null; from = hostOf(from)) {
    const found = from.closest(selector);
    if (found !== null) return found;
  }
  return null;
}

/** The parent of an element as people see it: the host, at the top of a shadow root. */
export function parentOf(element: Element): Element | null {
  return element.parentElement ?? hostOf(element);
}

function hostOf(element: Element): Element | null {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** This root and, if asked, the open shadow roots of custom elements below it: looked for once, then asked for many things. */
export function rootsIn(root: ParentNode, shadows: boolean): readonly ParentNode[] {
  const roots: ParentNode[] = [root];
  if (!shadows) return roots;
  if (root instanceof Element && root.shadowRoot !== null) roots.push(root.shadowRoot);
  for (const each of roots) {
    if (roots.length > MOST_ROOTS) break;
    for (const element of each.querySelectorAll('*')) {
      if (element.localName.includes('-') && element.shadowRoot !== null) roots.push(element.shadowRoot);
    }
  }
  return roots;
}

const MOST_ROOTS = 2_000;

export function queryAcross(root: ParentNode, selector: string, shadows: boolean): Element[] {
  return rootsIn(root, shadows).flatMap((each) => [...each.querySelectorAll(selector)]);
}
