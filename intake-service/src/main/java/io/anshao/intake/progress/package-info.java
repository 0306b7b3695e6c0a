/** What case-service tells reporters, kept per tip. */
@NullMarked
package io.anshao.intake.progress;

import org.jspecify.annotations.NullMarked;
