/**
 * When each kind of place on each site was last recognised. A site that changes makes a selector match nothing, and nothing
 * shows it: so what used to be recognised week after week and is not any more, though the site was visited, is said plainly.
 * Only days are kept, in this browser: no address, no text, no name.
 */
import { list, shape, table, text, type Of } from '../check';
import { inTurn, keep, readKept } from '../kept';
import type { Surface } from '../wire';
import type { ControlEntry } from './adapter';
import { ADAPTERS } from './sites';
import type { Repair } from './repair';

const isSighting = shape({
  /** the last days on which it was recognised, oldest first */
  seen: list(text),
  /** the days since then on which the site was visited and it was not */
  missed: list(text) });
const isSightings = table(isSighting);
export type Sightings = Of<typeof isSightings>;

/** What is kept count of: a box of one surface, a button of one kind, or a box that nothing on the site knew. */
export type SeenKey = `${string}/box/${Surface}` | `${string}/button/${ControlEntry['action']}` | `${string}/unknown`;
export const boxKey = (site: string, kind: Surface): SeenKey => `${site}/box/${kind}`;
export const buttonKey = (site: string, action: ControlEntry['action']): SeenKey => `${site}/button/${action}`;
export const unknownKey = (site: string): SeenKey => `${site}/unknown`;

const DAYS_KEPT = 6;
/** Recognised on so many days, never more than a week apart: then it is missed when it stays away. */
const USED_DAYS = 3;
const USED_GAP = 7;
const STALE_AFTER = 14;
const STALE_VISITS = 3;

export function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** A visit to a site on one day: what was recognised there, and so what was not. */
export function withVisit(sightings: Sightings, site: string, found: ReadonlySet<SeenKey>, today: string): Sightings {
  const next: Record<string, Sightings[string]> = { ...sightings };
  for (const key of found) {
    const before = next[key]?.seen ?? [];
    next[key] = { seen: withDay(before, today), missed: [] };
  }
  for (const [key, sighting] of Object.entries(next)) {
    if (!key.startsWith(`${site}/`) || sighting.seen.at(-1) === today) continue;
    next[key] = { seen: sighting.seen, missed: withDay(sighting.missed, today) };
  }
  return next;
}

function withDay(days: readonly string[], today: string): readonly string[] {
  return days.at(-1) === today ? days : [...days, today].slice(-DAYS_KEPT);
}

/** `last` is the day on which it was last recognised; `days` is how long that is ago. */
export type Stale = {
  readonly site: string; readonly name: string; readonly what: 'box' | 'button' | 'unknown'; readonly kind: string;
  readonly last: string; readonly days: number };

/** What should be said to the user: places that are not recognised any more, and sites with boxes that nobody here knew lately. */
export function staleIn(sightings: Sightings, today: string): Stale[] {
  const stale: Stale[] = [];
  for (const [key, { seen, missed }] of Object.entries(sightings)) {
    const [site = '', what, kind = ''] = key.split('/');
    const last = seen.at(-1);
    if (last === undefined) continue;
    const about = { site, name: nameOf(site), kind, last, days: between(last, today) };
    // An unknown box is news on the day itself, and until it has been away for a while.
    if (what === 'unknown') {
      if (about.days < STALE_AFTER && seen.length >= 2) stale.push({ ...about, what });
    } else if ((what === 'box' || what === 'button') && wasUsed(seen) && about.days >= STALE_AFTER && missed.length >= STALE_VISITS) {
      stale.push({ ...about, what });
    }
  }
  return stale.sort((a, b) => a.name.localeCompare(b.name) || a.kind.localeCompare(b.kind));
}

function wasUsed(seen: readonly string[]): boolean {
  const lately = seen.slice(-USED_DAYS);
  return lately.length >= USED_DAYS && lately.every((one, at) => at === 0 || between(lately[at - 1] ?? one, one) <= USED_GAP);
}

function between(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

function nameOf(site: string): string {
  return ADAPTERS.find((adapter) => adapter.site === site)?.name ?? site;
}

/** For somebody who wants to report by hand that a site is not recognised: dates, kinds and selectors, no text and no names. */
export function reportOf(sightings: Sightings, repairs: readonly Repair[], version: string, today: string): string {
  const stale = new Set(staleIn(sightings, today).map(({ site, what, kind }) => `${site}/${what}${kind === '' ? '' : `/${kind}`}`));
  const lines = [`Chaperone ${version}, ${today}`, ''];
  for (const { site, name, checked, variants } of ADAPTERS) {
    const own = Object.entries(sightings).filter(([key]) => key.startsWith(`${site}/`)).sort(([a], [b]) => a.localeCompare(b));
    if (own.length === 0) continue;
    lines.push(`${name}: rules of ${checked} (${variants.map(({ id }) => id).join(', ')})`);
    for (const [key, { seen, missed }] of own) {
      lines.push(`  ${key.slice(site.length + 1)}: last seen ${seen.at(-1) ?? 'never'}, visits without it since: ${missed.length}${stale.has(key) ? ', STALE' : ''}`);
    }
  }
  // Not on which site: a practice's address is often the practitioner's name.
  for (const { selector, kind, since } of repairs) lines.push(`own rule, ${since}: ${selector} is ${kind}`);
  return `${lines.join('\n')}\n`;
}

// --- kept in the browser ---
export async function loadSightings(): Promise<Sightings> {
  const stored = await readKept('sightings');
  return isSightings(stored) ? stored : {};
}

export function keepVisit(site: string, found: ReadonlySet<SeenKey>, today: string): Promise<void> {
  return inTurn('sightings', async () => {
    const before = await loadSightings();
    const after = withVisit(before, site, found, today);
    if (JSON.stringify(after) !== JSON.stringify(before)) await keep('sightings', after);
  });
}
