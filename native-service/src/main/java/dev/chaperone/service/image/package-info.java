/**
 * What a native executable must be told while it is made, and nothing that runs afterwards.
 *
 * <p>A native image keeps only what can be reached by reading the code. What is asked for by name, at run time, has to be
 * announced: picocli looks into the commands' fields, Lucene finds the class behind an attribute by its name, and the
 * rules are a resource.
 *
 * <p><b>Why no list in a file.</b> Such a list is forgotten when a command or a field is added, and the executable then
 * breaks where nobody looks. {@link dev.chaperone.service.image.ImageFeature} follows the same paths as the libraries do,
 * from the types themselves: the tree of commands from its root, Lucene's rule that {@code XAttribute} is done by
 * {@code XAttributeImpl}, all resources below our own folder. A test compares the tree with picocli's own, and every test
 * of the program is run against the executable too.
 */
@NullMarked
package dev.chaperone.service.image;

import org.jspecify.annotations.NullMarked;
