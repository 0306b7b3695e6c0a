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
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
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
  private final AtomicInteger answers = new AtomicInteger();
  private final Refusals refusals = new Refusals();

  Work(District district, Injections injections) {
    this.district = district;
    this.steps = Handling.steps(district);
    this.injections = injections;
  }

  District district() {
    return district;
  }

  Injections injections() {
    return injections;
  }

  List<SentTip> tips() {
    return List.copyOf(tips);
  }

  List<Attempt> attempts() {
    return List.copyOf(attempts);
  }

  /** What everybody has been answered up to now. */
  Answered answered() {
    return new Answered(tips(), attempts());
  }

  /** How many commands have been answered. */
  int answers() {
    return answers.get();
  }

  /** Answers that asked to try again. */
  Refusals refusals() {
    return refusals;
  }

  /** Somebody reports, and the staff takes the case to its end. */
  void reportAndHandle(Random random) {
    goOn(report(random).caseId(), Set.of(), random);
  }

  /**
   * The staff takes a case to its end.
   *
   * @param done commands that it has taken already
   */
  void goOn(String caseId, Set<String> done, Random random) {
    for (var step : steps) {
      if (!done.contains(step.command())) {
        take(step, caseId, random);
      }
    }
  }

  private SentTip report(Random random) {
    var reporter = district.reporter().writes("安全出口上锁。");
    switch (random.nextInt(3)) {
      case 0 -> {
        injections.count(REPORTER_HANGS_UP);
        reporter.hangsUp(soon(random));
      }
      case 1 -> {
        injections.count(REPORTER_SENDS_TWICE);
        Thread.ofVirtual().start(() -> reporter.insists(PATIENCE));
      }
      default -> {}
    }
    var tip = reporter.insists(PATIENCE, refusals::note).orElseThrow();
    tips.add(tip);
    return tip;
  }

  private static Duration soon(Random random) {
    return Duration.ofMillis(random.nextInt(1, LONGEST_BEFORE_HANGING_UP));
  }

  private void take(Step step, String caseId, Random random) {
    var etag = etagOf(step, caseId);
    var call = new Call(step, caseId, etag, UUID.randomUUID().toString());
    switch (random.nextInt(4)) {
      case 0 -> {
        injections.count(STAFF_HANGS_UP);
        var patience = soon(random);
        record(call, () -> call.hangUp(patience));
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
  private String etagOf(Step step, String caseId) {
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
    answers.incrementAndGet();
  }

  private @Nullable Reply insist(Call call) {
    return Insisting.on(PATIENCE, () -> answered(call::send)).orElse(null);
  }

  /** Who cannot sign in anew now has no answer either. */
  private Reply answered(Supplier<Reply> call) {
    try {
      var reply = call.get();
      refusals.note(reply);
      return reply;
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
}
