/** Sealing a contact so that notify-service alone can open it. */
@NullMarked
package io.anshao.edge.seal;

import org.jspecify.annotations.NullMarked;
