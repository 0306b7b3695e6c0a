package io.anshao.notify.reveal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.notify.reveal.domain.RevealCommand.Approve;
import io.anshao.notify.reveal.domain.RevealCommand.Fetch;
import io.anshao.notify.reveal.domain.RevealCommand.Refuse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RevealDeciderTests {

  private static final Instant NOW = Instant.parse("2021-09-07T02:30:00Z");
  private static final SigningPair PAIR = SigningPair.generate();
  private static final UUID ASKER = UUID.randomUUID();
  private static final UUID ONE = UUID.randomUUID();
  private static final UUID OTHER = UUID.randomUUID();
  private static final Ask ASK = ask("n1");

  private static final Reveal REQUESTED = new Reveal.Requested(ASK);
  private static final Reveal ONCE = new Reveal.ApprovedOnce(ASK, ONE);
  private static final Reveal APPROVED = new Reveal.Approved(ASK, ONE, OTHER);
  private static final Reveal SERVED = new Reveal.Served(ASK);
  private static final Reveal REFUSED = new Reveal.Refused(ASK);

  /** One row of the table: from, what is done, and where it leads. */
  private record Row(Reveal from, RevealCommand command, Verdict verdict) {}

  static Stream<Row> table() {
    return Stream.of(
        granted(REQUESTED, approve(ONE), new Reveal.ApprovedOnce(ASK, ONE)),
        granted(ONCE, approve(OTHER), APPROVED),
        denied(ONCE, approve(ONE), Denial.APPROVED_BEFORE),
        denied(REQUESTED, approve(ASKER), Denial.OWN_REQUEST),
        denied(ONCE, approve(ASKER), Denial.OWN_REQUEST),
        denied(APPROVED, approve(UUID.randomUUID()), Denial.DECIDED),
        denied(SERVED, approve(OTHER), Denial.SERVED),
        denied(REFUSED, approve(OTHER), Denial.REFUSED),
        granted(REQUESTED, new Refuse(ONE, NOW), REFUSED),
        granted(ONCE, new Refuse(ONE, NOW), REFUSED),
        granted(APPROVED, new Refuse(OTHER, NOW), REFUSED),
        denied(REQUESTED, new Refuse(ASKER, NOW), Denial.OWN_REQUEST),
        denied(SERVED, new Refuse(ONE, NOW), Denial.SERVED),
        denied(REFUSED, new Refuse(ONE, NOW), Denial.REFUSED),
        granted(APPROVED, new Fetch(ASKER, NOW), SERVED),
        denied(APPROVED, new Fetch(ONE, NOW), Denial.ANOTHERS),
        denied(REQUESTED, new Fetch(ASKER, NOW), Denial.NOT_APPROVED),
        denied(ONCE, new Fetch(ASKER, NOW), Denial.NOT_APPROVED),
        denied(SERVED, new Fetch(ASKER, NOW), Denial.SERVED),
        denied(REFUSED, new Fetch(ASKER, NOW), Denial.REFUSED));
  }

  @ParameterizedTest
  @MethodSource("table")
  void goesByTheTable(Row row) {
    assertThat(RevealDecider.decide(row.from(), row.command())).isEqualTo(row.verdict());
  }

  @Test
  void letsNothingOpenOutliveItsTime() {
    var late = ASK.expiresAt();
    for (var open : new Reveal[] {REQUESTED, ONCE, APPROVED}) {
      assertThat(RevealDecider.decide(open, new Fetch(ASKER, late)))
          .isEqualTo(new Verdict.Denied(Denial.EXPIRED));
      assertThat(RevealDecider.decide(open, new Refuse(ONE, late)))
          .isEqualTo(new Verdict.Denied(Denial.EXPIRED));
    }
    assertThat(RevealDecider.decide(APPROVED, new Fetch(ASKER, late.minusMillis(1))))
        .isEqualTo(new Verdict.Granted(SERVED));
    assertThat(RevealDecider.decide(SERVED, new Fetch(ASKER, late)))
        .isEqualTo(new Verdict.Denied(Denial.SERVED));
  }

  @Test
  void takesASignatureForItsRequestAlone() {
    var elsewhere = PAIR.sign(SignedText.approval(ask("n2")));
    var enrolment = PAIR.sign(SignedText.enrolment(UUID.randomUUID(), "330205", ONE, PAIR.key()));

    for (var signature : new byte[][] {elsewhere, enrolment, new byte[64]}) {
      assertThat(
              RevealDecider.decide(REQUESTED, new Approve(ONE, NOW, PAIR.key(), signature, 0, 1)))
          .isEqualTo(new Verdict.Denied(Denial.WRONG_SIGNATURE));
    }
  }

  @Test
  void agreesToNoMoreThanADayAllows() {
    var signature = PAIR.sign(SignedText.approval(ASK));

    assertThat(RevealDecider.decide(REQUESTED, new Approve(ONE, NOW, PAIR.key(), signature, 2, 3)))
        .isInstanceOf(Verdict.Granted.class);
    assertThat(RevealDecider.decide(REQUESTED, new Approve(ONE, NOW, PAIR.key(), signature, 3, 3)))
        .isEqualTo(new Verdict.Denied(Denial.OVER_LIMIT));
  }

  private static Approve approve(UUID by) {
    return new Approve(by, NOW, PAIR.key(), PAIR.sign(SignedText.approval(ASK)), 0, 1);
  }

  private static Row granted(Reveal from, RevealCommand command, Reveal after) {
    return new Row(from, command, new Verdict.Granted(after));
  }

  private static Row denied(Reveal from, RevealCommand command, Denial why) {
    return new Row(from, command, new Verdict.Denied(why));
  }

  private static Ask ask(String nonce) {
    return new Ask(
        UUID.fromString("5b1f0d4e-7c3a-4e55-9d60-2f8a41c7b9e3"),
        UUID.fromString("0c7e2b6a-91d4-4f0e-8a35-6d1b90e4c2f7"),
        ASKER,
        PAIR.key(),
        nonce,
        NOW.plus(Duration.ofHours(24)));
  }
}
