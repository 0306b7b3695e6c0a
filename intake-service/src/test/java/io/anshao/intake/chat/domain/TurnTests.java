package io.anshao.intake.chat.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.intake.chat.domain.Turn.Heard;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnTests {

  private static final UUID ID = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);

  @Test
  void gathersTextsAndAPlace() {
    var one = next(Turn.of(Dialogue.begun(ID), new Heard.Text(" 后门锁上了 "), OTHER));
    var two = next(Turn.of(one, new Heard.Text("每晚都锁"), OTHER));
    var three =
        next(Turn.of(two, new Heard.Place(new Dialogue.Spot("29.88", "121.55", "商场")), OTHER));

    assertThat(three.words()).isEqualTo("后门锁上了\n每晚都锁");
    assertThat(three.spot()).isNotNull();
    assertThat(three.id()).isEqualTo(ID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", " １ ", "提交"})
  void tellsWhenAskedTo(String word) {
    var said = Dialogue.begun(ID).saying("x");

    assertThat(Turn.of(said, new Heard.Text(word), OTHER)).isEqualTo(new Turn.Tell(said, false));
    assertThat(saying(Turn.of(Dialogue.begun(ID), new Heard.Text(word), OTHER)))
        .isEqualTo(Saying.NOTHING_YET);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "匿名"})
  void tellsWithoutSayingWho(String word) {
    var said = Dialogue.begun(ID).saying("x");

    assertThat(Turn.of(said, new Heard.Text(word), OTHER)).isEqualTo(new Turn.Tell(said, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "取消", "放弃"})
  void forgetsWhatWasDropped(String word) {
    var turn = Turn.of(Dialogue.begun(ID).saying("x"), new Heard.Text(word), OTHER);

    assertThat(saying(turn)).isEqualTo(Saying.DROPPED);
    assertThat(next(turn).hasNothing()).isTrue();
    assertThat(next(turn).id()).isEqualTo(OTHER);
  }

  @Test
  void beginsAnotherOneAfterATip() {
    var told = Dialogue.begun(ID).saying("x").asTold();

    assertThat(told.words()).isNull();
    assertThat(next(Turn.of(told, new Heard.Text("y"), OTHER)).id()).isEqualTo(OTHER);
    assertThat(saying(Turn.of(told, new Heard.Text("1"), OTHER))).isEqualTo(Saying.NOTHING_YET);
  }

  @Test
  void takesNinePicturesAndNoMore() {
    var dialogue = Dialogue.begun(ID);
    for (int i = 0; i < 9; i++) {
      assertThat(Turn.of(dialogue, new Heard.Picture(), OTHER)).isInstanceOf(Turn.Fetch.class);
      dialogue = dialogue.showing(UUID.randomUUID());
    }

    assertThat(saying(Turn.of(dialogue, new Heard.Picture(), OTHER)))
        .isEqualTo(Saying.ENOUGH_PICTURES);
  }

  @Test
  void notesNothingThatCannotBeStored() {
    var said = Dialogue.begun(ID).saying("x");

    for (var text : new String[] {"y".repeat(10_000), "\0", "\ud800"}) {
      var turn = Turn.of(said, new Heard.Text(text), OTHER);
      assertThat(saying(turn)).isEqualTo(Saying.TOO_LONG);
      assertThat(next(turn)).isEqualTo(said);
    }
    assertThat(saying(Turn.of(said, new Heard.Text(" "), OTHER))).isEqualTo(Saying.UNCLEAR);
    assertThat(saying(Turn.of(said, new Heard.Unclear(), OTHER))).isEqualTo(Saying.UNCLEAR);
    assertThat(saying(Turn.of(said, new Heard.Hello(), OTHER))).isEqualTo(Saying.WELCOME);
  }

  @Test
  void remembersTheLatestAnswers() {
    var dialogue = Dialogue.begun(ID);
    for (int i = 0; i < 60; i++) {
      dialogue = dialogue.answering("m" + i, "r" + i);
    }

    assertThat(dialogue.answered()).hasSize(50);
    assertThat(dialogue.answerTo("m59")).contains("r59");
    assertThat(dialogue.answerTo("m9")).isEmpty();
  }

  private static Dialogue next(Turn turn) {
    return ((Turn.Reply) turn).next();
  }

  private static Saying saying(Turn turn) {
    return ((Turn.Reply) turn).saying();
  }
}
