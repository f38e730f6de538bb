/** Where a frame is. One without an address of its own (about:blank, srcdoc) belongs to the page that made it. */

export function placeOf(here: Window = window): Location | URL {
  if (here.location.protocol !== 'about:' && here.location.protocol !== 'blob:' && here.location.protocol !== 'data:') return here.location;
  return around(here.parent === here ? here.opener as Window | null : here.parent)
    // A sandboxed frame may not look around; the browser still says whose it is.
    ?? parsed(here.location.ancestorOrigins?.[0]) ?? parsed(here.origin) ?? parsed(here.document.referrer) ?? new URL('about:blank');
}

function around(other: Window | null): Location | URL | null {
  try {
    return other === null || other.location.href === '' ? null : placeOf(other);
  } catch {
    return null; // of another origin
  }
}

function parsed(address: string | undefined): URL | null {
  if (address === undefined || address === '' || address === 'null') return null;
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
