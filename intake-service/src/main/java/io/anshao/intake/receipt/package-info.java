/** Receipts: how a reporter, and nobody else, comes back to a tip. */
@NullMarked
package io.anshao.intake.receipt;

import org.jspecify.annotations.NullMarked;
