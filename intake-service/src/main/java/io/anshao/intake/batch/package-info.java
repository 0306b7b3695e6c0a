/** How many works become one statement. */
@NullMarked
package io.anshao.intake.batch;

import org.jspecify.annotations.NullMarked;
