/** Which part of an advice is wording to paste: what it quotes. Advice alone ("speak in general") is nobody's sentence. */

const QUOTED = /“([^”]+)”|"([^"]+)"|«\s*([^»]+?)\s*»/gu;

/** The quoted sentences of an advice in a row, or nothing where it quotes none. */
export function wordingIn(advice: string): string {
  return [...advice.matchAll(QUOTED)].map((match) => match[1] ?? match[2] ?? match[3] ?? '').join(' ').trim();
}
