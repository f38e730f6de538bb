// Invented people. The first is on the roster of `roster.csv`; the second is nobody's client.
export const people = [
  { name: 'Wilhelmina Oakhurst', handle: 'wilhelmina.oakhurst', note: '2 mutual friends', tint: '#8e6c8a' },
  { name: 'Sunniva Bracegirdle', handle: 'sunniva.bracegirdle', note: '1 mutual friend', tint: '#4e7d7a' },
];
