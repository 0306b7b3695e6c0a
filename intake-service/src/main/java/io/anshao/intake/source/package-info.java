/** Who asks, told apart without keeping an address. */
@NullMarked
package io.anshao.intake.source;

import org.jspecify.annotations.NullMarked;
