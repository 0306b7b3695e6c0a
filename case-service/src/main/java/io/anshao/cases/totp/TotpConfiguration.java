package io.anshao.cases.totp;

import io.anshao.cases.desk.Desk;
import io.anshao.edge.secret.MasterKey;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.r2dbc.core.DatabaseClient;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TotpSettings.class)
class TotpConfiguration {

  @Bean
  SecondFactors secondFactors(
      Desk desk, DatabaseClient database, MasterKey master, TotpSettings settings) {
    return new SecondFactors(desk, database, master, settings);
  }

  @Bean
  StepUps stepUps(MasterKey master, TotpSettings settings) {
    return new StepUps(master, settings.stepUp());
  }

  @Bean
  Signing signing(SecondFactors factors, StepUps tickets) {
    return new Signing(factors, tickets);
  }
}
