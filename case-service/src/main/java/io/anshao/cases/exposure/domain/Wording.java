package io.anshao.cases.exposure.domain;

import io.anshao.cases.lifecycle.domain.Text;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the public is to read.
 *
 * @param place in words, as coarse as the drafter decides
 * @param subjectName the firm, where it is named
 * @param photos at intake; the public sees copies without metadata
 */
public record Wording(
    Text title,
    Text problem,
    Optional<Text> measure,
    Text place,
    Optional<Text> subjectName,
    List<UUID> photos) {

  Wording fixedBy(Text done) {
    return new Wording(title, problem, Optional.of(done), place, subjectName, photos);
  }
}
