package io.anshao.cases.reward;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RewardConfiguration {

  @Bean
  RewardTrack rewardTrack() {
    return new RewardTrack();
  }
}
