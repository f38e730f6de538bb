/**
 * What kind each of the user's own accounts is, kept in this browser by platform and handle. Asked once for each account;
 * shown and changed on the options page. The rules know no pages: a practice's page speaks as a professional.
 */
import { isRecord, oneOf, table, type Of } from './check';
import { inTurn, keep, readKept } from './kept';
import type { AccountRole } from './wire';

export const isAccountKind = oneOf('personal', 'professional', 'page');
export type AccountKind = Of<typeof isAccountKind>;

/** By `accountKey`: "facebook:oak.and.elm". */
export type KnownAccounts = Readonly<Record<string, AccountKind>>;

const isKnown = table(isAccountKind);

export function roleOf(kind: AccountKind): AccountRole {
  return kind === 'page' ? 'professional' : kind;
}

export function readAccounts(stored: unknown): KnownAccounts {
  return isRecord(stored) && isKnown(stored) ? stored : {};
}

export async function loadAccounts(): Promise<KnownAccounts> {
  return readAccounts(await readKept('accounts'));
}

/** Sets what kind an account is; null forgets it, and it will be asked about again. */
export function setAccount(key: string, kind: AccountKind | null): Promise<KnownAccounts> {
  return inTurn('accounts', async () => {
    const rest = Object.fromEntries(Object.entries(await loadAccounts()).filter(([known]) => known !== key));
    const next = kind === null ? rest : { ...rest, [key]: kind };
    await keep('accounts', next);
    return next;
  });
}
