package io.anshao.cases.exposure.domain;

import io.anshao.cases.lifecycle.domain.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the public is to read.
 *
 * @param place in words, as coarse as the drafter decides
 * @param subjectName the firm, where it is named
 * @param photos at intake; the public sees copies without metadata
 * @param looks what somebody saw when they looked at the pictures; earlier drafts say nothing
 * @param placeReason why the exact place is named although it may tell who reported it
 * @param echoReason why words may stand that a tip holds as well
 */
public record Wording(
    Text title,
    Text problem,
    Optional<Text> measure,
    Text place,
    Optional<Text> subjectName,
    List<UUID> photos,
    Optional<Looks> looks,
    Optional<Text> placeReason,
    Optional<Text> echoReason) {

  /**
   * Which pictures were looked at.
   *
   * @param redacted copies in which faces, plates and the like were covered
   * @param clean those that show no face, no plate and nothing that tells who took them
   */
  public record Looks(List<UUID> redacted, List<UUID> clean) {}

  /** Whether each picture was covered or found to show nothing that must not be seen. */
  boolean isLookedAt() {
    var seen = new HashSet<UUID>();
    looks.ifPresent(
        each -> {
          seen.addAll(each.redacted());
          seen.addAll(each.clean());
        });
    return seen.containsAll(photos);
  }

  Wording fixedBy(Text done) {
    return new Wording(
        title,
        problem,
        Optional.of(done),
        place,
        subjectName,
        photos,
        looks,
        placeReason,
        echoReason);
  }

  /** Every text that the public reads. */
  public List<Text> texts() {
    var texts = new ArrayList<>(List.of(title, problem, place));
    measure.ifPresent(texts::add);
    subjectName.ifPresent(texts::add);
    return List.copyOf(texts);
  }
}
