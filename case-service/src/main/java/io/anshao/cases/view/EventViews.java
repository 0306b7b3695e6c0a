package io.anshao.cases.view;

import io.anshao.cases.lifecycle.CaseHistory;
import io.anshao.cases.lifecycle.CaseHistory.Logged;
import io.anshao.cases.lifecycle.CaseHistory.LoggedEvent;
import io.anshao.cases.lifecycle.CaseReading.Read;
import io.anshao.cases.lifecycle.Staff;
import io.anshao.cases.lifecycle.Track;
import io.anshao.cases.lifecycle.Tracks;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Role;
import io.anshao.cases.lifecycle.domain.UnitCode;
import io.anshao.cases.view.CaseView.Photo;
import io.anshao.cases.view.VisitViews.VisitView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The log of a case for people: what happened, by whom, in what words, under which hash. */
final class EventViews {

  /**
   * Before a case is in a unit's hands, its events speak of the tip: units see only that they are.
   */
  private static final Set<String> OFFICE_ONLY =
      Set.of(
          "registered",
          "accepted",
          "decline-proposed",
          "declined",
          "decline-rejected",
          "cancelled",
          "recalled",
          "notice-settled");

  /** Under this name events keep the uploads that belong to them. */
  private static final String PHOTOS = "photos";

  /** What was written down on site: it is shown by itself. */
  private static final String VISIT = "visit";

  private final Tracks tracks;
  private final CaseHistory history;
  private final Staff staff;

  EventViews(Tracks tracks, CaseHistory history, Staff staff) {
    this.tracks = tracks;
    this.history = history;
    this.staff = staff;
  }

  /** The log, oldest first. */
  record EventList(List<EventView> items) {}

  /**
   * One event.
   *
   * @param signedAt when the code of a second factor behind it was given
   * @param text the words that came with it, unless they are erased or not for this person
   * @param photos pictures that came with it, under addresses of this person's own
   * @param visit what was written down on site, where it was
   * @param data its own fields as hashed; free text stands in it by id and hash only
   */
  record EventView(
      long version,
      String track,
      String event,
      String eventName,
      String eventNameEn,
      Instant at,
      ByView by,
      @Nullable Instant signedAt,
      @Nullable String text,
      List<Photo> photos,
      @Nullable VisitView visit,
      String hash,
      String previousHash,
      @Nullable JsonNode data) {}

  /** Who did it, in which role and for which unit. */
  record ByView(@Nullable String name, String role, String roleName, @Nullable String unit) {}

  EventList of(Read read, List<Logged> events, Viewer viewer) {
    return new EventList(
        events.stream()
            .filter(e -> viewer.isOffice() || !tracks.isSealed(e.track()))
            .map(e -> view(e, read, viewer))
            .toList());
  }

  private EventView view(Logged logged, Read read, Viewer viewer) {
    var event = history.read(logged);
    var title = tracks.titleOf(logged.track(), logged.name());
    var isOpen =
        viewer.isOffice()
            || logged.track().equals(Track.MAIN) && !OFFICE_ONLY.contains(logged.name());
    return new EventView(
        logged.version(),
        logged.track(),
        logged.name(),
        title.title(),
        title.titleEn(),
        logged.at().toInstant(),
        by(event.stamp().by()),
        event.stamp().signedAt().orElse(null),
        isOpen ? words(event, read).orElse(null) : null,
        isOpen ? viewer.photos(photos(event.data()).distinct().toList()) : List.of(),
        isOpen ? VisitViews.of(event.event(), read, viewer).orElse(null) : null,
        logged.hash().hex(),
        logged.previous().hex(),
        isOpen ? event.data() : null);
  }

  private ByView by(Actor actor) {
    return new ByView(
        actor.role() == Role.SYSTEM
            ? null
            : staff.find(actor.person()).map(Staff.Member::name).orElse(null),
        actor.role().code(),
        actor.role().title(),
        actor.unit().map(UnitCode::value).orElse(null));
  }

  private static Optional<String> words(LoggedEvent event, Read read) {
    var words =
        texts(event.data())
            .flatMap(id -> Optional.ofNullable(read.texts().get(id)).stream())
            .toList();
    return words.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", words));
  }

  private static Stream<UUID> photos(JsonNode node) {
    var own =
        node.path(PHOTOS)
            .valueStream()
            .filter(JsonNode::isString)
            .map(id -> UUID.fromString(id.asString()));
    var inner =
        node.propertyStream()
            .filter(field -> !field.getKey().equals(PHOTOS) && !field.getKey().equals(VISIT))
            .map(Map.Entry::getValue);
    return Stream.concat(own, Stream.concat(inner, elements(node)).flatMap(EventViews::photos));
  }

  private static Stream<JsonNode> elements(JsonNode node) {
    return node.isArray() ? node.valueStream() : Stream.empty();
  }

  private static Stream<UUID> texts(JsonNode node) {
    if (node.has("digest")) {
      return Stream.of(UUID.fromString(node.path("id").asString()));
    }
    return node.isObject()
        ? node.propertyStream()
            .filter(property -> !property.getKey().equals(VISIT))
            .flatMap(property -> texts(property.getValue()))
        : node.valueStream().flatMap(EventViews::texts);
  }
}
