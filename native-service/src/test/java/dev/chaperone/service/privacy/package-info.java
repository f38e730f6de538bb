/** What {@code docs/threat-model.md} claims of the service, tried from outside. */
@NullMarked
package dev.chaperone.service.privacy;

import org.jspecify.annotations.NullMarked;
