package io.anshao.cases.exposure;

import io.anshao.cases.exposure.domain.Appeal;
import io.anshao.cases.exposure.domain.Exposure;
import io.anshao.cases.exposure.domain.Notice;
import io.anshao.cases.exposure.domain.Wording;
import io.anshao.cases.lifecycle.Staff;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.view.PhotoLinks;
import io.anshao.edge.token.StaffUser;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What staff see of a public record. */
final class ExposureViews {

  private static final String PURPOSE = "exposure";

  private final Staff staff;
  private final PhotoLinks links;

  ExposureViews(Staff staff, PhotoLinks links) {
    this.staff = staff;
    this.links = links;
  }

  /**
   * A record.
   *
   * @param next the command that brings it forward
   * @param reason why it was rejected or withdrawn
   */
  record ExposureView(
      UUID id,
      String state,
      String stateTitle,
      String stateTitleEn,
      String kind,
      String kindTitle,
      String kindTitleEn,
      @Nullable String next,
      String title,
      String problem,
      @Nullable String measure,
      String place,
      @Nullable String subjectName,
      List<Photo> photos,
      @Nullable String placeReason,
      @Nullable String echoReason,
      String draftedBy,
      @Nullable String checkedBy,
      @Nullable String basis,
      @Nullable String reviewedBy,
      @Nullable NoticeView notice,
      @Nullable Instant publishAt,
      @Nullable Instant publishedAt,
      @Nullable LocalDate until,
      @Nullable CorrectionView correction,
      @Nullable String reason,
      List<AppealView> appeals) {}

  /**
   * The firm asked to be taken off the black list.
   *
   * @param by who entered it; {@code null} for the firm itself
   */
  record AppealView(
      String plea,
      String pleaTitle,
      String pleaTitleEn,
      String words,
      @Nullable String by,
      Instant at,
      @Nullable Boolean granted,
      @Nullable String answer,
      @Nullable String answeredBy) {}

  /**
   * A picture under an address for this person.
   *
   * @param look {@code redacted} or {@code clean}; left out where nobody looked
   */
  record Photo(UUID id, String url, @Nullable String look) {}

  /** What the subject was told and what it said. */
  record NoticeView(
      LocalDate objectBy, boolean agreed, @Nullable String objection, @Nullable String answer) {}

  /** Another wording that waits for somebody else. */
  record CorrectionView(
      String title,
      String problem,
      @Nullable String measure,
      String place,
      @Nullable String subjectName,
      List<Photo> photos,
      String reason,
      String draftedBy) {}

  ExposureView of(Exposure of, Function<Text, Optional<String>> words, StaffUser user) {
    var wording = of.wording();
    return new ExposureView(
        of.id(),
        of.stage().code(),
        of.stage().title(),
        of.stage().titleEn(),
        of.kind().code(),
        of.kind().title(),
        of.kind().titleEn(),
        ExposureTrack.next(of).orElse(null),
        words.apply(wording.title()).orElse(""),
        words.apply(wording.problem()).orElse(""),
        wording.measure().flatMap(words).orElse(null),
        words.apply(wording.place()).orElse(""),
        wording.subjectName().flatMap(words).orElse(null),
        photos(wording, user),
        wording.placeReason().flatMap(words).orElse(null),
        wording.echoReason().flatMap(words).orElse(null),
        name(of.draftedBy()),
        of.seen().lawful().map(this::name).orElse(null),
        of.seen().basis().flatMap(words).orElse(null),
        of.seen().reviewed().map(this::name).orElse(null),
        of.notice().map(notice -> view(notice, words)).orElse(null),
        of.publishAt().orElse(null),
        of.shown().map(Exposure.Shown::publishedAt).orElse(null),
        of.shown().flatMap(Exposure.Shown::until).orElse(null),
        of.correction().map(c -> view(c, words, user)).orElse(null),
        of.reason().flatMap(words).orElse(null),
        of.appeals().stream().map(appeal -> view(appeal, words)).toList());
  }

  private AppealView view(Appeal appeal, Function<Text, Optional<String>> words) {
    return new AppealView(
        appeal.plea().code(),
        appeal.plea().title(),
        appeal.plea().titleEn(),
        words.apply(appeal.words()).orElse(""),
        appeal.by().equals(Actor.SYSTEM.person()) ? null : name(appeal.by()),
        appeal.at(),
        appeal.answer().map(Appeal.Answer::isGranted).orElse(null),
        appeal.answer().flatMap(given -> words.apply(given.words())).orElse(null),
        appeal.answer().map(given -> name(given.by())).orElse(null));
  }

  private static NoticeView view(Notice notice, Function<Text, Optional<String>> words) {
    return new NoticeView(
        notice.objectBy(),
        notice.hasAgreed(),
        notice.objection().flatMap(words).orElse(null),
        notice.answer().flatMap(words).orElse(null));
  }

  private CorrectionView view(
      Exposure.Correction correction, Function<Text, Optional<String>> words, StaffUser user) {
    var wording = correction.wording();
    return new CorrectionView(
        words.apply(wording.title()).orElse(""),
        words.apply(wording.problem()).orElse(""),
        wording.measure().flatMap(words).orElse(null),
        words.apply(wording.place()).orElse(""),
        wording.subjectName().flatMap(words).orElse(null),
        photos(wording, user),
        words.apply(correction.reason()).orElse(""),
        name(correction.by()));
  }

  private List<Photo> photos(Wording wording, StaffUser user) {
    return wording.photos().stream()
        .map(id -> new Photo(id, links.link(user, id, PURPOSE), look(wording, id)))
        .toList();
  }

  private static @Nullable String look(Wording wording, UUID photo) {
    return wording
        .looks()
        .flatMap(
            looks ->
                looks.redacted().contains(photo)
                    ? Optional.of("redacted")
                    : looks.clean().contains(photo) ? Optional.of("clean") : Optional.empty())
        .orElse(null);
  }

  String name(UUID person) {
    return staff.find(person).map(Staff.Member::name).orElse("—");
  }
}
