/** Tip numbers and receipt codes: what a reporter holds in hand. */
@NullMarked
package io.anshao.intake.receipt.domain;

import org.jspecify.annotations.NullMarked;
