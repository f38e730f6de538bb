/**
 * Who must be protected: the roster, who of it is mentioned in a draft, and how alike a requester is to somebody on it.
 *
 * <p>{@link dev.chaperone.rules.people.Roster} is the door. The roster lives in memory only; nothing in this package
 * writes, logs or prints a client's data, and every {@code toString} keeps it in.
 *
 * <h2>Is a client mentioned here?</h2>
 * {@code Forms} lists how a name is written in a sentence; {@code MentionIndex} keeps the forms as 64-bit hashes, to
 * which name on the list each belongs, and which names stand together; {@code MentionFinder} walks the draft once and
 * takes the strongest reading at each word: {@code FullName}, {@code NameWithMore}, {@code LoneName}. <b>Why hashes and
 * not a query per client:</b> the cost then follows the draft's words, not the roster, and ten thousand clients cost what
 * ten do. The tables can say "this is somebody" but not who, which is all a rule may know.
 *
 * <p><b>Why names and not clients are laid:</b> a service that a browser starts is always cold. Ten thousand clients
 * share a few thousand names, so each distinct name is read once ({@code NameSide}) and a client adds only which
 * numbers stand together; the nicknames of one and the spellings of the other meet when a draft asks. The same reason
 * keeps any ready-made index out of the sealed file: opening and deciphering its megabytes would take longer than making
 * it. One slip of the pen is found by whichever half of a long rare name is whole ({@code Slips}).
 *
 * <p><b>Why a mention has two strengths:</b> "Grace" is a word, a prayer and a person. A name alone is handed on as
 * unsure and the rules ask for a cue beside it; a full name, an initial behind a given name, a handle or a number is
 * sure. An ordinary word is not even handed on unless it is set like a name. Silence is preferred: a product that
 * barks at <i>hope</i> is switched off within the hour.
 *
 * <h2>Is this requester a client?</h2>
 * {@code RequesterIndex} keeps, for each of {@code BlockingKeys} (names as written and as they sound, given name with
 * city, accounts), the clients under it; it is made when somebody first asks, since most sessions only read drafts.
 * <b>Why not a Lucene index here:</b> it was one. Keys are looked up whole and weighed by their rarity alone, which two
 * arrays do with far less memory and time, most of all at the first question. The few that share most keys
 * are compared by {@code NameScore}, which reads the displayed name in every possible division into given and family
 * name and adds weights from one table. <b>Why frequency comes from a table and not from the roster:</b> three hundred
 * clients say nothing about how many people are called Chris Lee. <b>Why a name alone never answers "client":</b> at a
 * million names four strangers of five share a name with somebody; a second fact, the city or the account, is needed.
 * Two candidates that are equally near are a question too.
 *
 * <p>What is generally known of names is data beside this package ({@code names/*.txt}, read by {@code NameTables} and
 * {@code Place}), written for this project from general knowledge. It is incomplete by nature: what is not
 * listed counts as rare, which asks a question too many rather than one too few.
 */
@NullMarked
package dev.chaperone.rules.people;

import org.jspecify.annotations.NullMarked;
