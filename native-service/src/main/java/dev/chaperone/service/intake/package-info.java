/**
 * Taking in a list of clients as booking tools, address books and spreadsheets write it, in English or French.
 *
 * <pre>
 *   bytes ─► Decoded ─┬─► Table (CSV: Rows, Column, Dates, Statuses, Source) ─┬─► Gathered, Same ─► Intake ─► Merge
 *                     └─► Cards (vCard: CardLines) ───────────────────────────┘
 * </pre>
 *
 * <p><b>Why headings are guessed.</b> Nobody will rename columns for us. What cannot be guessed is refused with a sentence
 * that says what was looked for. It never repeats what was found: a list without headings begins with a client.
 *
 * <p><b>Why only some columns are kept.</b> An export of a booking tool holds dates of birth, diagnoses, notes and amounts.
 * None of it helps to recognise anybody; it is dropped while it is read, and the preview names the columns it dropped.
 *
 * <p><b>Why a bad row is told by its place alone.</b> Its line and heading are enough to mend it in the tool that wrote it; its
 * content would be about a client, and what is told may be copied into a request for help.
 *
 * <p><b>Why doubt goes one way.</b> An unknown status is a client of today, an ambiguous date is the later one: the cost of
 * one question too many is smaller than that of one too few.
 */
@NullMarked
package dev.chaperone.service.intake;

import org.jspecify.annotations.NullMarked;
