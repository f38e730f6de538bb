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

/** All that fit in this root and, if asked, in the open shadow roots of its custom elements. */
export function queryAcross(root: ParentNode, selector: string, shadows: boolean, depth = 0): Element[] {
  const found = [...root.querySelectorAll(selector)];
  if (!shadows || depth >= 4) return found;
  if (root instanceof Element && root.shadowRoot !== null) found.push(...queryAcross(root.shadowRoot, selector, true, depth + 1));
  for (const element of root.querySelectorAll('*')) {
    if (element.localName.includes('-') && element.shadowRoot !== null) {
      found.push(...queryAcross(element.shadowRoot, selector, true, depth + 1));
    }
  }
  return found;
}
