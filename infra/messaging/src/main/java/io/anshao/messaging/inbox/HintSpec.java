package io.anshao.messaging.inbox;

import io.anshao.contracts.Topic;
import java.util.function.Consumer;

/**
 * Listens from now on, in a group of this instance alone and without inbox: for hints whose loss
 * does no harm, such as "look again" to a browser.
 *
 * @param listener must not block; what it throws is logged and passed over
 */
public record HintSpec(String name, Topic topic, Consumer<Incoming> listener) {}
