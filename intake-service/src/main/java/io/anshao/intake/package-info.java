/** The service that takes what the public sees: tips, photographs, receipts, the public board. */
@NullMarked
package io.anshao.intake;

import org.jspecify.annotations.NullMarked;
