/** Half-finished entries by HTTP. */
@NullMarked
package io.anshao.intake.draft;

import org.jspecify.annotations.NullMarked;
