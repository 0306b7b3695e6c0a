package io.anshao.cases.view;

import io.anshao.cases.clock.Policies;
import io.anshao.cases.lifecycle.Barred;
import io.anshao.cases.lifecycle.CaseHistory;
import io.anshao.cases.lifecycle.CaseReading;
import io.anshao.cases.lifecycle.Sight;
import io.anshao.cases.lifecycle.Surroundings;
import io.anshao.cases.lifecycle.Tracks;
import io.anshao.cases.tip.TipReading;
import io.anshao.edge.time.BusinessClock;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what staff see of one case. */
@Configuration(proxyBeanMethods = false)
class ViewConfiguration {

  @Bean
  Actions actions(Tracks tracks, Sight sight, Barred barred, Surroundings surroundings) {
    return new Actions(tracks, sight, barred, surroundings.categories());
  }

  @Bean
  Possible possible(Looking looking, Actions actions, BusinessClock clock) {
    return new Possible(looking, actions, clock);
  }

  @Bean
  CaseViews caseViews(
      Surroundings surroundings,
      Tracks tracks,
      Barred barred,
      Policies policies,
      Actions actions,
      Optional<ExposurePart> exposure,
      PhotoLinks links,
      BusinessClock clock) {
    return new CaseViews(
        surroundings,
        barred,
        policies,
        actions,
        new NextViews(tracks, surroundings.units()),
        exposure,
        new TrackViews(tracks),
        links,
        clock);
  }

  @Bean
  Looking looking(CaseReading cases, Sight sight, TipReading tips, CaseViews views) {
    return new Looking(cases, sight, tips, views);
  }

  @Bean
  EventViews eventViews(Tracks tracks, CaseHistory history, Surroundings surroundings) {
    return new EventViews(tracks, history, surroundings.staff());
  }

  @Bean
  CommandAnswers commandAnswers(
      Looking looking, CaseHistory history, Tracks tracks, Surroundings surroundings) {
    return new CommandAnswers(looking, history, tracks, surroundings.staff());
  }
}
