/** What every watcher of a page needs to know about it. */
import type { Adapter } from '../sites/adapter';
import type { LineState } from '../host/state';
import type { Notices } from '../show/notice';
import type { Root } from '../show/root';
import type { Say } from '../show/words';
import type { AccountRole, Answer, Ask, Lang } from '../wire';

export interface Here {
  readonly root: Root;
  readonly notices: Notices;
  readonly adapter: Adapter | null;
  readonly place: Location | URL;
  say: Say;
  lang: Lang;
  role: AccountRole;
  /** which packs of rules hold here, where they are others than everywhere else; else empty */
  packs: readonly string[];
  line: LineState;
  /** false until the settings say that the user wants this site watched */
  on: boolean;
  ask(ask: Ask): Promise<Answer>;
  changed(): void;
}
