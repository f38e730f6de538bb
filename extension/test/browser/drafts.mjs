// What is typed. Invented, and each pair has the same shape (the same number of letters in every word), so that whatever a
// site's own script can count comes out the same for both.
export const risky = {
  english: 'My 11am walked in on crutches today and walked out without them after one session. She cried.',
  french: 'Ma cliente de 14h est arrivée en boitant, elle vient de perdre son emploi à la caisse populaire.',
  reply: 'Thank you Peregrine, it was lovely treating your back last week. See you at your next appointment!',
};

export const clean = 'I love the smell of rain on warm pavement. The garden is doing well this year.';

export const twins = {
  risky: 'My client cried in session today about her boss.',
  clean: 'My garden bloom in October today about our pond.',
};

/** Invented, and plain: a message that must reach somebody. */
export const crisis = 'I want to kill myself.';

/** Five thousand letters of an ordinary day, with one sentence in the middle and one at the end that tell of somebody. */
const ordinary = 'The tomatoes are late this year, and the neighbour’s cat sleeps in the shade of the fence all afternoon. ';
export const long = `${ordinary.repeat(24)}${risky.english} ${ordinary.repeat(23)}My noon client cried about her boss again.`;

/** A name of `roster.csv`, and one of the same shape that is not on it. */
export const namesakes = {
  client: 'I met Wilhelmina Oakhurst for her session in the clinic today.',
  stranger: 'I met the wonderful Oakfield for my dinner in the garden today.',
};
