package io.anshao.contracts;

import java.util.List;

/**
 * The only way between services. Topics are split by audience: a consumer that may not see
 * something never receives it.
 *
 * <p>Every topic has {@value #PARTITIONS} partitions for ever, so that a key never moves.
 */
public enum Topic {
  /** Tips as submitted, and what their reporters say later. */
  TIPS("tips", Retention.PLAIN, "tip id or erased/order id", "intake", "cases"),
  /** Sealed contacts. A tombstone erases. */
  CONTACTS("contacts", Retention.COMPACTED, "tip id", "intake", "notify"),
  /** What a reporter may know. */
  PROGRESS("progress", Retention.PLAIN, "tip id", "cases", "intake"),
  /** Whom to tell what, and what to pay. */
  NOTICES("notices", Retention.PLAIN, "message id, district/reward or event id", "cases", "notify"),
  /** Rectification orders as the enterprise may see them. */
  ORDERS("orders", Retention.COMPACTED, "order id", "cases", "intake"),
  /** What an enterprise answers. */
  REPLIES("replies", Retention.PLAIN, "order id", "intake", "cases"),
  /** What is known of pictures that staff and firms sent. */
  PHOTOGRAPHS("photographs", Retention.PLAIN, "upload id", "intake", "cases"),
  /** Public records. */
  EXPOSURES("exposures", Retention.COMPACTED, "exposure id", "cases", "intake"),
  /** Every case event without free text, to case-service's own instances. */
  CASES("cases", Retention.PLAIN, "case id", "cases", "cases"),
  /** What became of notices, payments and requests for a contact; whose contact is the same. */
  DELIVERIES(
      "deliveries",
      Retention.PLAIN,
      "message id, district/reward, request id, unsubscribed/message id, webhooks/district, erased/order id or same-contact/tip id",
      "notify",
      "cases"),
  /** What every service forgets of a tip. */
  ERASURES("erasures", Retention.COMPACTED, "order id", "cases", "intake", "notify"),
  /** Districts, units, categories, calendar, token keys, sealed addresses of staff. */
  REFERENCE("reference", Retention.COMPACTED, "kind/id", "cases", "cases", "intake", "notify"),
  /** Public sealing keys. */
  KEYS("keys", Retention.COMPACTED, "key id", "notify", "intake", "cases", "notify"),
  /** Signed daily tree heads. */
  ROOTS("roots", Retention.COMPACTED, "district/day, …/part or …/key/id", "cases", "intake");

  /** Partitions of every topic, named here once and never changed. */
  public static final int PARTITIONS = 24;

  /** How long a topic keeps a record. */
  public enum Retention {
    /** Seven days of history; sequence numbers of a key are unbroken. */
    PLAIN,
    /** The newest record of each key; sequence numbers of a key only grow. */
    COMPACTED
  }

  private final String kafkaName;
  private final Retention retention;
  private final String keyedBy;
  private final String owner;
  private final List<String> readers;

  Topic(String name, Retention retention, String keyedBy, String owner, String... readers) {
    this.kafkaName = "anshao." + name + ".v1";
    this.retention = retention;
    this.keyedBy = keyedBy;
    this.owner = owner;
    this.readers = List.of(readers);
  }

  /** The topic's name on the broker, for example {@code anshao.tips.v1}. */
  public String kafkaName() {
    return kafkaName;
  }

  /** Whether the broker keeps days of history or the newest record of each key. */
  public Retention retention() {
    return retention;
  }

  /** What a record's key is; records of one key stay in order. */
  public String keyedBy() {
    return keyedBy;
  }

  /** The one service that publishes here, as in {@code anshao.service}. */
  public String owner() {
    return owner;
  }

  /** The services that may read here. */
  public List<String> readers() {
    return readers;
  }

  /** Whether the broker keeps only the newest record of each key. */
  public boolean isCompacted() {
    return retention == Retention.COMPACTED;
  }

  /**
   * The topic of that name on the broker.
   *
   * @throws IllegalArgumentException when no topic of ours has that name
   */
  public static Topic ofKafkaName(String kafkaName) {
    for (var topic : values()) {
      if (topic.kafkaName.equals(kafkaName)) {
        return topic;
      }
    }
    throw new IllegalArgumentException("no topic is named " + kafkaName);
  }
}
