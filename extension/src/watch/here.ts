/** What every watcher of a page needs to know about it. */
import type { Adapter } from '../sites/adapter';
import type { LineState } from '../host/state';
import type { Notices } from '../show/notice';
import type { Root } from '../show/root';
import type { Say } from '../show/words';
import type { AccountRole, Answer, Ask, Lang } from '../wire';

/** As whom somebody writes, box by box; `ask` wants to know it of the person, once. */
export interface Acting {
  roleFor(box: Element | null): AccountRole;
  ask(box: Element): void;
}

export interface Here {
  readonly root: Root;
  readonly notices: Notices;
  readonly adapter: Adapter | null;
  readonly place: Location | URL;
  say: Say;
  lang: Lang;
  /** which packs of rules hold here, where they are others than everywhere else; else empty */
  packs: readonly string[];
  /** as whom the person writes and acts here */
  readonly accounts: Acting;
  line: LineState;
  /** false until the settings say that the user wants this site watched */
  on: boolean;
  ask(ask: Ask): Promise<Answer>;
  /** a person asks the line to try again */
  reconnect(): void;
  changed(): void;
}
