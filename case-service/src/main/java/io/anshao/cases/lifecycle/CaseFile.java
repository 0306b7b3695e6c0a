package io.anshao.cases.lifecycle;

import io.anshao.cases.clock.domain.Clocks;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Party;
import io.anshao.cases.lifecycle.domain.Stamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A case as it is stored: where each of its tracks stands, its clocks, the head of its chain.
 *
 * @param version of its last event
 * @param head hash of its last event
 * @param tracks by name; a side track that never moved is not there
 * @param party what all cases of its party amount to
 */
public record CaseFile(
    UUID id,
    String district,
    String number,
    long version,
    Hash head,
    Instant registeredAt,
    Instant lastAt,
    Map<String, Standing> tracks,
    Clocks clocks,
    Party party) {

  /**
   * Where one track stands.
   *
   * @param version of its last event: the track's etag
   */
  public record Standing(long version, Object state) {}

  CaseFile with(Map<String, Standing> standings) {
    return new CaseFile(
        id, district, number, version, head, registeredAt, lastAt, standings, clocks, party);
  }

  CaseFile with(Party other) {
    return new CaseFile(
        id, district, number, version, head, registeredAt, lastAt, tracks, clocks, other);
  }

  CaseFile with(Clocks moved) {
    return new CaseFile(
        id, district, number, version, head, registeredAt, lastAt, tracks, moved, party);
  }

  /** Where the main line stands. */
  public CaseState main() {
    return (CaseState) standing(Track.MAIN).state();
  }

  /** The etag of a track: the version of its last event, 0 when it never moved. */
  public long versionOf(String track) {
    var standing = tracks.get(track);
    return standing == null ? 0 : standing.version();
  }

  /** Where a side track stands; {@code start} when it never moved. */
  public <S> S state(String track, Class<S> states, S start) {
    var standing = tracks.get(track);
    return standing == null ? start : states.cast(standing.state());
  }

  /** The stamp of what somebody does now: business time never runs backwards within a case. */
  public Stamp stamp(Instant now, Actor by) {
    return new Stamp(now.isBefore(lastAt) ? lastAt : now, by);
  }

  private Standing standing(String track) {
    var standing = tracks.get(track);
    if (standing == null) {
      throw new IllegalStateException("track " + track + " never moved");
    }
    return standing;
  }
}
