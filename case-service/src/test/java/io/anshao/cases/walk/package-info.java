/** Walks of random commands over all tracks at once, and what must hold after each step. */
@NullMarked
package io.anshao.cases.walk;

import org.jspecify.annotations.NullMarked;
