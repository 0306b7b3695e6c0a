/** Encrypted pages for phones in the same network, by an authority of this installation's own. */
@NullMarked
package io.anshao.launcher.tls;

import org.jspecify.annotations.NullMarked;
