/** Links that give out a receipt once, where a code must not be written. */
@NullMarked
package io.anshao.intake.link;

import org.jspecify.annotations.NullMarked;
