package io.anshao.cases.stream;

import io.anshao.cases.lifecycle.Scope;
import io.anshao.contracts.caseevent.CaseChanged;
import io.anshao.messaging.inbox.Incoming;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;

/**
 * All open streams of this instance. It keeps the last hints, so that a console whose connection
 * broke goes on where it was; on another instance, or after too long, it is told to read anew.
 */
public final class CaseStream implements SmartLifecycle {

  private static final Duration BEAT = Duration.ofSeconds(15);

  /** Hints that are kept for who comes back. */
  static final int KEPT = 4096;

  /** Names this run of this instance in event ids. */
  private final String name = UUID.randomUUID().toString().substring(0, 8);

  private final Deque<Kept> kept = new ArrayDeque<>();
  private final Set<Follower> followers = new LinkedHashSet<>();
  private long last;
  private volatile Disposable beating = Disposables.disposed();

  private record Kept(long number, CaseChanged change) {}

  /** A record of {@code cases} arrived. */
  void hint(Incoming incoming) {
    if (!incoming.isTombstone() && incoming.event() instanceof CaseChanged change) {
      tell(change);
    }
  }

  synchronized void tell(CaseChanged change) {
    kept.addLast(new Kept(++last, change));
    if (kept.size() > KEPT) {
      kept.removeFirst();
    }
    followers.forEach(follower -> follower.tell(id(last), change));
  }

  /** Tells who is at a case now to everybody who sees it. */
  public synchronized void tell(PresenceHint hint, Audience audience) {
    followers.forEach(follower -> follower.tell(hint, audience));
  }

  /**
   * Opens a stream.
   *
   * @param lastEventId of the last hint that the caller has seen, where there was one
   */
  Flux<ServerSentEvent<Hint>> open(Scope scope, @Nullable String lastEventId) {
    return Flux.defer(
        () -> {
          var follower = new Follower(scope);
          join(follower, lastEventId);
          return follower.events().doFinally(signal -> leave(follower));
        });
  }

  private synchronized void join(Follower follower, @Nullable String lastEventId) {
    follower.beat();
    if (lastEventId != null) {
      catchUp(follower, lastEventId);
    }
    followers.add(follower);
  }

  private void catchUp(Follower follower, String lastEventId) {
    var seen = numberOf(lastEventId);
    var oldest = last - kept.size();
    if (seen < oldest || seen > last) {
      follower.reset();
    } else {
      kept.stream()
          .filter(each -> each.number > seen)
          .forEach(each -> follower.tell(id(each.number), each.change));
    }
  }

  private synchronized void leave(Follower follower) {
    followers.remove(follower);
  }

  private String id(long number) {
    return name + "-" + number;
  }

  /** -1 for an id that this run of this instance did not give. */
  private long numberOf(String id) {
    var number = id.startsWith(name + "-") ? id.substring(name.length() + 1) : "";
    return number.matches("[0-9]{1,18}") ? Long.parseLong(number) : -1;
  }

  @Override
  public void start() {
    beating = Flux.interval(BEAT).subscribe(tick -> beat());
  }

  private synchronized void beat() {
    followers.forEach(Follower::beat);
  }

  /** Ends every stream: an orderly stop would wait for them. */
  @Override
  public synchronized void stop() {
    beating.dispose();
    followers.forEach(Follower::end);
  }

  @Override
  public boolean isRunning() {
    return !beating.isDisposed();
  }
}
