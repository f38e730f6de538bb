/** As whom somebody writes here: what the page says, and what kind of account the person said that is. Asked once for each. */
import { loadAccounts, roleOf, setAccount, type KnownAccounts } from '../accounts';
import { accountCard } from '../show/account';
import { visiblePart } from '../page/rects';
import { placeBeside } from '../show/place';
import type { Panel } from '../show/root';
import { accountKey, actingAccount, type Account } from '../sites/account';
import type { AccountRole } from '../wire';
import type { Here } from './here';

/** The card comes when the writing begins, not while a page is only read. */
export class Accounts {
  #known: KnownAccounts = {};
  #loaded = false;
  #panel: Panel | null = null;
  readonly #later = new Set<string>();

  /** @param usual the role for this site where the page does not say whose account it is, or nobody has said what kind it is */
  constructor(private readonly here: () => Here, private readonly changed: () => void, public usual: AccountRole) {}

  async load(): Promise<void> {
    const known = await loadAccounts();
    const other = JSON.stringify(known) !== JSON.stringify(this.#known);
    this.#known = known;
    this.#loaded = true;
    if (other) this.changed();
  }

  roleFor(box: Element | null): AccountRole {
    const account = this.#acting(box);
    if (account === null) return this.usual;
    const kind = this.#known[accountKey(account)];
    if (kind !== undefined) return roleOf(kind);
    return account.kind === 'page' ? 'professional' : this.usual;
  }

  /** Somebody begins to write in this box: if nobody knows yet what kind of account that is, now is the time to ask. */
  ask(box: Element): void {
    const { root, say, line } = this.here();
    const account = this.#loaded && line.state === 'ready' ? this.#acting(box) : null;
    if (account === null || account.kind === 'page' || this.usual !== 'unknown') return;
    const key = accountKey(account);
    if (this.#known[key] !== undefined || this.#later.has(key) || this.#panel !== null) return;
    this.#later.add(key);
    const close = (): void => {
      if (this.#panel !== null) root.close(this.#panel);
      this.#panel = null;
    };
    const named = account.name ?? (account.handle === null ? '' : `@${account.handle.replace(/^@/u, '')}`);
    const panel = accountCard(say, named, (kind) => {
      close();
      void setAccount(key, kind).then((known) => { this.#known = known; this.changed(); });
    }, close);
    this.#panel = panel;
    root.open(panel);
    const seen = visiblePart(box);
    placeBeside(root, panel, seen, seen, seen);
    root.say(say('accountTitle'));
  }

  #acting(box: Element | null): Account | null {
    const { adapter, place } = this.here();
    const account = actingAccount(adapter, document, place, box);
    return account === null || (account.handle ?? account.name ?? '') === '' ? null : account;
  }
}
