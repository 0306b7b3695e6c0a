/** Between a database and Kafka: writer lanes, outbox, relay, consumers, inbox, parking. */
@NullMarked
package io.anshao.messaging;

import org.jspecify.annotations.NullMarked;
