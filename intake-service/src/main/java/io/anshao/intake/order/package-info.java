/** Rectification orders, opened by a firm with its link, and what the firm answers. */
@NullMarked
package io.anshao.intake.order;

import org.jspecify.annotations.NullMarked;
