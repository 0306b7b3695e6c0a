/** Every test compares the full set of ids, their order and the answers given. */
@NullMarked
package io.anshao.messaging;

import org.jspecify.annotations.NullMarked;
