/**
 * Reading a list of clients as booking systems and spreadsheets write it, in English or French.
 *
 * <p><b>Why headings are guessed.</b> Nobody will rename columns for us. What cannot be guessed is refused with a sentence
 * that says what was looked for. It never repeats what was found: a list without headings begins with a client.
 *
 * <p><b>Why doubt goes one way.</b> An unknown status is a client of today, an ambiguous date is the later one: the cost of
 * one question too many is smaller than that of one too few.
 */
@NullMarked
package dev.chaperone.service.csv;

import org.jspecify.annotations.NullMarked;
