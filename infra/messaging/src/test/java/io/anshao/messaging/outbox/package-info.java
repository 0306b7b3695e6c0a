/** Tests of this package. */
@NullMarked
package io.anshao.messaging.outbox;

import org.jspecify.annotations.NullMarked;
