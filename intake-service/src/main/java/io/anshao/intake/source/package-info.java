/** How much one source may do in a while, without keeping its address. */
@NullMarked
package io.anshao.intake.source;

import org.jspecify.annotations.NullMarked;
