package io.anshao.cases.queue;

import io.anshao.cases.campaign.domain.CampaignState;
import io.anshao.cases.clock.domain.Clocks;
import io.anshao.cases.clock.domain.SlaPolicies;
import io.anshao.cases.clock.domain.Urgency;
import io.anshao.cases.clock.domain.WorkCalendar;
import io.anshao.cases.lifecycle.CaseChange;
import io.anshao.cases.lifecycle.CaseFile;
import io.anshao.cases.lifecycle.Hash;
import io.anshao.cases.lifecycle.Track;
import io.anshao.cases.lifecycle.domain.Assignment;
import io.anshao.cases.lifecycle.domain.CaseState;
import io.anshao.cases.lifecycle.domain.Findings;
import io.anshao.cases.lifecycle.domain.Matter;
import io.anshao.cases.lifecycle.domain.Party;
import io.anshao.cases.lifecycle.domain.Registration;
import io.anshao.cases.lifecycle.domain.Severity;
import io.anshao.cases.lifecycle.domain.Text;
import io.anshao.cases.lifecycle.domain.UnitCode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A case as one change leaves it, for the queue to take in. */
final class QueuedCase {

  static final Instant TUESDAY = Instant.parse("2021-06-08T01:12:00Z");

  final UUID id = UUID.randomUUID();
  private final String district;
  private final Map<UUID, String> words = new HashMap<>();
  private Instant registeredAt = TUESDAY;
  private Severity severity = Severity.L4_GENERAL;
  private Optional<Registration.Point> location = Optional.empty();
  private Optional<Text> description = Optional.empty();
  private Optional<String> street = Optional.empty();
  private Optional<UUID> campaign = Optional.empty();
  private String channel = "web";

  QueuedCase(String district) {
    this.district = district;
  }

  QueuedCase saying(String words) {
    description = Optional.of(text(words));
    return this;
  }

  QueuedCase at(Instant time) {
    registeredAt = time;
    return this;
  }

  QueuedCase grave(Severity how) {
    severity = how;
    return this;
  }

  QueuedCase in(String lat, String lng) {
    location = Optional.of(new Registration.Point(lat, lng));
    return this;
  }

  QueuedCase inStreet(String code) {
    street = Optional.of(code);
    return this;
  }

  QueuedCase by(String channel) {
    this.channel = channel;
    return this;
  }

  QueuedCase partOf(UUID campaign) {
    this.campaign = Optional.of(campaign);
    return this;
  }

  String number() {
    return "JBAQ2021" + id.toString().substring(0, 8);
  }

  CaseChange registered() {
    return change(1, new CaseState.Registered(registration()));
  }

  CaseChange assigned(String lead, String brief, String... coUnits) {
    var matter =
        new Matter(
            registration(),
            "fire_exit",
            severity,
            Optional.of("fire"),
            List.of(),
            Optional.of(text("测试纺织厂 B 栋")),
            Optional.empty(),
            text("安全出口上锁"),
            registeredAt);
    var assignment =
        new Assignment(
            new UnitCode(lead),
            List.of(coUnits).stream().map(UnitCode::new).toList(),
            text(brief),
            List.of(),
            Optional.empty(),
            false,
            Set.of(),
            Optional.empty(),
            Optional.empty());
    return change(
        2,
        new CaseState.Assigned(
            matter, assignment, new Findings(Optional.empty(), List.of(), Set.of(), Set.of())));
  }

  private Registration registration() {
    var tip =
        new Registration.Tip(
            UUID.randomUUID(),
            "JB20210608-7K3M9Q",
            registeredAt,
            "anonymous",
            "public",
            "none",
            description,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(new Registration.Photo(UUID.randomUUID(), "00")),
            "00");
    return new Registration(
        number(),
        district,
        channel,
        severity,
        Optional.empty(),
        street,
        location,
        tip,
        registeredAt,
        Optional.empty());
  }

  private CaseChange change(long version, CaseState state) {
    var event = version == 1 ? "registered" : "assigned";
    var clocks =
        Clocks.NONE.after(
            new Clocks.Happening(event, registeredAt, Urgency.GENERAL, Optional.empty()),
            SlaPolicies.STANDARD,
            new WorkCalendar(Map.of(), Set.of()));
    var file =
        new CaseFile(
            id,
            district,
            number(),
            version,
            new Hash(new byte[32]),
            registeredAt,
            registeredAt,
            tracks(version, state),
            clocks,
            Party.NONE);
    return new CaseChange(file, List.of(), Map.copyOf(words), null);
  }

  private Map<String, CaseFile.Standing> tracks(long version, CaseState state) {
    var tracks = new HashMap<String, CaseFile.Standing>();
    tracks.put(Track.MAIN, new CaseFile.Standing(version, state));
    campaign.ifPresent(
        id -> tracks.put("campaign", new CaseFile.Standing(version, new CampaignState.Part(id))));
    return Map.copyOf(tracks);
  }

  private Text text(String said) {
    var id = UUID.randomUUID();
    words.put(id, said);
    return new Text(id, "sha-256:00");
  }
}
