package io.anshao.cases.suggestion;

import io.anshao.cases.suggestion.domain.Lessons;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * From what a second opinion on the type of hazard is learnt.
 *
 * @param labels accepted cases of the district at least
 * @param types types among them at least; 2 or more
 * @param more new cases after which it is learnt anew
 * @param most cases that are learnt, the latest ones
 * @param every how often it is looked whether there are more
 */
@ConfigurationProperties("anshao.second-opinion")
record OpinionSettings(
    @DefaultValue("200") int labels,
    @DefaultValue("5") int types,
    @DefaultValue("50") int more,
    @DefaultValue("5000") int most,
    @DefaultValue("10m") Duration every) {

  Lessons lessons() {
    return new Lessons(labels, types);
  }
}
