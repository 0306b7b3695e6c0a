package io.anshao.cases.campaign.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.campaign.domain.Campaign.Aim;
import io.anshao.cases.campaign.domain.Campaign.Matters;
import io.anshao.cases.campaign.domain.CampaignEvent.CampaignChanged;
import io.anshao.cases.campaign.domain.CampaignEvent.FoundInCampaign;
import io.anshao.cases.lifecycle.domain.Actor;
import io.anshao.cases.lifecycle.domain.Decision;
import io.anshao.cases.lifecycle.domain.Stamp;
import io.anshao.cases.lifecycle.domain.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CampaignRulesTests {

  private static final Stamp NOW = new Stamp(Instant.parse("2021-06-15T02:00:00Z"), Actor.SYSTEM);
  private static final Text WHY = new Text(new UUID(0, 1), "00");
  private static final UUID A = new UUID(0, 2);
  private static final UUID B = new UUID(0, 3);

  @Test
  void runsFromItsFirstDayToItsLastOrUntilItIsEnded() {
    var june = campaign(new Aim(List.of(), List.of(), List.of()), Optional.empty());
    assertThat(june.isRunningOn(day("2021-05-31"))).isFalse();
    assertThat(june.isRunningOn(day("2021-06-01"))).isTrue();
    assertThat(june.isRunningOn(day("2021-06-30"))).isTrue();
    assertThat(june.isRunningOn(day("2021-07-01"))).isFalse();

    var ended = campaign(june.aim(), Optional.of(day("2021-06-20")));
    assertThat(ended.isRunningOn(day("2021-06-19"))).isTrue();
    assertThat(ended.isRunningOn(day("2021-06-20"))).isFalse();
  }

  @Test
  void seeksWhatMeetsAllThatItNames() {
    var aim = new Aim(List.of("fire"), List.of("fire_exit", "fire_living"), List.of("三合一"));
    var campaign = campaign(aim, Optional.empty());
    assertThat(campaign.seeks(matters("fire", "fire_exit", "学校", "三合一"))).isTrue();
    assertThat(campaign.seeks(matters("road", "fire_exit", "三合一"))).isFalse();
    assertThat(campaign.seeks(matters("fire", "no_ppe", "三合一"))).isFalse();
    assertThat(campaign.seeks(matters("fire", "fire_exit"))).isFalse();
    assertThat(
            campaign(new Aim(List.of(), List.of(), List.of()), Optional.empty())
                .seeks(new Matters(Optional.empty(), Optional.empty(), List.of())))
        .isTrue();
  }

  @Test
  void belongsToOneAndChangesWithAReason() {
    var apart = new CampaignState.Apart();
    var found = Tagging.evolve(apart, new FoundInCampaign(NOW, A));
    assertThat(found.campaign()).contains(A);

    var moved = new CampaignChanged(NOW, Optional.of(B), WHY);
    assertThat(Tagging.decide(found, new CampaignCommand(NOW, Optional.of(B), true, WHY)))
        .isEqualTo(Decision.accept(moved));
    assertThat(Tagging.evolve(found, moved).campaign()).contains(B);
    assertThat(Tagging.evolve(found, new CampaignChanged(NOW, Optional.empty(), WHY)))
        .isEqualTo(apart);
  }

  @Test
  void refusesWhatTheDistrictHasNotAndWhatChangesNothing() {
    var apart = new CampaignState.Apart();
    assertThat(Tagging.decide(apart, new CampaignCommand(NOW, Optional.empty(), false, WHY)))
        .isEqualTo(Decision.refuse(Tagging.UNKNOWN));
    assertThat(Tagging.decide(apart, new CampaignCommand(NOW, Optional.empty(), true, WHY)))
        .isEqualTo(Decision.refuse(Tagging.SAME));
  }

  private static Campaign campaign(Aim aim, Optional<LocalDate> ended) {
    return new Campaign(
        A, "330205", "三合一专项", day("2021-06-01"), day("2021-06-30"), aim, "", ended, 1);
  }

  private static Matters matters(String area, String type, String... tags) {
    return new Matters(Optional.of(area), Optional.of(type), List.of(tags));
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
