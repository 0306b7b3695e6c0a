package io.anshao.intake.chat.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has told so far.
 *
 * @param id names the tip that it becomes
 * @param pictures uploads
 * @param told whether it became a tip: the next message begins another one
 * @param answered replies to the latest messages, by their ids
 */
public record Dialogue(
    UUID id,
    @Nullable String words,
    List<UUID> pictures,
    @Nullable Spot spot,
    boolean told,
    Map<String, String> answered) {

  /** A platform asks again within seconds; more than these are not remembered. */
  private static final int REMEMBERED = 50;

  public Dialogue {
    pictures = List.copyOf(pictures);
    answered = new LinkedHashMap<>(answered);
  }

  /** Where it is: GCJ-02. */
  public record Spot(String lat, String lng, String label) {}

  /** One in which nothing was said. */
  public static Dialogue begun(UUID id) {
    return new Dialogue(id, null, List.of(), null, false, Map.of());
  }

  /** Whether there is something to report. */
  public boolean hasNothing() {
    return words == null && pictures.isEmpty();
  }

  /** What was replied to that message. */
  public Optional<String> answerTo(String messageId) {
    return Optional.ofNullable(answered.get(messageId));
  }

  /** The same with the reply to a message. */
  public Dialogue answering(String messageId, String reply) {
    var all = new ArrayList<>(answered.entrySet());
    all.add(Map.entry(messageId, reply));
    var latest =
        all.stream()
            .skip(Math.max(0, all.size() - REMEMBERED))
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    Map.Entry::getValue,
                    (first, second) -> second,
                    LinkedHashMap::new));
    return new Dialogue(id, words, pictures, spot, told, latest);
  }

  /** Another one with the same person. */
  Dialogue anew(UUID other) {
    return new Dialogue(other, null, List.of(), null, false, answered);
  }

  Dialogue saying(String more) {
    var all = words == null ? more : words + "\n" + more;
    return new Dialogue(id, all, pictures, spot, told, answered);
  }

  /** The same with one picture more. */
  public Dialogue showing(UUID picture) {
    var all = new ArrayList<>(pictures);
    all.add(picture);
    return new Dialogue(id, words, all, spot, told, answered);
  }

  Dialogue at(Spot where) {
    return new Dialogue(id, words, pictures, where, told, answered);
  }

  /** The same once it is a tip; what was said is not kept here any longer. */
  public Dialogue asTold() {
    return new Dialogue(id, null, List.of(), null, true, answered);
  }

  /** Never prints what somebody wrote. */
  @Override
  public String toString() {
    return "Dialogue[" + id + "]";
  }
}
