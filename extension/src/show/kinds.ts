/** The kinds of place in the user's own words, in the order in which they are most likely meant. */
import type { Surface } from '../wire';
import type { Word } from './words';

export const KINDS: readonly (readonly [Surface, Word])[] = [
  ['post', 'kindPost'], ['comment', 'kindComment'], ['message', 'kindMessage'], ['group-post', 'kindGroupPost'],
  ['review-reply', 'kindReviewReply'], ['bio', 'kindBio'], ['ad', 'kindAd']];
