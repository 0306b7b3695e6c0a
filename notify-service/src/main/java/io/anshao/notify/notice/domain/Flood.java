package io.anshao.notify.notice.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When messages become too many for one person: what comes above the number waits and goes out as
 * one.
 *
 * @param most single messages within the window
 * @param window counted back from the newest
 */
public record Flood(int most, Duration window) {

  /**
   * From when the digest may go out; empty while a message still goes out by itself.
   *
   * @param recent messages to the same person by the same channel within the window before this one
   * @param oldest of those
   */
  public Optional<Instant> digestAt(int recent, Optional<Instant> oldest) {
    return recent < most ? Optional.empty() : oldest.map(at -> at.plus(window));
  }
}
