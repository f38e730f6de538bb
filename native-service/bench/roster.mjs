// Ten thousand invented clients and the drafts to review: the same on every machine and in every run.

const GIVEN = `Aaliyah Abigail Adam Ahmed Alexandre Alice Amanda Amélie Amina Andrew Angela Anthony Antoine Ashley Benjamin Brandon
Brian Camille Carlos Caroline Catherine Charlotte Chloé Christine Christopher Claire Daniel David Deborah Denise Diane Dominic Donna
Élise Elizabeth Emily Emma Éric Étienne Fatima Félix Florence Gabriel Geneviève Gloria Grace Grégoire Hannah Hélène Hope Ibrahim
Isabelle Jacob James Janet Jasmine Jason Jean-François Jennifer Jérôme Jessica John Jonathan Joseph Joshua Julie Karen Katherine
Kevin Kimberly Laura Léa Liam Linda Lisa Louis Lucas Luc Madeleine Marc-André Margaret Maria Marie-Claude Marie-Ève Mary Matthew
Mélanie Michael Michelle Mohammed Nancy Nathalie Nicholas Noah Olivia Omar Pamela Patricia Patrick Paul Philippe Priya Rachel Rebecca
Richard Robert Ryan Samantha Samuel Sandra Sara Sarah Sébastien Simon Sofia Sophie Stephanie Steven Susan Sylvie Thomas Timothy
Valérie Victoria Vincent William Xavier Yasmin Yusuf Zachary Zainab`.split(/\s+/);
const FAMILY = `Ahmed Anderson Archambault Beaulieu Bélanger Bouchard Brown Campbell Chan Chen Cohen Côté Davis Desjardins Dubois
Dufour Evans Fortin Fraser Gagné Gagnon Garcia Gauthier Girard Grant Hall Hamilton Harris Hébert Hill Hughes Jackson Johnson Jones
Kaur Kelly Khan Kim King Kowalski Lavoie Leblanc Lee Lefebvre Lévesque Lewis Li MacDonald Martin Martinez McKenzie Michaud Miller
Mitchell Moore Morin Murphy Nadeau Nguyen O'Brien Ouellet Paquette Park Patel Pelletier Perreault Poirier Reid Roberts Robinson Ross
Roy Ryan Scott Shah Sharma Simard Singh Smith St-Pierre Stewart Tan Taylor Thibault Thompson Tran Tremblay Turner Walker Wang White
Williams Wilson Wong Wright Yang Young Zhang`.split(/\s+/);
const CITY = ["Toronto", "Ottawa", "Hamilton", "London", "Kingston", "Montréal", "Gatineau", "Québec", "Sherbrooke", "Trois-Rivières",
  "Vancouver", "Victoria", "Calgary", "Edmonton", "Winnipeg", "Halifax", "Moncton", "Sudbury", "Guelph", "Windsor"];
const SYLLABLE = "ba de ko ri mu sa len tor vin gal he ny pra zo chi wes mar dun fel os ber lin quo thi".split(" ");
const STANDING = ["current", "current", "current", "former", "enquiry", "related"];

/** Numbers that only look random. */
export function dice(seed) {
  let state = seed >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const capital = (s) => s[0].toUpperCase() + s.slice(1);
const made = (roll, syllables) => capital(Array.from({ length: syllables }, () => SYLLABLE[roll(SYLLABLE.length)]).join(""));
const plain = (s) => s.normalize("NFD").replace(/[^A-Za-z]/g, "").toLowerCase();

/** @returns {{given: string, family: string}[]} two in three under names that many bear, the others under rare ones */
export function people(count) {
  const roll = dice(20261121);
  const out = [];
  for (let i = 0; i < count; i++) {
    const given = roll(3) ? GIVEN[roll(GIVEN.length)] : made(roll, 2 + roll(2));
    let family = roll(2) ? FAMILY[roll(FAMILY.length)] : made(roll, 2 + roll(3));
    if (roll(20) === 0) family += "-" + FAMILY[roll(FAMILY.length)];
    const more = roll(12) === 0 ? " " + GIVEN[roll(GIVEN.length)] : "";
    out.push({ given: given + more, family });
  }
  return out;
}

/** The list as its owner would export it. */
export function csv(count) {
  const roll = dice(7);
  const rows = ["id,given,family,preferred,email,phone,city,handles,status"];
  people(count).forEach(({ given, family }, i) => {
    const handle = roll(3) === 0 ? `${plain(given).slice(0, 8)}_${plain(family).slice(0, 6)}${roll(100)}` : "";
    const preferred = roll(10) === 0 ? made(roll, 2) : "";
    const phone = `${416 + roll(500)}-555-${String(i % 10000).padStart(4, "0")}`;
    rows.push([`C${String(i).padStart(5, "0")}`, given, family, preferred, `${plain(given)}.${plain(family)}${i}@mail.example`, phone,
      CITY[roll(CITY.length)], handle, STANDING[roll(STANDING.length)]].join(","));
  });
  return rows.join("\n") + "\n";
}

const SENTENCES = `The clinic opens at nine on Monday and the kettle is already on.
A short walk after lunch does more for a stiff back than most people expect.
We painted the waiting room last weekend and it finally looks like spring.
My 9am today came in limping and left without her cane.
Please bring loose clothes and give yourself ten minutes to find parking.
La clinique sera fermée vendredi; bonne fin de semaine à tous!
I am reading a book about posture and it is better than its cover.
Does anybody know a good plumber near the market?
Sleep, water and a slower evening: none of it is new and all of it helps.
Un patient m'a raconté son accident hier, et je n'en reviens toujours pas.
Thank you to everyone who came to the open house on Saturday.
This one stretch cures sciatica for good, guaranteed.
Our course on the shoulder was full again, so we added a second evening.
The snow has closed two roads, so the afternoon runs late.
I ran into {name} at the market and we talked about her knee.
What do you do when the week is full and somebody still needs an hour?
Nothing beats the first warm day by the river with a thermos of coffee.
Je vous souhaite une belle rentrée et beaucoup de repos.
The new table is lighter, quieter and, best of all, it folds.
New here? Ask me anything about what a first visit looks like.`.split("\n");

/** Drafts of so many words, no two alike. */
export function drafts(howMany, words, roster) {
  const roll = dice(words * 31 + 5);
  return Array.from({ length: howMany }, (_, i) => {
    const out = [];
    while (out.length < words) {
      const who = roster[roll(roster.length)];
      out.push(...SENTENCES[roll(SENTENCES.length)].replace("{name}", `${who.given} ${who.family}`).split(" "));
    }
    out[words - 1] = `${words}-${i}.`;
    return out.slice(0, words).join(" ");
  });
}
