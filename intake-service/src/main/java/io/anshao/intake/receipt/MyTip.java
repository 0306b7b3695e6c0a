package io.anshao.intake.receipt;

import io.anshao.intake.progress.domain.Course;
import io.anshao.intake.progress.domain.Reward;
import io.anshao.intake.progress.domain.Step;
import io.anshao.intake.root.Roots;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a receipt sees.
 *
 * @param status of the last step
 * @param anonymous whether nobody can find out who reported
 * @param messages what the reporter said after the report, oldest first
 * @param reviewUntil until when a review of the result may be asked for, while it is closed
 * @param dueOn the day that the office is bound to now
 * @param reward what there is to claim, or was
 * @param rating how content the reporter said to be with the handling, the last time
 * @param proof that this tip was received as it was sent
 */
public record MyTip(
    String tipNumber,
    @Schema(
            allowableValues = {
              "received",
              "registered",
              "accepted",
              "declined",
              "in_progress",
              "rectifying",
              "reinspecting",
              "closed",
              "reopened",
              "referred"
            })
        String status,
    Instant submittedAt,
    @Nullable String description,
    int photos,
    boolean anonymous,
    List<StepView> steps,
    List<MessageView> messages,
    @Nullable LocalDate dueOn,
    @Nullable NextView next,
    @Nullable LocalDate reviewUntil,
    @Nullable RewardView reward,
    @Nullable String rating,
    Proof proof) {

  private static final Set<String> WORDS = Set.of("message", "withdrawal", "review");

  /**
   * What the reporter said after the report.
   *
   * @param photos how many files came with it
   */
  public record MessageView(
      Instant at,
      @Schema(allowableValues = {"message", "withdrawal", "review", "retaliation"}) String kind,
      @Nullable String text,
      int photos) {}

  /**
   * All that was said at one time; only words are shown as messages.
   *
   * @param rating how content the reporter was, where that was said
   */
  record SaidView(MessageView message, @Nullable String rating) {

    String kind() {
      return message.kind();
    }
  }

  /**
   * The reward of this tip.
   *
   * @param day until when it may be claimed, or when it was paid
   */
  public record RewardView(
      @Schema(allowableValues = {"waiting", "claimed", "paid", "lapsed"}) String status,
      @Nullable LocalDate day) {

    static RewardView of(Reward reward) {
      return new RewardView(reward.stage().name().toLowerCase(Locale.ROOT), reward.day());
    }
  }

  /** One step, in words. */
  public record StepView(
      Instant at,
      @Schema(
              allowableValues = {
                "received",
                "registered",
                "accepted",
                "declined",
                "in_progress",
                "rectifying",
                "reinspecting",
                "closed",
                "reopened",
                "extended",
                "referred",
                "merged",
                "separated",
                "incident",
                "told",
                "asked",
                "review_requested",
                "review_refused",
                "review_upheld",
                "reward_waiting",
                "reward_extended",
                "reward_returned",
                "reward_waived",
                "reward_paid"
              })
          String status,
      String text,
      String textEn) {

    static StepView of(Step step, String tipNumber) {
      var text = step.text(tipNumber);
      return new StepView(step.at(), step.status().word(), text.zh(), text.en());
    }
  }

  /** What comes next. */
  public record NextView(String text, String textEn, @Nullable LocalDate dueOn) {

    static NextView of(Course.Next next) {
      return new NextView(next.text().zh(), next.text().en(), next.dueOn());
    }
  }

  /**
   * The tip's leaf in the day's tree and the nonce that opens it.
   *
   * @param leaf {@code sha-256:hex}
   * @param nonce 32 bytes as hex
   * @param day whose root it joined; {@code null} before that root is signed
   * @param late whether it joined after the root of its own day
   * @param file the proof, which anybody can verify and which shows nothing of the tip
   */
  public record Proof(
      String leaf, String nonce, @Nullable LocalDate day, boolean late, @Nullable String file) {

    static Proof of(String leaf, byte[] nonce, Roots.@Nullable Proven proven) {
      var hex = HexFormat.of().formatHex(nonce);
      return proven == null
          ? new Proof(leaf, hex, null, false, null)
          : new Proof(leaf, hex, proven.day(), proven.isLate(), proven.file());
    }
  }

  static MyTip of(ReceiptHolder tip, Course course, List<SaidView> said, Proof proof) {
    var claims = said.stream().filter(each -> each.kind().equals(Said.Claim.KIND)).count();
    // the holder was read before what they say now
    var isSealed = said.stream().anyMatch(each -> each.kind().equals(Said.Sealing.KIND));
    return new MyTip(
        tip.tipNumber(),
        course.status().word(),
        tip.submittedAt(),
        tip.description(),
        tip.photos(),
        tip.isAnonymous() && !isSealed,
        course.steps().stream().map(step -> StepView.of(step, tip.tipNumber())).toList(),
        said.stream().filter(each -> WORDS.contains(each.kind())).map(SaidView::message).toList(),
        course.dueOn().orElse(null),
        course.next().map(NextView::of).orElse(null),
        course.reviewUntil().orElse(null),
        course.reward(claims).map(RewardView::of).orElse(null),
        lastRating(said),
        proof);
  }

  private static @Nullable String lastRating(List<SaidView> said) {
    return said.reversed().stream()
        .map(SaidView::rating)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }
}
