/** The sections of the options page, in the order in which they stand there. */
import { accountsView } from './accounts';
import { auditView } from './audit';
import { checklistsView } from './checklists';
import { diagnosticsView } from './diagnostics';
import { judgementsView } from './judgements';
import { packsView } from './packs';
import { policyView } from './policy';
import { recordView } from './record';
import { rosterView } from './roster';
import type { Section } from './section';
import { sitesView } from './sites';
import { startView } from './start';

export const SECTIONS: readonly Section[] = [
  { id: 'start', title: 'startTitle', view: startView },
  { id: 'profession', title: 'packsTitle', view: packsView },
  { id: 'accounts', title: 'accountsTitle', view: accountsView },
  { id: 'sites', title: 'sitesTitle', view: sitesView },
  { id: 'list', title: 'listTitle', view: rosterView },
  { id: 'decisions', title: 'judgementsTitle', view: judgementsView },
  { id: 'past', title: 'auditTitle', under: 'stepsTitle', view: auditView },
  { id: 'policy', title: 'policyTitle', under: 'stepsTitle', view: policyView },
  { id: 'checklists', title: 'checklistsTitle', under: 'stepsTitle', view: checklistsView },
  { id: 'record', title: 'recordTitle', under: 'stepsTitle', view: recordView },
  { id: 'diagnostics', title: 'diagnosticsTitle', view: diagnosticsView },
];
