package io.anshao.cases.exposure;

import io.anshao.cases.exposure.domain.ExposureState;
import io.anshao.cases.exposure.domain.ExposureState.Article;
import io.anshao.cases.exposure.domain.ExposureState.Shown;
import io.anshao.cases.exposure.domain.Wording;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.Scope;
import io.anshao.cases.lifecycle.Staff;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.view.ExposurePart;
import io.anshao.cases.view.PhotoLinks;
import io.anshao.edge.token.StaffUser;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The public record within the case's view; units see one only once the public does. */
final class ExposureInView implements ExposurePart {

  private final Staff staff;
  private final PhotoLinks links;

  ExposureInView(Staff staff, PhotoLinks links) {
    this.staff = staff;
    this.links = links;
  }

  /**
   * The record.
   *
   * @param reason why it was rejected or withdrawn
   */
  record ExposureView(
      UUID id,
      String state,
      String kind,
      String title,
      String problem,
      @Nullable String measure,
      String place,
      @Nullable String subjectName,
      List<Photo> photos,
      String draftedBy,
      @Nullable String reviewedBy,
      @Nullable Instant publishedAt,
      @Nullable String reason) {}

  /** A picture under an address for this person. */
  record Photo(UUID id, String url) {}

  @Override
  public Optional<Object> of(
      CaseFile file, Function<Text, Optional<String>> words, StaffUser user) {
    return Optional.ofNullable(file.tracks().get(ExposureTrack.NAME))
        .map(standing -> (ExposureState) standing.state())
        .filter(state -> isOpenTo(user, state))
        .flatMap(state -> state.written().map(article -> view(state, article, words, user)));
  }

  private static boolean isOpenTo(StaffUser user, ExposureState state) {
    return Scope.of(user) instanceof Scope.WholeDistrict || shown(state).isPresent();
  }

  private ExposureView view(
      ExposureState state,
      Article article,
      Function<Text, Optional<String>> words,
      StaffUser user) {
    var wording = article.wording();
    return new ExposureView(
        article.exposure(),
        state.code(),
        article.kind(),
        words.apply(wording.title()).orElse(""),
        words.apply(wording.problem()).orElse(""),
        wording.measure().flatMap(words).orElse(null),
        words.apply(wording.place()).orElse(""),
        wording.subjectName().flatMap(words).orElse(null),
        photos(wording, user),
        name(article.draftedBy()),
        reviewer(state).map(this::name).orElse(null),
        shown(state).map(Shown::publishedAt).orElse(null),
        reason(state).flatMap(words).orElse(null));
  }

  private List<Photo> photos(Wording wording, StaffUser user) {
    return wording.photos().stream()
        .map(id -> new Photo(id, links.link(user, id, "exposure")))
        .toList();
  }

  private String name(UUID person) {
    return staff.find(person).map(Staff.Member::name).orElse("—");
  }

  private static Optional<UUID> reviewer(ExposureState state) {
    return switch (state) {
      case ExposureState.Approved s -> Optional.of(s.reviewedBy());
      case ExposureState.Published s -> Optional.of(s.reviewedBy());
      case ExposureState.Rectified s -> Optional.of(s.reviewedBy());
      case ExposureState.Withdrawn s -> Optional.of(s.reviewedBy());
      case ExposureState.None _, ExposureState.Drafted _, ExposureState.Rejected _ ->
          Optional.empty();
    };
  }

  private static Optional<Shown> shown(ExposureState state) {
    return switch (state) {
      case ExposureState.Published s -> Optional.of(s.shown());
      case ExposureState.Rectified s -> Optional.of(s.shown());
      case ExposureState.Withdrawn s -> Optional.of(s.shown());
      case ExposureState.None _,
          ExposureState.Drafted _,
          ExposureState.Rejected _,
          ExposureState.Approved _ ->
          Optional.empty();
    };
  }

  private static Optional<Text> reason(ExposureState state) {
    return switch (state) {
      case ExposureState.Rejected s -> Optional.of(s.reason());
      case ExposureState.Withdrawn s -> Optional.of(s.reason());
      case ExposureState.None _,
          ExposureState.Drafted _,
          ExposureState.Approved _,
          ExposureState.Published _,
          ExposureState.Rectified _ ->
          Optional.empty();
    };
  }
}
