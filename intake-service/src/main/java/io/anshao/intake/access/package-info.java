/** Who may call what. */
@NullMarked
package io.anshao.intake.access;

import org.jspecify.annotations.NullMarked;
