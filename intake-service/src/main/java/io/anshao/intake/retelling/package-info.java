/**
 * Records that were published long ago, told again from the tables that still hold what they say.
 */
@NullMarked
package io.anshao.intake.retelling;

import org.jspecify.annotations.NullMarked;
