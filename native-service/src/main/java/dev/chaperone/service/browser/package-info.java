/**
 * Making browsers know us: {@link dev.chaperone.service.browser.Browser} has the table of places,
 * {@link dev.chaperone.service.browser.HostManifest} the file, {@link dev.chaperone.service.browser.Registration} the doing
 * and undoing. A further browser is one line in the table.
 *
 * <p><b>Why for one user.</b> A manifest for all users needs an administrator, who is not asked unless somebody says {@code --system}, or
 * installs the Debian package; the program it names reads the list of whoever runs the browser, and no other.
 */
@NullMarked
package dev.chaperone.service.browser;

import org.jspecify.annotations.NullMarked;
