/** Files of tips, by themselves and by HTTP. */
@NullMarked
package io.anshao.intake.sheet;

import org.jspecify.annotations.NullMarked;
