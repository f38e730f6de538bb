/**
 * Events for our panels, taken at the window before the page's listeners and never passed on. They are told by place, not by
 * target, as the panels take no part in hit-testing; keys go to a panel only while it has the focus, save Escape.
 */
import { listen } from '../page/listen';
import type { Panel, Root } from './root';

const POINTED = ['pointerdown', 'pointerup', 'pointermove', 'pointerover', 'pointerout', 'pointerenter', 'pointerleave',
  'mousedown', 'mouseup', 'mousemove', 'mouseover', 'mouseout', 'mouseenter', 'mouseleave', 'click', 'dblclick', 'auxclick',
  'contextmenu', 'wheel', 'dragstart', 'selectstart'] as const;
const TOUCHED = ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const;
const KEYS = ['keydown', 'keypress', 'keyup'] as const;
const OURS = ['focus', 'blur', 'focusin', 'focusout', 'copy', 'cut', 'paste', 'beforeinput', 'input', 'select',
  'beforetoggle', 'toggle'] as const;

/** Keys that mean something in a panel, and those that come with them. */
const HELD = new Set(['Enter', ' ', 'Escape', 'Tab', 'Shift', 'Control', 'Alt', 'Meta']);

export function routeEvents(root: Root): void {
  /** where the last press began: a press belongs, to its end, to the side on which it began */
  let pressed: 'page' | 'ours' = 'page';
  /** the second half of a double click must not fall through a panel that its first half closed */
  let acted = { at: 0, x: 0, y: 0 };

  const pointed = (event: Event): void => {
    // A page that makes up events, to feel its way along an open panel, finds that they go where it sent them.
    if (!(event instanceof MouseEvent) || !event.isTrusted) return;
    const panel = root.panelAt(event.clientX, event.clientY);
    const echo = Date.now() - acted.at < 400 && Math.hypot(event.clientX - acted.x, event.clientY - acted.y) < 12;
    if (event.type === 'pointerdown') {
      pressed = panel !== null || echo ? 'ours' : 'page';
      if (panel === null) root.letGo();
    }
    if (event.type === 'mousemove') panel?.hover(event.clientX, event.clientY);
    if (!isOurs(event, panel !== null)) return;
    event.stopImmediatePropagation();
    if (event.cancelable) event.preventDefault();
    if (event.type === 'click' && event.detail === 0) {
      // A screen reader's press has no place: the button that it focused is the one that it means.
      root.panelOf(root.focused)?.actionOf(root.focused)?.();
      return;
    }
    if (panel === null) return;
    if (event instanceof WheelEvent) panel.element.scrollTop += event.deltaY;
    if (event.type === 'click' && event.button === 0) {
      const hit = panel.actionAt(event.clientX, event.clientY);
      if (hit === null) return;
      acted = { at: Date.now(), x: event.clientX, y: event.clientY };
      hit.action();
    }
  };

  const isOurs = (event: MouseEvent, over: boolean): boolean => {
    switch (event.type) {
      case 'pointerdown': case 'mousedown': case 'pointerup': case 'mouseup': case 'dblclick': case 'auxclick': case 'contextmenu':
        return pressed === 'ours';
      case 'click':
        // A click without a press was made by a key on the page's own button, which may lie under a panel.
        return event.detail === 0 ? event.target === root.host : pressed === 'ours';
      case 'wheel':
        return over;
      default:
        // The pointer's way over a panel is the page's to hear: a gap in it would tell where the panel is.
        return event.buttons !== 0 && pressed === 'ours';
    }
  };

  const touched = (event: Event): void => {
    const touch = event.isTrusted && event instanceof TouchEvent ? event.changedTouches[0] : undefined;
    if (touch !== undefined && root.panelAt(touch.clientX, touch.clientY) !== null) event.stopImmediatePropagation();
  };

  const keyed = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || !event.isTrusted) return;
    const panel = root.panelOf(root.focused);
    if (panel === null) {
      const top = root.topWithEscape();
      if (event.key !== 'Escape' || event.type !== 'keydown' || top?.escape == null || !event.isTrusted) return;
      event.stopImmediatePropagation();
      event.preventDefault();
      top.escape();
      return;
    }
    // What is typed on is meant for the box, which has the focus still.
    if (root.holds && event.type === 'keydown' && !HELD.has(event.key)) { root.letGo(); return; }
    event.stopImmediatePropagation();
    if (event.type === 'keydown' && event.isTrusted) press(event, panel);
    else if (event.key === ' ' || event.key === 'Enter') event.preventDefault();
  };

  const press = (event: KeyboardEvent, panel: Panel): void => {
    switch (event.key) {
      case 'Enter': case ' ':
        event.preventDefault();
        if (!event.repeat) panel.actionOf(root.focused)?.();
        return;
      case 'Escape':
        event.preventDefault();
        panel.escape?.();
        return;
      case 'Tab': {
        event.preventDefault();
        const stops = panel.stops();
        const at = stops.findIndex((stop) => stop === root.focused);
        const next = stops.at((at + (event.shiftKey ? -1 : 1)) % stops.length);
        if (next !== undefined) root.moveTo(next);
        return;
      }
      default:
    }
  };

  const ours = (event: Event): void => {
    if (event.target === root.host || (event instanceof FocusEvent && event.relatedTarget === root.host)) event.stopImmediatePropagation();
  };

  listen(POINTED, pointed, { passive: false });
  listen(TOUCHED, touched, { passive: true });
  listen(KEYS, keyed, { passive: false });
  listen(OURS, ours, { passive: false });
}
