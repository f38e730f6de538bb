/** The pages for people, held against what is there: tests they name, links, commands, and what is generated from golden messages. */
@NullMarked
package dev.chaperone.service.documents;

import org.jspecify.annotations.NullMarked;
