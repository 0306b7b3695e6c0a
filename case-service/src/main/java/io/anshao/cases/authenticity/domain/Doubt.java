package io.anshao.cases.authenticity.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Why a rectification may not be true.
 *
 * @param photo the picture that speaks against it
 * @param before the earlier picture that it repeats
 */
public record Doubt(Ground ground, Optional<UUID> photo, Optional<UUID> before) {

  /** What a doubt rests on. */
  public enum Ground {
    SAME_PICTURE("整改后照片与整改前照片相同", "A picture afterwards is one from before"),
    TAKEN_BEFORE("整改后照片拍摄于责令整改之前", "A picture afterwards was taken before the order"),
    FOUND_SHAM("此前已认定整改弄虚作假", "It was found to be sham before");

    private final String title;
    private final String titleEn;

    Ground(String title, String titleEn) {
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

  /** No document proves anything any more. */
  static final Doubt FOUND_SHAM = new Doubt(Ground.FOUND_SHAM, Optional.empty(), Optional.empty());

  /**
   * What pictures say against a rectification.
   *
   * @param after sent to show that it was done
   * @param before of the tip and of inspections
   * @param orderedAt when the rectification was ordered
   */
  public static List<Doubt> of(List<Shot> after, List<Shot> before, Instant orderedAt) {
    var doubts = new ArrayList<Doubt>();
    for (var shot : after) {
      before.stream()
          .filter(earlier -> !earlier.id().equals(shot.id()))
          .filter(shot::isSame)
          .findFirst()
          .ifPresent(
              earlier ->
                  doubts.add(
                      new Doubt(
                          Ground.SAME_PICTURE, Optional.of(shot.id()), Optional.of(earlier.id()))));
      shot.takenAt()
          .filter(taken -> taken.isBefore(orderedAt))
          .ifPresent(
              _ ->
                  doubts.add(
                      new Doubt(Ground.TAKEN_BEFORE, Optional.of(shot.id()), Optional.empty())));
    }
    return List.copyOf(doubts);
  }
}
