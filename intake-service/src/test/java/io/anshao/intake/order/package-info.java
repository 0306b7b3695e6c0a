/** Orders by HTTP. */
@NullMarked
package io.anshao.intake.order;

import org.jspecify.annotations.NullMarked;
