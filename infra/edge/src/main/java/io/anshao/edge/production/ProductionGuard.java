package io.anshao.edge.production;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Ends the start before anything is connected, with every fault at once. */
public final class ProductionGuard implements BeanFactoryPostProcessor {

  private final Environment environment;

  public ProductionGuard(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    if (environment.acceptsProfiles(Profiles.of(ProductionRules.PROFILE))) {
      var faults = ProductionRules.faults(environment::getProperty);
      if (!faults.isEmpty()) {
        throw new IllegalStateException(
            "This is not fit for production:\n- " + String.join("\n- ", faults));
      }
    }
  }
}
