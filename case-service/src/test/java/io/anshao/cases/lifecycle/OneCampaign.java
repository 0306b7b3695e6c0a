package io.anshao.cases.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A district with one campaign, which is on all the time. */
final class OneCampaign implements Campaigns {

  private static final Named IT =
      new Named(
          new UUID(0, 1), "大排查", LocalDate.parse("2021-01-01"), LocalDate.parse("2021-12-31"));

  @Override
  public List<Named> namedIn(String district) {
    return List.of(IT);
  }

  @Override
  public Optional<Named> named(UUID id) {
    return Optional.of(IT).filter(it -> it.id().equals(id));
  }

  @Override
  public Optional<Named> named(String district, String id) {
    return Optional.of(IT).filter(it -> it.id().toString().equals(id));
  }

  @Override
  public List<Running> running(String district, Seen seen) {
    return List.of(new Running(IT.id(), IT.name(), true));
  }

  @Override
  public boolean isRunning(String district, String id) {
    return named(district, id).isPresent();
  }
}
