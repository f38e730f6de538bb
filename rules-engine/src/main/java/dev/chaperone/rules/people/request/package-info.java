/**
 * Is this requester a client? {@link dev.chaperone.rules.people.request.RequesterIndex} keeps, for each of {@code
 * BlockingKeys} (names as written and as they sound, given name with city, accounts), the clients under it; it is made when
 * somebody first asks, since most sessions only read drafts. The few that share most keys are compared by {@code NameScore},
 * which reads the displayed name in every possible division into given and family name and adds weights from one table.
 *
 * <p><b>Why not a Lucene index here:</b> it was one. Keys are looked up whole and weighed by their rarity alone, which two
 * arrays do with far less memory and time, most of all at the first question.
 *
 * <p><b>Why frequency comes from a table and not from the roster:</b> three hundred clients say nothing about how many people
 * are called Chris Lee.
 */
@NullMarked
package dev.chaperone.rules.people.request;

import org.jspecify.annotations.NullMarked;
