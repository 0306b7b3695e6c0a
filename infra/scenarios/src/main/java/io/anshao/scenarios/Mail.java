package io.anshao.scenarios;

import tools.jackson.databind.JsonNode;

/** A mail that the catcher caught. */
public record Mail(String from, String to, String subject, String text) {

  static Mail of(JsonNode message) {
    return new Mail(
        message.path("from").asString(),
        message.path("to").asString(),
        message.path("subject").asString(),
        message.path("text").asString());
  }
}
