package io.anshao.notify.notice;

import io.anshao.notify.notice.domain.Attempt;
import io.anshao.notify.notice.domain.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;

/** Counts tries and ends; never by address or tip. */
final class NoticeMeters {

  private final MeterRegistry registry;

  NoticeMeters(MeterRegistry registry) {
    this.registry = registry;
  }

  void tried(String channel, Attempt attempt) {
    var result =
        switch (attempt) {
          case Attempt.Accepted a -> "accepted";
          case Attempt.Refused r -> "refused";
          case Attempt.Unreachable u -> "unreachable";
          case Attempt.Undecided u -> "undecided";
          case Attempt.Unavailable u -> "unavailable";
        };
    registry.counter("anshao.notice.tries", "channel", channel, "result", result).increment();
  }

  void settled(String channel, Outcome outcome) {
    var name = outcome.name().toLowerCase(Locale.ROOT);
    registry.counter("anshao.notice.settled", "channel", channel, "outcome", name).increment();
  }
}
