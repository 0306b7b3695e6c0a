package io.anshao.cases.campaign;

import io.anshao.cases.desk.Desk;
import io.anshao.edge.time.BusinessClock;
import io.anshao.messaging.Database;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CampaignConfiguration {

  @Bean
  CampaignBook campaignBook(Database database, BusinessClock clock) {
    return new CampaignBook(database, clock);
  }

  @Bean
  CampaignTrack campaignTrack(CampaignBook book) {
    return new CampaignTrack(book);
  }

  @Bean
  MakingCampaigns makingCampaigns(Desk desk, CampaignBook book, BusinessClock clock) {
    return new MakingCampaigns(desk, book, clock);
  }
}
