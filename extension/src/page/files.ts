/** That a picture, a video or a sound was put to a page; nothing of the file is read but the kind that the browser says it is. */

const MEDIA = /^(?:image|video|audio)\//u;

export function bringsMedia(event: Event): boolean {
  const [target] = event.composedPath();
  if (event.type === 'change') {
    return target instanceof HTMLInputElement && target.type === 'file' && [...target.files ?? []].some(({ type }) => MEDIA.test(type));
  }
  const data = event instanceof ClipboardEvent ? event.clipboardData : event instanceof DragEvent ? event.dataTransfer : null;
  return data !== null && [...data.items].some(({ kind, type }) => kind === 'file' && MEDIA.test(type));
}
