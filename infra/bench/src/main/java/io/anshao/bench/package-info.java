/** Measures a whole platform from outside and says on what it measured. */
@NullMarked
package io.anshao.bench;

import org.jspecify.annotations.NullMarked;
