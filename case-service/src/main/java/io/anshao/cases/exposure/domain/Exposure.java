package io.anshao.cases.exposure.domain;

import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * One public record of a case and how far it has come. A case may have several: a penalty is made
 * public by law while the case stands as an example besides.
 *
 * @param draftedBy who wrote the present wording
 * @param authors everybody who ever wrote on it: none of them decides on it
 * @param seen who let it pass
 * @param notice what the subject was told, where it is named
 * @param publishAt when it appears by itself
 * @param shown what the public saw first
 * @param correction another wording that waits for somebody else
 * @param reason why it came back, was held or withdrawn
 * @param appeals of the firm against the black list, oldest first
 */
public record Exposure(
    UUID id,
    ExposureKind kind,
    Stage stage,
    Wording wording,
    UUID draftedBy,
    Set<UUID> authors,
    Seen seen,
    Optional<Notice> notice,
    Optional<Instant> publishAt,
    Optional<Shown> shown,
    Optional<Correction> correction,
    Optional<Text> reason,
    List<Appeal> appeals) {

  /**
   * Who let it pass so far.
   *
   * @param lawful by whom its legal basis was checked
   * @param basis that legal basis
   */
  public record Seen(Optional<UUID> lawful, Optional<Text> basis, Optional<UUID> reviewed) {

    static final Seen BY_NOBODY = new Seen(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /**
   * What the public saw first, and until when it sees it.
   *
   * @param versions wordings so far
   * @param until last day; earlier records say nothing and stay
   */
  public record Shown(
      Instant publishedAt, CaseFacts facts, int versions, Optional<LocalDate> until) {

    Shown next() {
      return new Shown(publishedAt, facts, versions + 1, until);
    }
  }

  /** Another wording for what is published, and why. */
  public record Correction(Wording wording, Text reason, UUID by) {}

  static Exposure drafted(UUID id, ExposureKind kind, Wording wording, UUID by, Set<UUID> authors) {
    return new Exposure(
        id,
        kind,
        Stage.DRAFTED,
        wording,
        by,
        authors,
        Seen.BY_NOBODY,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** Whether the public may see it, or saw it. */
  public boolean hasBeenShown() {
    return shown.isPresent();
  }

  /** Whether the public sees it now. */
  public boolean isOpen() {
    return stage == Stage.PUBLISHED || stage == Stage.RECTIFIED;
  }

  /** Whether a firm is named, which needs a leader of the office (DOMAIN 3.5). */
  public boolean namesAFirm() {
    return wording.subjectName().isPresent();
  }

  boolean isWrittenBy(Stamp stamp) {
    return authors.contains(stamp.by().person());
  }

  /** Whether the review of somebody in that role is enough. */
  boolean isDecidedBy(Role role) {
    return !namesAFirm() || role == Role.OFFICE_LEADER;
  }

  /** Whether the subject has to be told before: not of what the law itself makes public. */
  public boolean needsNotice() {
    return namesAFirm() && !kind.isStatutory();
  }

  boolean isHeard(Instant now) {
    return !needsNotice()
        || notice.filter(told -> told.isHeardOn(Deadline.dateOf(now))).isPresent();
  }

  Exposure at(Stage next) {
    return with(next, seen, Optional.empty(), Optional.empty());
  }

  Exposure back(Text why) {
    return with(Stage.REJECTED, seen, Optional.empty(), Optional.of(why));
  }

  Exposure checked(UUID by, Text basis) {
    return with(
        Stage.CHECKED,
        new Seen(Optional.of(by), Optional.of(basis), Optional.empty()),
        Optional.empty(),
        Optional.empty());
  }

  Exposure reviewed(UUID by, Stage next) {
    return with(
        next,
        new Seen(seen.lawful(), seen.basis(), Optional.of(by)),
        Optional.empty(),
        Optional.empty());
  }

  Exposure scheduled(Instant at) {
    return with(Stage.SCHEDULED, seen, Optional.of(at), Optional.empty());
  }

  Exposure told(Notice other) {
    return new Exposure(
        id,
        kind,
        stage,
        wording,
        draftedBy,
        authors,
        seen,
        Optional.of(other),
        publishAt,
        shown,
        correction,
        reason,
        appeals);
  }

  Exposure published(Shown first) {
    return new Exposure(
        id,
        kind,
        Stage.PUBLISHED,
        wording,
        draftedBy,
        authors,
        seen,
        notice,
        Optional.empty(),
        Optional.of(first),
        Optional.empty(),
        Optional.empty(),
        appeals);
  }

  /** The next version of what is published. */
  Exposure next(Stage stands, Wording other) {
    return new Exposure(
        id,
        kind,
        stands,
        other,
        draftedBy,
        authors,
        seen,
        notice,
        publishAt,
        shown.map(Shown::next),
        Optional.empty(),
        Optional.empty(),
        appeals);
  }

  Exposure correcting(Optional<Correction> other) {
    return new Exposure(
        id, kind, stage, wording, draftedBy, authors, seen, notice, publishAt, shown, other, reason,
        appeals);
  }

  Exposure ended(Stage end, Optional<Text> why) {
    return with(end, seen, Optional.empty(), why);
  }

  private Exposure with(Stage next, Seen by, Optional<Instant> at, Optional<Text> why) {
    return new Exposure(
        id,
        kind,
        next,
        wording,
        draftedBy,
        authors,
        by,
        notice,
        at,
        shown,
        Optional.empty(),
        why,
        appeals);
  }

  /** What the firm asks for and nobody has answered. */
  public Optional<Appeal> openAppeal() {
    return appeals.stream().filter(Appeal::isOpen).findFirst();
  }

  /** Who may not decide on what the firm asks for now. */
  public Set<UUID> partInListing() {
    var part = new HashSet<>(authors);
    openAppeal()
        .ifPresent(
            appeal -> {
              part.add(appeal.by());
              if (appeal.plea() == Plea.OBJECTION) {
                seen.lawful().ifPresent(part::add);
                seen.reviewed().ifPresent(part::add);
              }
            });
    return Set.copyOf(part);
  }

  Exposure with(Appeal next) {
    var all = new ArrayList<>(appeals);
    all.add(next);
    return with(List.copyOf(all));
  }

  Exposure answering(Appeal.Answer answer) {
    return with(
        appeals.stream().map(each -> each.isOpen() ? each.answered(answer) : each).toList());
  }

  private Exposure with(List<Appeal> all) {
    return new Exposure(
        id,
        kind,
        stage,
        wording,
        draftedBy,
        authors,
        seen,
        notice,
        publishAt,
        shown,
        correction,
        reason,
        all);
  }
}
