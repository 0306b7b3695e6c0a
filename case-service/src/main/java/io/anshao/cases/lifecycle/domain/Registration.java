package io.anshao.cases.lifecycle.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What is known when a case is opened by a tip.
 *
 * @param number case number, for example {@code JBAQ2021000087}
 * @param severity a first estimate from the plain questions, until a person judges
 * @param street code of the street, where the place tells it
 * @param inspection the joint inspection 联合暗访 that found it
 */
public record Registration(
    String number,
    String district,
    String channel,
    Severity severity,
    Optional<String> hazardType,
    Optional<String> street,
    Optional<Point> location,
    Tip tip,
    Instant registeredAt,
    Optional<UUID> inspection) {

  /** 媒体曝光: the channel of what the media made public. */
  public static final String MEDIA = "media";

  /**
   * The tip, without a word of its reporter.
   *
   * @param relation who the reporter is to the subject, for example {@code employee}
   * @param subject name of the reported party 被举报单位
   * @param uscc its 统一社会信用代码
   * @param leaf the tip's leaf in the tree of its day
   */
  public record Tip(
      UUID id,
      String number,
      Instant submittedAt,
      String identityMode,
      String relation,
      String contactKind,
      Optional<Text> description,
      Optional<Text> address,
      Optional<Text> subject,
      Optional<Text> uscc,
      List<Photo> photos,
      String leaf) {

    private static final Set<String> INSIDERS = Set.of("employee", "employee_family");

    /** Whoever reported works there, or is family of somebody who does (DOMAIN 2.5). */
    public boolean isInsiders() {
      return INSIDERS.contains(relation);
    }

    /** Nothing may be shown to strangers where it is handled (MECHANICS 6). */
    public boolean isGuarded() {
      return identityMode.equals("sealed") || isInsiders();
    }

    /** The same tip, whose reporter can be found by those who may. */
    public Tip sealed(String leftContactKind) {
      return new Tip(
          id,
          number,
          submittedAt,
          "sealed",
          relation,
          leftContactKind,
          description,
          address,
          subject,
          uscc,
          photos,
          leaf);
    }
  }

  /** A picture that lies with intake. */
  public record Photo(UUID id, String sha256) {}

  /** WGS-84, six decimals, as text: the log keeps exact bytes. */
  public record Point(String lat, String lng) {}
}
