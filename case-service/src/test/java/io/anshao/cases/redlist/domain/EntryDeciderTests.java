package io.anshao.cases.redlist.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.UnitCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EntryDeciderTests {

  private static final Instant NOW = Instant.parse("2021-06-15T02:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2021-06-15");
  private static final LocalDate UNTIL = LocalDate.parse("2022-06-15");
  private static final UUID EDITOR = new UUID(0, 1);
  private static final UUID LEADER = new UUID(0, 2);
  private static final UUID OTHER = new UUID(0, 3);

  private static final Entry PROPOSED = done(Entry.NONE, propose(EDITOR));
  private static final Entry SHOWN = done(PROPOSED, approve(LEADER, false));

  @Test
  void isShownOnceSomebodyElseAgrees() {
    assertThat(refusal(PROPOSED, approve(EDITOR, false))).isEqualTo("same-person");
    assertThat(SHOWN.stage()).isEqualTo(EntryStage.SHOWN);
    assertThat(SHOWN.shown()).hasSize(1);
    assertThat(refusal(SHOWN, approve(LEADER, false))).isEqualTo("nothing-waits");
    assertThat(refusal(SHOWN, propose(EDITOR))).isEqualTo("shown-already");
  }

  @Test
  void isWrittenAnewByAnybodyAndDecidedByNoneOfItsAuthors() {
    var rejected = done(PROPOSED, new EntryCommand.Reject(NOW, LEADER, "缺材料"));
    var again = done(rejected, propose(OTHER));

    assertThat(rejected.stage()).isEqualTo(EntryStage.REJECTED);
    assertThat(refusal(again, approve(EDITOR, false))).isEqualTo("same-person");
    assertThat(refusal(again, approve(OTHER, false))).isEqualTo("same-person");
    assertThat(done(again, approve(LEADER, false)).stage()).isEqualTo(EntryStage.SHOWN);
  }

  @Test
  void praisesNobodyWhoStandsOnTheBlackList() {
    assertThat(refusal(PROPOSED, approve(LEADER, true))).isEqualTo("on-black-list");
    var leaving = done(SHOWN, new EntryCommand.Remove(NOW, EDITOR, "列入黑榜"));
    assertThat(done(leaving, approve(LEADER, true)).stage()).isEqualTo(EntryStage.REMOVED);
  }

  @Test
  void isChangedAndRemovedByTwo() {
    var revised = done(SHOWN, new EntryCommand.Revise(NOW, EDITOR, wording(), "更正名称"));
    assertThat(revised.stage()).isEqualTo(EntryStage.SHOWN);
    assertThat(refusal(revised, new EntryCommand.Remove(NOW, OTHER, "撤")))
        .isEqualTo("proposal-waits");
    assertThat(refusal(revised, approve(EDITOR, false))).isEqualTo("same-person");
    var second = done(revised, approve(LEADER, false));
    assertThat(second.shown().getLast().correction()).contains("更正名称");

    var kept =
        done(
            done(second, new EntryCommand.Remove(NOW, EDITOR, "撤")),
            new EntryCommand.Reject(NOW, LEADER, "理由不足"));
    assertThat(kept.stage()).isEqualTo(EntryStage.SHOWN);
    assertThat(kept.waiting()).isEmpty();
  }

  @Test
  void endsWhenItsTimeIsOver() {
    assertThat(refusal(SHOWN, new EntryCommand.Expire(NOW, UNTIL))).isEqualTo("not-yet");
    var over = done(SHOWN, new EntryCommand.Expire(NOW, UNTIL.plusDays(1)));
    assertThat(over.stage()).isEqualTo(EntryStage.EXPIRED);
    assertThat(refusal(over, new EntryCommand.Remove(NOW, EDITOR, "撤"))).isEqualTo("not-shown");
    var late =
        new EntryCommand.Approve(NOW, LEADER, UNTIL.plusDays(1), false, "", Optional.empty());
    assertThat(refusal(PROPOSED, late)).isEqualTo("term-over");
  }

  private static EntryCommand propose(UUID by) {
    return new EntryCommand.Propose(NOW, by, wording());
  }

  private static EntryCommand approve(UUID by, boolean isBlack) {
    return new EntryCommand.Approve(NOW, by, TODAY, isBlack, "慈城镇", Optional.of("慈城镇"));
  }

  private static EntryWording wording() {
    return new EntryWording(
        "红榜企业",
        "测试电子厂",
        Optional.of("91330205MA2AXYT15D"),
        "全员查隐患。",
        "慈城镇",
        Optional.empty(),
        new UnitCode("t_cicheng"),
        UNTIL,
        List.of());
  }

  private static Entry done(Entry entry, EntryCommand command) {
    return switch (EntryDecider.decide(entry, command)) {
      case Decision.Accepted<EntryEvent>(var events) -> entry.after(events.getFirst());
      case Decision.Refused<EntryEvent>(var refusal) -> throw new AssertionError(refusal.code());
    };
  }

  private static String refusal(Entry entry, EntryCommand command) {
    return EntryDecider.decide(entry, command) instanceof Decision.Refused<EntryEvent>(var refusal)
        ? refusal.code()
        : "accepted";
  }
}
