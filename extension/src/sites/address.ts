/** Addresses as data: patterns of path segments, `*` for one, `**` for any rest, and one slot for a profile's handle. */

function segments(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}

/** `*.example.org` is any host below example.org, not example.org itself. */
export function hostFits(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') ? host.endsWith(pattern.slice(1)) && host.length > pattern.length - 1 : host === pattern;
}

export function pathFits(pattern: string, path: string): boolean {
  return fits(segments(pattern), segments(path));
}

function fits(pattern: readonly string[], path: readonly string[]): boolean {
  const [first, ...rest] = pattern;
  if (first === undefined) return path.length === 0;
  if (first === '**') {
    if (rest.length === 0) return true;
    return path.some((_, at) => fits(rest, path.slice(at)));
  }
  const [head, ...tail] = path;
  return head !== undefined && (first === '*' || first === head) && fits(rest, tail);
}

/** The handle that an address carries where the pattern has its slot (a last `**` lets anything follow), or null when the address is not a profile's. */
export function handleIn(pattern: string, url: URL): string | null {
  const [path = '', query] = pattern.split('?');
  if (query !== undefined) {
    const name = query.split('=')[0] ?? '';
    return pathFits(path, url.pathname) ? url.searchParams.get(name) : null;
  }
  const open = path.endsWith('/**');
  const wanted = segments(open ? path.slice(0, -3) : path);
  const all = segments(url.pathname);
  const seen = open ? all.slice(0, wanted.length) : all;
  if (wanted.length !== seen.length) return null;
  let handle: string | null = null;
  for (const [at, part] of wanted.entries()) {
    const here = decode(seen[at] ?? '');
    const slot = part.indexOf('{handle}');
    if (slot >= 0) {
      const lead = part.slice(0, slot);
      if (!here.startsWith(lead) || here.length === lead.length) return null;
      handle = here.slice(lead.length);
    } else if (part !== '*' && part !== here) {
      return null;
    }
  }
  return handle;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
