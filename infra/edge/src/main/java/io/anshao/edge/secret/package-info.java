/** A service's master key and what is derived from it. */
@NullMarked
package io.anshao.edge.secret;

import org.jspecify.annotations.NullMarked;
