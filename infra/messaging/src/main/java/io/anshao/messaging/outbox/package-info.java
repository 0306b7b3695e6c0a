/** What is to be published, and the relay that publishes it. */
@NullMarked
package io.anshao.messaging.outbox;

import org.jspecify.annotations.NullMarked;
