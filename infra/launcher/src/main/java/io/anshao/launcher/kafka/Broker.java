package io.anshao.launcher.kafka;

import kafka.Kafka;
import kafka.tools.StorageTool;

/** The broker's main: makes its folder if that is new, then is the broker. */
public final class Broker {

  /** Tells brokers of one cluster from strangers; nothing depends on its value. */
  private static final String CLUSTER = "QW5zaGFvLWVtYmVkZGVkIQ";

  private Broker() {}

  /**
   * @param arguments the file with the broker's settings
   */
  public static void main(String[] arguments) {
    var settings = arguments[0];
    var status =
        StorageTool.execute(
            new String[] {"format", "--ignore-formatted", "-t", CLUSTER, "-c", settings},
            System.out);
    if (status != 0) {
      System.exit(status);
    }
    Kafka.main(new String[] {settings});
  }
}
