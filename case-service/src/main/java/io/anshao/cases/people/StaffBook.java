package io.anshao.cases.people;

import io.anshao.cases.lifecycle.Staff;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.messaging.Migration;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.context.SmartLifecycle;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Everybody in memory, so that names stand beside what was done. What another instance changed is
 * seen a moment later.
 */
final class StaffBook implements Staff, SmartLifecycle {

  private static final Duration EVERY = Duration.ofSeconds(2);

  /** A change is stamped at the start of its transaction and seen at the end. */
  private static final Duration OVERLAP = Duration.ofMinutes(1);

  private final Migration migration;
  private final People people;
  private final Map<UUID, Member> members = new ConcurrentHashMap<>();
  private volatile Instant looked = Instant.EPOCH;
  private volatile Disposable watching = Disposables.disposed();

  StaffBook(Migration migration, People people) {
    this.migration = migration;
    this.people = people;
  }

  @Override
  public Optional<Member> find(UUID id) {
    return Optional.ofNullable(members.get(id));
  }

  /** Takes in one's own write at once. */
  void put(Person person) {
    members.put(person.id(), member(person));
  }

  private static Member member(Person person) {
    return new Member(
        person.id(),
        person.name(),
        Optional.ofNullable(person.district()),
        Optional.ofNullable(person.unit()).map(UnitCode::new),
        person.roles(),
        person.open(),
        Optional.ofNullable(person.leave()).map(StaffBook::away));
  }

  private static Away away(Leave leave) {
    return new Away(leave.from(), leave.until(), leave.deputy());
  }

  @Override
  public Set<UUID> awayFor(UUID deputy, LocalDate day) {
    return members.values().stream()
        .filter(member -> member.deputyOn(day).filter(deputy::equals).isPresent())
        .map(Member::id)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void start() {
    watching =
        Mono.fromFuture(migration::done)
            .then(Mono.defer(this::look))
            .retryWhen(
                Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(250))
                    .maxBackoff(Duration.ofSeconds(10)))
            .repeatWhen(done -> done.delayElements(EVERY))
            .subscribe();
  }

  private Mono<Void> look() {
    var now = Instant.now();
    return people
        .changedSince(looked.minus(OVERLAP))
        .doOnNext(this::put)
        .then(Mono.fromRunnable(() -> looked = now));
  }

  @Override
  public void stop() {
    watching.dispose();
  }

  @Override
  public boolean isRunning() {
    return !watching.isDisposed();
  }
}
