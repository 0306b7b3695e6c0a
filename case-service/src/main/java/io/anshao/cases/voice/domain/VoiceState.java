package io.anshao.cases.voice.domain;

import io.anshao.cases.lifecycle.domain.Text;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** What the reporters of a case said, and where a review of its result stands. */
public sealed interface VoiceState {

  /**
   * All of it.
   *
   * @param messages how many came
   * @param last the last one
   * @param question what the reporter is asked now
   * @param isWithdrawn whether a reporter took the report back
   * @param reviews how often a review was asked for
   * @param sealed tips that came anonymous and are not any more, with the kind of contact left
   */
  record Said(
      int messages,
      Optional<Text> last,
      Optional<Text> question,
      boolean isWithdrawn,
      int reviews,
      Review review,
      Map<UUID, String> sealed)
      implements VoiceState {

    Said with(Review next) {
      return new Said(messages, last, question, isWithdrawn, reviews, next, sealed);
    }

    Said asked(Text words) {
      return new Said(messages, last, Optional.of(words), isWithdrawn, reviews, review, sealed);
    }

    Said answered() {
      return new Said(messages, last, Optional.empty(), isWithdrawn, reviews, review, sealed);
    }

    Said sealed(UUID tip, String contactKind) {
      var more = new TreeMap<>(sealed);
      more.put(tip, contactKind);
      return new Said(
          messages,
          last,
          question,
          isWithdrawn,
          reviews,
          review,
          Collections.unmodifiableSortedMap(more));
    }

    /** What the reporter of that tip left after an anonymous report. */
    public Optional<String> contactKind(UUID tip) {
      return Optional.ofNullable(sealed.get(tip));
    }
  }

  /**
   * A review of the result.
   *
   * @param reason what the reporter does not agree with
   * @param conclusion what was answered
   */
  record Review(Stage stage, Optional<Text> reason, Optional<Text> conclusion) {

    static final Review NONE = new Review(Stage.NONE, Optional.empty(), Optional.empty());

    Review at(Stage next) {
      return new Review(next, reason, conclusion);
    }

    Review at(Stage next, Text words) {
      return new Review(next, reason, Optional.of(words));
    }
  }

  /** Where a review stands. */
  enum Stage {
    NONE("没有申请", "None"),
    REQUESTED("待决定是否复查", "To be decided on"),
    EXAMINING("复查中", "Being examined"),
    REFUSED("不予复查", "Not granted"),
    UPHELD("维持原结论", "Upheld"),
    CHANGED("结论变更，重新办理", "Changed; handled again");

    private final String title;
    private final String titleEn;

    Stage(String title, String titleEn) {
      this.title = title;
      this.titleEn = titleEn;
    }

    public String title() {
      return title;
    }

    public String titleEn() {
      return titleEn;
    }
  }

  /** Nobody said anything. */
  static VoiceState silent() {
    return new Said(0, Optional.empty(), Optional.empty(), false, 0, Review.NONE, Map.of());
  }
}
