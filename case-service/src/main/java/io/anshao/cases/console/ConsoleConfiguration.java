package io.anshao.cases.console;

import io.anshao.edge.web.StaticPages;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.ServerResponse;

/** The addresses of the console; they are those of its router. */
@Configuration(proxyBeanMethods = false)
class ConsoleConfiguration {

  private static final List<String> ADDRESSES =
      List.of("/", "/sign-in", "/password", "/cases/{id}", "/admin");

  @Bean
  RouterFunction<ServerResponse> consolePages() {
    return StaticPages.routes(ADDRESSES);
  }
}
