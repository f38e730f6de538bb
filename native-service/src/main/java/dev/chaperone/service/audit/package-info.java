/**
 * The look into the past: posts of an export, one after the other, asked of the rules.
 *
 * <pre>
 *   archive ──posts──► Audit ──batches──► workers (the engine) ──in order──► journal ──► Findings ──► report
 * </pre>
 *
 * <p><b>Why a journal between reviewing and reporting.</b> An export may have a million posts and a laptop may be closed. What was
 * found is written down, sealed, together with how far the reading had come, in one entry: a stop in between loses the part
 * after the last entry and doubles nothing. The report is made from the journal, so memory does not grow with what is found.
 *
 * <p><b>Why findings are kept without their wording.</b> Rule, severity and place are enough: messages come from the rules when the
 * report is written, in whichever language is then asked for.
 *
 * <p>Nothing is sent, nothing is deleted, nothing is changed where it was published: that is for the owner to do.
 */
@NullMarked
package dev.chaperone.service.audit;

import org.jspecify.annotations.NullMarked;
