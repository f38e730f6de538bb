/**
 * What was found, for a person to read ({@link dev.chaperone.service.audit.report.HtmlReport}) or for a program
 * ({@link dev.chaperone.service.audit.report.JsonLines}).
 *
 * <p><b>Why one page that needs nothing.</b> It holds excerpts of what should not be public. It is opened from the disk by whatever
 * browser is there; its policy forbids every request, also to itself, and its style and script are named by their hash, so
 * that nothing in a post can ever become one.
 *
 * <p><b>Why ticks go by a list.</b> The page cannot write to the service, and must not. It keeps ticks for its own browser and hands
 * them out as a list of ids that say nothing; the command takes the list in, and the next report knows.
 */
@NullMarked
package dev.chaperone.service.audit.report;

import org.jspecify.annotations.NullMarked;
