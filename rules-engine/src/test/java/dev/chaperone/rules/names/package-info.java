/**
 * How well names are told apart, beside what is commonly used for it, as one table of one run:
 *
 * <pre>{@code mvn -q -B -pl rules-engine test-compile exec:exec@names -Dnames=FOLDER}</pre>
 *
 * <p>FOLDER holds public data that is not part of this project: {@code given-pairs.csv} and {@code surname-pairs.csv} ({@code
 * name1,name2,match|no-match}, from github.com/tfmorris/Names), {@code arabic-latin-variants.csv} (spellings of one name in the
 * second column), {@code febrl-4a.csv} and {@code febrl-4b.csv} (records and their corrupted duplicates, FEBRL 4). A file that
 * is not there is passed over.
 *
 * <p><b>Two halves:</b> the lines are parted by a hash of what they say. The weights in {@code names/alike.txt} were fitted on
 * the tuned half of the pairs, and faults were only looked at there; the blind half is what to believe.
 *
 * <p><b>Beside it:</b> {@link dev.chaperone.rules.names.Rival}: Jaro-Winkler of 0.9 and more, and Double Metaphone with
 * Levenshtein, both as Apache Commons has them.
 */
@NullMarked
package dev.chaperone.rules.names;

import org.jspecify.annotations.NullMarked;
