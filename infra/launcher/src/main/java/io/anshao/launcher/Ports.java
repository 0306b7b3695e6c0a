package io.anshao.launcher;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * Where everything listens: ports that follow one base.
 *
 * @param base the first of them, {@value #DEFAULT_BASE} if nothing else is said
 */
public record Ports(int base) {

  /** The base where nothing else is said. */
  public static final int DEFAULT_BASE = 8080;

  private static final int COUNT = 10;

  /**
   * @throws Refusal when so many ports from {@code base} on do not exist
   */
  public Ports {
    if (base < 1024 || base + COUNT > 65_536) {
      throw new Refusal("--port-base must be between 1024 and 65526.");
    }
  }

  public int intake() {
    return base;
  }

  public int cases() {
    return base + 1;
  }

  public int notifications() {
    return base + 2;
  }

  /** The mail catcher's page. */
  public int mail() {
    return base + 3;
  }

  public int postgres() {
    return base + 4;
  }

  public int kafka() {
    return base + 5;
  }

  public int smtp() {
    return base + 6;
  }

  public int kafkaController() {
    return base + 7;
  }

  /** Where phones get the authority's certificate, under {@code --tls} alone. */
  public int trust() {
    return base + 8;
  }

  /** Where the broker takes what came through a program that stands between. */
  public int kafkaBehind() {
    return base + 9;
  }

  /** Every port that is always used, with what listens there, lowest first. */
  public Map<Integer, String> all() {
    var all = new LinkedHashMap<Integer, String>();
    all.put(intake(), "intake");
    all.put(cases(), "cases");
    all.put(notifications(), "notify");
    all.put(mail(), "the mail page");
    all.put(postgres(), "PostgreSQL");
    all.put(kafka(), "Kafka");
    all.put(smtp(), "SMTP");
    all.put(kafkaController(), "Kafka's controller");
    return all;
  }

  /**
   * @param isEncrypted whether phones get the certificate too
   * @throws Refusal when something else listens on one of them
   */
  void requireFree(boolean isEncrypted) {
    var used = new LinkedHashMap<>(all());
    if (isEncrypted) {
      used.put(trust(), "the certificate's page");
    }
    used.forEach(
        (port, what) -> {
          if (!isFree(port)) {
            throw new Refusal(
                "Port %d, meant for %s, is in use: stop what listens there, or choose other ports with --port-base."
                    .formatted(port, what));
          }
        });
  }

  /** Some ports of which none is in use. */
  public static Ports anyFree() {
    return IntStream.generate(() -> 20_000 + 10 * ThreadLocalRandom.current().nextInt(1000))
        .mapToObj(Ports::new)
        .filter(ports -> ports.all().keySet().stream().allMatch(Ports::isFree))
        .findFirst()
        .orElseThrow();
  }

  /** Whether nothing listens on that port. */
  public static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
