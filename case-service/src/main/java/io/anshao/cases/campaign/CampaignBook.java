package io.anshao.cases.campaign;

import io.anshao.cases.campaign.domain.Campaign;
import io.anshao.cases.campaign.domain.Campaign.Matters;
import io.anshao.cases.clock.domain.Deadline;
import io.anshao.cases.lifecycle.Campaigns;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.BatchLoop;
import io.anshao.messaging.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The campaigns of all districts in memory; another instance's change is seen within a second. */
public final class CampaignBook extends BatchLoop implements Campaigns {

  private static final Comparator<Campaign> NEWEST =
      Comparator.comparing(Campaign::from).reversed().thenComparing(Campaign::name);

  private final Map<UUID, Campaign> held = new ConcurrentHashMap<>();
  private final BusinessClock clock;
  private long changes = -1;

  CampaignBook(Database database, BusinessClock clock) {
    super("campaigns", database);
    this.clock = clock;
  }

  /** The campaign of that id. */
  public Optional<Campaign> find(UUID id) {
    return Optional.ofNullable(held.get(id));
  }

  /** The campaign of that id in that district. */
  public Optional<Campaign> find(String district, String id) {
    return idOf(id).flatMap(this::find).filter(each -> each.district().equals(district));
  }

  /** All of a district, the newest first. */
  List<Campaign> in(String district) {
    return held.values().stream()
        .filter(each -> each.district().equals(district))
        .sorted(NEWEST)
        .toList();
  }

  @Override
  public List<Named> namedIn(String district) {
    return in(district).stream().map(CampaignBook::named).toList();
  }

  @Override
  public Optional<Named> named(UUID id) {
    return find(id).map(CampaignBook::named);
  }

  @Override
  public Optional<Named> named(String district, String id) {
    return find(district, id).map(CampaignBook::named);
  }

  private static Named named(Campaign campaign) {
    return new Named(
        campaign.id(), campaign.name(), campaign.from(), campaign.endedOn().orElse(campaign.to()));
  }

  private static Optional<UUID> idOf(String code) {
    try {
      return Optional.of(UUID.fromString(code));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  boolean isRunning(Campaign campaign) {
    return campaign.isRunningOn(LocalDate.ofInstant(clock.now(campaign.district()), Deadline.ZONE));
  }

  @Override
  public List<Running> running(String district, Seen seen) {
    var of = new Matters(Optional.empty(), seen.hazardType(), seen.targetTags());
    return in(district).stream()
        .filter(this::isRunning)
        .map(each -> new Running(each.id(), each.name(), each.seeks(of)))
        .toList();
  }

  @Override
  public boolean isRunning(String district, String id) {
    return find(district, id).filter(this::isRunning).isPresent();
  }

  /** One reads one's own write. */
  Campaign take(Campaign campaign) {
    return held.merge(campaign.id(), campaign, (a, b) -> a.version() > b.version() ? a : b);
  }

  @Override
  protected boolean step(Connection tx) throws SQLException {
    var now = CampaignRows.changes(tx);
    if (now != changes) {
      CampaignRows.all(tx).forEach(this::take);
      changes = now;
    }
    return false;
  }
}
