package io.anshao.intake.chat.domain;

import io.anshao.intake.tip.domain.Offered;
import io.anshao.intake.tip.domain.Words;
import java.text.Normalizer;
import java.util.Set;
import java.util.UUID;

/** What one message does to a dialogue. */
public sealed interface Turn {

  /** It is noted, or not, and the person is told. */
  record Reply(Dialogue next, Saying saying) implements Turn {}

  /** A picture is to be fetched and added. */
  record Fetch(Dialogue next) implements Turn {}

  /** It becomes a tip. */
  record Tell(Dialogue told, boolean isAnonymous) implements Turn {}

  /** What can be heard. */
  sealed interface Heard {

    record Text(String text) implements Heard {}

    record Picture() implements Heard {}

    record Place(Dialogue.Spot spot) implements Heard {}

    record Hello() implements Heard {}

    record Unclear() implements Heard {}
  }

  /** Words that ask for something; digits are quickest on a telephone. */
  Set<String> SUBMIT = Set.of("1", "提交");

  Set<String> SUBMIT_ANONYMOUSLY = Set.of("2", "匿名");

  Set<String> DROP = Set.of("0", "取消", "放弃");

  /**
   * The turn that a message gives to a dialogue.
   *
   * @param fresh names the next dialogue, should one begin
   */
  static Turn of(Dialogue before, Heard heard, UUID fresh) {
    var now = before.told() ? before.anew(fresh) : before;
    return switch (heard) {
      case Heard.Text(var text) -> ofText(now, text.strip(), fresh);
      case Heard.Picture _ ->
          now.pictures().size() < Offered.UPLOADS
              ? new Fetch(now)
              : new Reply(now, Saying.ENOUGH_PICTURES);
      case Heard.Place(var spot) -> new Reply(now.at(spot), Saying.NOTED);
      case Heard.Hello _ -> new Reply(now, Saying.WELCOME);
      case Heard.Unclear _ -> new Reply(now, Saying.UNCLEAR);
    };
  }

  private static Turn ofText(Dialogue now, String text, UUID fresh) {
    var word = Normalizer.normalize(text, Normalizer.Form.NFKC);
    if (DROP.contains(word)) {
      return new Reply(now.anew(fresh), Saying.DROPPED);
    }
    if (SUBMIT.contains(word) || SUBMIT_ANONYMOUSLY.contains(word)) {
      return now.hasNothing()
          ? new Reply(now, Saying.NOTHING_YET)
          : new Tell(now, SUBMIT_ANONYMOUSLY.contains(word));
    }
    if (text.isEmpty()) {
      return new Reply(now, Saying.UNCLEAR);
    }
    var longer = now.saying(text);
    return Words.fault(longer.words(), Words.DESCRIPTION).isPresent()
        ? new Reply(now, Saying.TOO_LONG)
        : new Reply(longer, Saying.NOTED);
  }
}
