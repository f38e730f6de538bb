/**
 * The one closed shadow root on every watched page, there whether or not anything was found and always the same from
 * outside. Nothing in it takes part in the page's hit-testing: panels are found by their rectangles, in our own listeners,
 * before the page's (see router.ts), so `elementsFromPoint` cannot tell an open card from none.
 */
import { listenAgain } from '../page/listen';
import { STYLE } from './style';
import { openRoot, write } from './written';

const HOST_STYLE = 'all:initial!important;position:fixed!important;inset:0!important;pointer-events:none!important;'
  + 'z-index:2147483647!important;display:block!important';

export type Action = () => void;

export class Panel {
  readonly element: HTMLElement;
  readonly #actions = new Map<HTMLElement, Action>();

  constructor(element: HTMLElement, readonly escape: Action | null) {
    this.element = element;
  }

  on(element: HTMLElement, action: Action): void {
    this.#actions.set(element, action);
  }

  actionAt(x: number, y: number): { element: HTMLElement; action: Action } | null {
    for (const [element, action] of this.#actions) {
      if (element.isConnected && contains(element, x, y)) return { element, action };
    }
    return null;
  }

  actionOf(element: Element | null): Action | null {
    return element instanceof HTMLElement ? this.#actions.get(element) ?? null : null;
  }

  stops(): HTMLElement[] {
    return [...this.#actions.keys()].filter((element) => element.localName === 'button' && element.tabIndex >= 0 && element.isConnected);
  }

  hover(x: number, y: number): void {
    for (const element of this.#actions.keys()) element.classList.toggle('over', contains(element, x, y));
  }
}

export function contains(element: Element, x: number, y: number): boolean {
  const rect = element.getBoundingClientRect();
  return x >= rect.left && x < rect.right && y >= rect.top && y < rect.bottom;
}

export class Root {
  readonly host = document.createElement('div');
  readonly room = document.createElement('div');
  readonly #shadow: ShadowRoot;
  readonly #spoken = document.createElement('div');
  readonly #panels: Panel[] = [];
  #back: Element | null = null;
  #held: HTMLElement | null = null;
  #over: Element | null = null;

  constructor() {
    // Not by `setAttribute`: on our own pages that would be an inline style, which their policy forbids.
    this.host.style.cssText = HOST_STYLE;
    this.#shadow = this.host.attachShadow({ mode: openRoot ? 'open' : 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(STYLE);
    this.#shadow.adoptedStyleSheets = [sheet];
    this.room.className = 'room';
    this.#spoken.className = 'spoken';
    this.#spoken.setAttribute('role', 'status');
    this.#spoken.setAttribute('aria-live', 'polite');
    this.#shadow.append(this.room, this.#spoken);
    this.#stay();
  }

  /** Pages that rewrite their whole document throw our host away; it comes back, the same. */
  #stay(): void {
    let watched: Element | null = null;
    const attach = (): void => {
      const page = document.documentElement as HTMLElement | null;
      if (page === null) return;
      if (this.host.parentNode !== page) page.append(this.host);
      if (page === watched) return;
      // A document that was opened anew has another root element, and none of our listeners.
      if (watched !== null) listenAgain();
      watched = page;
      watch.observe(page, { childList: true });
    };
    const watch = new MutationObserver(attach);
    watch.observe(document, { childList: true });
    attach();
  }

  /**
   * A modal dialog or a full screen lies over everything else, whatever its layer number: only what was shown later lies over
   * it. So we are shown again after it, as a popover, which any page with such a dialog sees, with findings and without.
   */
  rise(): void {
    const over = [...document.querySelectorAll(':modal, :fullscreen')].at(-1) ?? null;
    if (over === this.#over) return;
    this.#over = over;
    try {
      if (this.host.popover === 'manual' && this.host.matches(':popover-open')) this.host.hidePopover();
      this.host.popover = over === null ? null : 'manual';
      if (over !== null) this.host.showPopover();
    } catch {
      this.#over = null; // not in a document at the moment
    }
  }

  get focused(): Element | null {
    return this.#shadow.activeElement ?? (this.holds ? this.#held : null);
  }

  /**
   * Moves the focus to a button of ours. Beside a modal dialog of the page the browser lets nothing else take it: then the
   * page's box keeps it and we remember where the keys go, until another key or a click on the page.
   */
  moveTo(button: HTMLElement): void {
    this.letGo();
    button.focus({ preventScroll: true });
    if (this.#shadow.activeElement === button) return;
    this.#held = button;
    button.classList.add('held');
  }

  letGo(): void {
    this.#held?.classList.remove('held');
    this.#held = null;
  }

  /** True while the keys are ours without the focus being so. */
  get holds(): boolean {
    return this.#held?.isConnected === true;
  }

  /** For those who listen: said when the reader has finished. A new element each time, so that the same words are said again. */
  say(words: string): void {
    const said = document.createElement('div');
    write(said, words);
    this.#spoken.replaceChildren(said);
  }

  open(panel: Panel): void {
    if (!this.#panels.includes(panel)) this.#panels.push(panel);
    this.room.append(panel.element);
  }

  close(panel: Panel): void {
    const at = this.#panels.indexOf(panel);
    if (at >= 0) this.#panels.splice(at, 1);
    // First the focus, then the panel: so the page's own element was never without it, as far as the page hears.
    if (panel.element.contains(this.focused) && this.#back instanceof HTMLElement) this.#back.focus({ preventScroll: true });
    panel.element.remove();
  }

  panelAt(x: number, y: number): Panel | null {
    return this.#panels.findLast((panel) => panel.element.isConnected && contains(panel.element, x, y)) ?? null;
  }

  panelOf(element: Element | null): Panel | null {
    return this.#panels.find((panel) => panel.element.contains(element)) ?? null;
  }

  /** Moves the focus into a panel, for somebody who works by keyboard; when the panel closes, it goes back. */
  focus(panel: Panel, back: Element | null): void {
    if (this.focused === null) this.#back = back;
    const [first] = panel.stops();
    if (first !== undefined) this.moveTo(first);
  }

  /** The same for the panel that was opened last. False where there is none, or where the focus is in it already. */
  enter(): boolean {
    const panel = this.topWithEscape();
    if (panel === null || panel.element.contains(this.focused)) return false;
    this.focus(panel, document.activeElement);
    return true;
  }

  topWithEscape(): Panel | null {
    return this.#panels.findLast((panel) => panel.escape !== null) ?? null;
  }

  /** Events over a frame go to the frame's own document: only there must a panel stand in the way for real. */
  solidOverFrames(panel: Panel): void {
    const rect = panel.element.getBoundingClientRect();
    const over = [...document.querySelectorAll('iframe')].some((frame) => {
      const other = frame.getBoundingClientRect();
      return other.left < rect.right && other.right > rect.left && other.top < rect.bottom && other.bottom > rect.top;
    });
    panel.element.style.pointerEvents = over ? 'auto' : 'none';
  }
}
