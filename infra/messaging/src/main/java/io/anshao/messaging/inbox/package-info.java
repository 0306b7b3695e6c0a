/** What is consumed: once, in order, and never dropped. */
@NullMarked
package io.anshao.messaging.inbox;

import org.jspecify.annotations.NullMarked;
