/** Scenarios of the field, and what must hold when things break. */
@NullMarked
package io.anshao.scenarios;

import org.jspecify.annotations.NullMarked;
