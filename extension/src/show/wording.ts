/** Which part of an advice is wording to paste: what it quotes. Advice alone ("speak in general") is nobody's sentence. */

const QUOTED = /“([^”]+)”|"([^"]+)"|«\s*([^»]+?)\s*»/gu;

/** The quoted sentences of an advice in a row, or nothing where it quotes none. */
export function wordingIn(advice: string): string {
  return [...advice.matchAll(QUOTED)].map((match) => match[1] ?? match[2] ?? match[3] ?? '').join(' ').trim();
}

/** The advice itself and, where it ends with the wording to paste, that wording apart from it; else the advice is one piece. */
export function adviceIn(advice: string): { readonly advice: string; readonly wording: string } {
  const quotes = [...advice.matchAll(QUOTED)];
  const [first] = quotes;
  const rest = advice.replace(QUOTED, '').trim();
  const before = first === undefined ? advice : advice.slice(0, first.index).trim();
  return rest === before && before !== '' ? { advice: before, wording: wordingIn(advice) } : { advice, wording: '' };
}
