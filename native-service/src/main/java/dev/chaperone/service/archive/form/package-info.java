/**
 * What every export is made of: posts, and the forms in which they are written down (JSON, CSV, markup), read as streams.
 *
 * <p><b>Why everything here has a bound.</b> An export may have gigabytes, may be cut, or may be made to hurt. No reader
 * holds more than one record, no record may have more than some megabytes, and what cannot be read is told with a code
 * while the rest goes on.
 *
 * <p><b>Why a markup reader of our own.</b> The exports' pages and WordPress's XML need names, classes, text and nothing else. A
 * library for HTML brings a way to the network into the executable, the platform's XML parser brings document types and
 * entities, which is what attacks on XML are made of. This one knows neither: there is nothing to switch off.
 */
@NullMarked
package dev.chaperone.service.archive.form;

import org.jspecify.annotations.NullMarked;
