package io.anshao.cases.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.Scope;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.contracts.caseevent.CaseChanged;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.Disposable;
import reactor.test.StepVerifier;

class CaseStreamTests {

  private static final Scope OFFICE = new Scope.WholeDistrict("330205", Optional.empty());
  private static final Scope FIRE = new Scope.OwnUnit("330205", new UnitCode("xfjy"));

  private final CaseStream stream = new CaseStream();

  @Test
  void tellsEachWhatTheyMaySee() {
    var office = new Heard();
    var fire = new Heard();
    office.follow(OFFICE, null);
    fire.follow(FIRE, null);

    stream.tell(change("330205", 1, "zjj"));
    stream.tell(change("330205", 2, "xfjy", "t_cicheng"));
    stream.tell(change("330206", 3, "xfjy"));

    assertThat(office.versions()).containsExactly(1L, 2L);
    assertThat(fire.versions()).containsExactly(2L);
  }

  @Test
  void tellsNobodyOfAnAccusedUnit() {
    var office = new Heard();
    var accused = new Heard();
    var fire = new Heard();
    office.follow(OFFICE, null);
    accused.follow(new Scope.WholeDistrict("330205", Optional.of(new UnitCode("xfjy"))), null);
    fire.follow(FIRE, null);
    var change = change("330205", 1, "xfjy", "zjj");

    stream.tell(
        new CaseChanged(
            change.caseId(),
            change.caseNumber(),
            change.district(),
            1,
            change.event(),
            change.state(),
            change.severity(),
            change.units(),
            change.role(),
            change.at(),
            List.of("xfjy")));

    assertThat(office.versions()).containsExactly(1L);
    assertThat(accused.versions()).isEmpty();
    assertThat(fire.versions()).isEmpty();
  }

  @Test
  void goesOnAfterTheLastHintThatWasSeen() {
    var first = new Heard();
    var open = first.follow(OFFICE, null);
    stream.tell(change("330205", 1));
    open.dispose();
    stream.tell(change("330205", 2));

    var second = new Heard();
    second.follow(OFFICE, first.lastId());

    assertThat(second.versions()).containsExactly(2L);
    assertThat(second.isReset()).isFalse();
  }

  @Test
  void resetsWhoWasAwayTooLong() {
    var first = new Heard();
    first.follow(OFFICE, null).dispose();
    var open = first.follow(OFFICE, null);
    stream.tell(change("330205", 1));
    open.dispose();
    IntStream.rangeClosed(0, CaseStream.KEPT).forEach(i -> stream.tell(change("330205", i)));

    var second = new Heard();
    second.follow(OFFICE, first.lastId());

    assertThat(second.isReset()).isTrue();
  }

  @Test
  void resetsWhoComesFromAnotherInstance() {
    var elsewhere = new Heard();
    elsewhere.follow(OFFICE, "0a1b2c3d-7");

    assertThat(elsewhere.isReset()).isTrue();
  }

  @Test
  void resetsAndEndsForASlowReader() {
    StepVerifier.create(stream.open(OFFICE, null), 1)
        .expectNextCount(1)
        .then(
            () ->
                IntStream.rangeClosed(0, Follower.WAITING)
                    .forEach(i -> stream.tell(change("330205", i))))
        .thenRequest(Long.MAX_VALUE)
        .expectNextCount(Follower.WAITING)
        .expectNextMatches(event -> "reset".equals(event.event()))
        .verifyComplete();
  }

  @Test
  void endsEveryStreamWithTheService() {
    StepVerifier.create(stream.open(OFFICE, null))
        .expectNextCount(1)
        .then(stream::stop)
        .verifyComplete();
  }

  @Test
  void tellsWhoIsAtACaseToThoseWhoSeeIt() {
    var office = new Heard();
    var fire = new Heard();
    office.follow(OFFICE, null);
    fire.follow(FIRE, null);
    var someone = new PresenceHint.Present(new UUID(0, 9), "李某", "editing");
    var hint = new PresenceHint(new UUID(0, 1), List.of(someone));

    stream.tell(hint, new Audience("330205", List.of(new UnitCode("zjj")), List.of()));

    assertThat(office.events).last().extracting(ServerSentEvent::data).isEqualTo(hint);
    assertThat(fire.events).noneMatch(event -> "presence".equals(event.event()));
  }

  private static CaseChanged change(String district, long version, String... units) {
    return new CaseChanged(
        new UUID(0, version),
        "JBAQ2021000001",
        district,
        version,
        "assigned",
        "assigned",
        "L4_general",
        List.of(units),
        "triager",
        Instant.EPOCH,
        null);
  }

  /** What a follower was told. */
  private final class Heard {

    private final List<ServerSentEvent<Hint>> events = new ArrayList<>();

    Disposable follow(Scope scope, String lastEventId) {
      return stream.open(scope, lastEventId).subscribe(events::add);
    }

    List<Long> versions() {
      return events.stream()
          .filter(event -> "case".equals(event.event()))
          .map(event -> ((CaseHint) event.data()).version())
          .toList();
    }

    boolean isReset() {
      return events.stream().anyMatch(event -> "reset".equals(event.event()));
    }

    String lastId() {
      return events.stream().filter(e -> e.id() != null).toList().getLast().id();
    }
  }
}
