package io.anshao.bench;

import java.util.Locale;

/**
 * How much is measured.
 *
 * @param warm seconds before anything counts
 * @param seconds of what counts
 * @param connections at once
 * @param cases handled from accepted to closed
 * @param tipsASecond of the open loop
 * @param waiting rows in the outbox
 * @param waitingElsewhere rows in the outbox of the published library, which is slower
 * @param events sent again to a reader that was wiped
 * @param starts of a platform
 */
enum Size {
  /** For tests: whether the counts agree, never how long it took. */
  CHECK(0, 1, 8, 6, 20, 2_000, 100, 400, 1),
  /** A quarter of an hour for everything. */
  SHORT(30, 10, 64, 1_000, 100, 200_000, 5_000, 50_000, 1),
  /** As the issue names it. */
  WHOLE(60, 60, 64, 10_000, 100, 1_000_000, 50_000, 250_000, 3);

  final int warm;
  final int seconds;
  final int connections;
  final int cases;
  final int tipsASecond;
  final int waiting;
  final int waitingElsewhere;
  final int events;
  final int starts;

  Size(
      int warm,
      int seconds,
      int connections,
      int cases,
      int tipsASecond,
      int waiting,
      int waitingElsewhere,
      int events,
      int starts) {
    this.warm = warm;
    this.seconds = seconds;
    this.connections = connections;
    this.cases = cases;
    this.tipsASecond = tipsASecond;
    this.waiting = waiting;
    this.waitingElsewhere = waitingElsewhere;
    this.events = events;
    this.starts = starts;
  }

  /** As it is written in results. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
