package io.anshao.contracts;

/**
 * The only way between services. Topics are split by audience: a consumer that may not see
 * something never receives it.
 *
 * <p>Every topic has {@value #PARTITIONS} partitions for ever, so that a key never moves.
 */
public enum Topic {
  /** Tips as submitted; key: tip id; intake to case-service. */
  TIPS("tips", Retention.PLAIN),
  /** Sealed contacts; key: tip id; intake to notify-service. A tombstone erases. */
  CONTACTS("contacts", Retention.COMPACTED),
  /** What a reporter may know; key: tip id; case-service to intake. */
  PROGRESS("progress", Retention.PLAIN),
  /** Whom to tell what; key: message id; case-service to notify-service. */
  NOTICES("notices", Retention.PLAIN),
  /** Rectification orders as the enterprise may see them; key: order id; case-service to intake. */
  ORDERS("orders", Retention.COMPACTED),
  /** What an enterprise answers; key: order id; intake to case-service. */
  REPLIES("replies", Retention.PLAIN),
  /** Public records; key: exposure id; case-service to intake. */
  EXPOSURES("exposures", Retention.COMPACTED),
  /** Every case event without free text; key: case id; case-service to its own instances. */
  CASES("cases", Retention.PLAIN),
  /** What became of notices; key: message id; notify-service to case-service. */
  DELIVERIES("deliveries", Retention.PLAIN),
  /** Districts, units, categories, calendar, token keys; key: kind/id; case-service to all. */
  REFERENCE("reference", Retention.COMPACTED),
  /** Public sealing keys; key: key id; notify-service to all. */
  KEYS("keys", Retention.COMPACTED),
  /** Signed daily tree heads; key: day; case-service to intake and anyone. */
  ROOTS("roots", Retention.COMPACTED);

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

  Topic(String name, Retention retention) {
    this.kafkaName = "anshao." + name + ".v1";
    this.retention = retention;
  }

  /** The topic's name on the broker, for example {@code anshao.tips.v1}. */
  public String kafkaName() {
    return kafkaName;
  }

  /** Whether the broker keeps days of history or the newest record of each key. */
  public Retention retention() {
    return retention;
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
