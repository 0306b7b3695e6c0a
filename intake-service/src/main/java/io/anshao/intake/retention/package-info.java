/** Nothing is kept longer than it is needed. Counted in system time. */
@NullMarked
package io.anshao.intake.retention;

import org.jspecify.annotations.NullMarked;
