package io.anshao.messaging.inbox;

import io.anshao.contracts.Topic;

/**
 * One consumer: begins at the beginning, in a group of the service, sees each record once and in
 * order. Projections (may be wiped) and reactions (never repeated) are different consumers.
 *
 * @param name names its group and its rows in inbox and parked
 * @param lanes lanes its records are spread over by key
 */
public record ConsumerSpec(String name, Topic topic, int lanes, RecordHandler handler) {

  /** A consumer with one lane. */
  public ConsumerSpec(String name, Topic topic, RecordHandler handler) {
    this(name, topic, 1, handler);
  }
}
