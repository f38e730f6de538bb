/** A small round mark at the corner of the box that is being written in, there with or without findings. */
import { visiblePart } from '../page/rects';
import type { Finding, Severity } from '../wire';
import { Panel, type Root } from './root';
import { write } from './written';

export class Badge {
  readonly #face = document.createElement('button');
  readonly #panel: Panel;

  constructor(private readonly root: Root, opened: () => void) {
    // Out of the page's own order of stops: by keyboard one comes here with the shortcut. A screen reader may still press it.
    this.#face.tabIndex = -1;
    this.#face.type = 'button';
    this.#panel = new Panel(this.#face, null);
    this.#panel.on(this.#face, opened);
  }

  show(box: Element, count: number, worst: Severity | 'away' | null, label: string): void {
    write(this.#face, worst === 'away' ? '!' : count === 0 ? '·' : String(count));
    this.#face.className = `badge ${worst ?? ''}`;
    this.#face.setAttribute('aria-label', label);
    const seen = visiblePart(box);
    if (seen.width < 20 || seen.height < 8) { this.hide(); return; }
    this.#face.style.left = `${Math.max(0, seen.left + seen.width - 12)}px`;
    this.#face.style.top = `${Math.max(0, seen.top - 12)}px`;
    this.root.open(this.#panel);
  }

  hide(): void {
    this.root.close(this.#panel);
  }
}

export function worst(findings: readonly Finding[]): Severity | null {
  return (['stop', 'caution', 'note'] as const).find((severity) => findings.some((finding) => finding.severity === severity)) ?? null;
}
