package io.anshao.intake.open311;

import io.anshao.contracts.Topic;
import io.anshao.edge.secret.MasterKey;
import io.anshao.edge.time.BusinessClock;
import io.anshao.intake.apikey.KeyGate;
import io.anshao.intake.district.Districts;
import io.anshao.intake.open311.domain.Network;
import io.anshao.intake.photo.RelayedPhotos;
import io.anshao.intake.receipt.Voices;
import io.anshao.intake.tip.ChannelIntake;
import io.anshao.messaging.inbox.ConsumerSpec;
import java.net.InetAddress;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerResponse;

/** Wires Open311. */
@Configuration(proxyBeanMethods = false)
public class Open311Configuration {

  @Bean
  ConsumerSpec open311Consumer() {
    return new ConsumerSpec("open311", Topic.PROGRESS, new PublicProjection());
  }

  @Bean
  @Order(0)
  RouterFunction<ServerResponse> open311(
      Districts districts,
      KeyGate keys,
      ChannelIntake tips,
      RelayedPhotos photos,
      Voices voices,
      MasterKey master,
      BusinessClock clock,
      DatabaseClient database) {
    var catalogue = new Catalogue(districts);
    var tokens = new Tokens(master);
    var endpoint =
        new Endpoint(
            catalogue,
            keys,
            new RequestIntake(
                catalogue,
                tips,
                photos,
                new MediaFetch(InetAddress::getAllByName, Network::isPublic),
                tokens),
            new RequestReading(database, catalogue, tokens, clock),
            new Updates(database, catalogue, clock, voices));
    return RouterFunctions.route(RequestPredicates.path("/open311/**"), endpoint::handle);
  }
}
