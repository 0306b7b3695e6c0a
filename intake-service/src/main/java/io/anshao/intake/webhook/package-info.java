/** Tips that other systems send by themselves, signed. */
@NullMarked
package io.anshao.intake.webhook;

import org.jspecify.annotations.NullMarked;
