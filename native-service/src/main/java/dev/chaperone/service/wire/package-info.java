/**
 * The pipe to the browser: {@link dev.chaperone.service.wire.Frames} cuts the stream,
 * {@link dev.chaperone.service.wire.Wire} turns JSON into a {@link dev.chaperone.service.wire.Request} and a
 * {@link dev.chaperone.service.wire.Response} into JSON. Pairs of both are kept as golden files beside the tests and read
 * by the extension's tests too, so that neither end can move alone.
 *
 * <p><b>Why by hand.</b> Some thirty requests and answers do not earn a mapping library's reflection, which a native image
 * would have to be told about; and a hand-made reader can refuse a message by naming the field, without quoting it.
 *
 * <p><b>Why lengths are not trusted.</b> The extension shares a process with pages of the whole world. A frame that declares
 * more than a browser may send is passed over and refused, and the line goes on; memory is taken as bytes come, not as they
 * are announced.
 *
 * <p><b>Why refusals carry codes.</b> A code can be translated and acted upon, a sentence cannot; no refusal repeats any part
 * of the request, for that could be about a client.
 */
@NullMarked
package dev.chaperone.service.wire;

import org.jspecify.annotations.NullMarked;
