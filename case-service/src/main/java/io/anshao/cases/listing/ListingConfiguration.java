package io.anshao.cases.listing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ListingConfiguration {

  @Bean
  ListingTrack listingTrack() {
    return new ListingTrack();
  }
}
