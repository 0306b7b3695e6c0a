/** Tips of other systems by HTTP. */
@NullMarked
package io.anshao.intake.webhook;

import org.jspecify.annotations.NullMarked;
