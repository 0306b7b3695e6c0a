package io.anshao.faults;

import io.anshao.scenarios.CaseFile;
import io.anshao.scenarios.District;
import io.anshao.scenarios.Handling;
import io.anshao.scenarios.Handling.Step;
import io.anshao.scenarios.Insisting;
import io.anshao.scenarios.Reply;
import io.anshao.scenarios.SentTip;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What people of a district do while things break: they report and handle cases, hang up, send
 * twice and get in each other's way, and ask again until they have an answer. Each answer is kept.
 */
final class Work {

  static final String REPORTER_HANGS_UP = "a reporter hangs up";
  static final String REPORTER_SENDS_TWICE = "a tip is sent twice at once";
  static final String STAFF_HANGS_UP = "a colleague hangs up";
  static final String STAFF_SENDS_TWICE = "a command is sent twice at once";
  static final String RIVAL = "two give the same command at once";

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final int LONGEST_BEFORE_HANGING_UP = 40;

  private final District district;
  private final List<Step> steps;
  private final Injections injections;
  private final Queue<SentTip> tips = new ConcurrentLinkedQueue<>();
  private final Queue<Attempt> attempts = new ConcurrentLinkedQueue<>();

  Work(District district, Injections injections) {
    this.district = district;
    this.steps = Handling.steps(district);
    this.injections = injections;
  }

  List<SentTip> tips() {
    return List.copyOf(tips);
  }

  List<Attempt> attempts() {
    return List.copyOf(attempts);
  }

  /** Somebody reports, and the staff takes the case to its end. */
  void reportAndHandle() {
    var tip = report();
    for (var step : steps) {
      take(step, tip.caseId());
    }
  }

  private SentTip report() {
    var reporter = district.reporter().writes("安全出口上锁。");
    switch (ThreadLocalRandom.current().nextInt(3)) {
      case 0 -> {
        injections.count(REPORTER_HANGS_UP);
        reporter.hangsUp(soon());
      }
      case 1 -> {
        injections.count(REPORTER_SENDS_TWICE);
        Thread.ofVirtual().start(() -> reporter.insists(PATIENCE));
      }
      default -> {}
    }
    var tip = reporter.insists(PATIENCE).orElseThrow();
    tips.add(tip);
    return tip;
  }

  private static Duration soon() {
    return Duration.ofMillis(ThreadLocalRandom.current().nextInt(1, LONGEST_BEFORE_HANGING_UP));
  }

  private void take(Step step, String caseId) {
    var etag = etagOf(step, caseId);
    var call = new Call(step, caseId, etag, UUID.randomUUID().toString());
    switch (ThreadLocalRandom.current().nextInt(4)) {
      case 0 -> {
        injections.count(STAFF_HANGS_UP);
        record(call, call::hangUp);
      }
      case 1 -> {
        injections.count(STAFF_SENDS_TWICE);
        var other = Thread.ofVirtual().start(() -> insist(call));
        record(call, () -> {});
        join(other);
      }
      case 2 -> {
        injections.count(RIVAL);
        var theirs = new Call(step, caseId, etag, UUID.randomUUID().toString());
        var rival = Thread.ofVirtual().start(() -> record(theirs, () -> {}));
        record(call, () -> {});
        join(rival);
      }
      default -> record(call, () -> {});
    }
  }

  /** The track's version as soon as the person may take the step. */
  private static String etagOf(Step step, String caseId) {
    return Insisting.on(
            PATIENCE,
            () -> {
              var reply = answered(() -> step.who().get("/api/v1/cases/" + caseId));
              return isOpen(reply, step) ? reply : new Reply(reply.call(), 503, reply.bytes());
            })
        .map(reply -> new CaseFile(reply.json()).etagOf(step.command()))
        .orElseThrow();
  }

  private static boolean isOpen(Reply reply, Step step) {
    return reply.status() == 200 && new CaseFile(reply.json()).allowed().contains(step.command());
  }

  private void record(Call call, Runnable before) {
    var began = System.nanoTime();
    before.run();
    var reply = insist(call);
    attempts.add(
        new Attempt(
            call.key(),
            call.caseId(),
            call.step().command(),
            began,
            System.nanoTime(),
            reply == null ? 0 : reply.status()));
  }

  private static @Nullable Reply insist(Call call) {
    return Insisting.on(PATIENCE, () -> answered(call::send)).orElse(null);
  }

  /** Who cannot sign in anew now has no answer either. */
  private static Reply answered(Supplier<Reply> call) {
    try {
      return call.get();
    } catch (AssertionError e) {
      throw new UncheckedIOException(new IOException(e));
    }
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A command under its key. */
  private record Call(Step step, String caseId, String etag, String key) {

    private String path() {
      return "/api/v1/cases/%s/commands/%s".formatted(caseId, step.command());
    }

    private Map<String, String> headers() {
      return Map.of("If-Match", etag, "Idempotency-Key", key);
    }

    Reply send() {
      return step.who().post(path(), step.fields(), headers());
    }

    void hangUp() {
      step.who().postsAndHangsUp(path(), step.fields(), headers(), soon());
    }
  }
}
