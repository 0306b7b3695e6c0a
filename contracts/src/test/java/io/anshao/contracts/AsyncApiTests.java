package io.anshao.contracts;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The whole of what the services say to each other, as an AsyncAPI 3 document. */
class AsyncApiTests {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final short ONE = 1;

  /** Headers of every record, and what they say. */
  private static final Map<String, String> REQUIRED_HEADERS =
      new TreeMap<>(
          Map.of(
              Envelope.SPEC_VERSION, "1.0",
              Envelope.ID, "unique per source; the same when a record is published again",
              Envelope.SOURCE, "who owns the fact",
              Envelope.TYPE, "published name with version",
              Envelope.TIME, "when the fact became true, business time",
              Envelope.SUBJECT, "the record's key",
              Envelope.DISTRICT, "administrative division code the fact belongs to",
              Envelope.SEQ, "position within topic and key; without gaps on plain topics",
              Envelope.CONTENT_TYPE, "application/json"));

  private static final Map<String, String> OPTIONAL_HEADERS =
      new TreeMap<>(
          Map.of(
              Envelope.CHAIN_HEAD, "algorithm:hex of the owner's hash chain after this fact",
              Envelope.TRACEPARENT, "W3C trace context of the request that caused the fact"));

  @Test
  void isTheCommittedDocument() {
    Kept.compare(document(), Path.of("src/main/resources/asyncapi.json"));
  }

  private static ObjectNode document() {
    var document = JSON.createObjectNode().put("asyncapi", "3.0.0");
    document
        .putObject("info")
        .put("title", "Anshao 安哨")
        .put("version", Events.VERSION)
        .put("description", "What the services say to each other: CloudEvents 1.0, binary mode.");
    document.put("defaultContentType", "application/json");
    var channels = document.putObject("channels");
    var operations = document.putObject("operations");
    for (var topic : Topic.values()) {
      channels.set(nameOf(topic), channel(topic));
      operations.set(topic.owner() + ".sends." + nameOf(topic), operation("send", topic));
      for (var reader : topic.readers()) {
        operations.set(reader + ".receives." + nameOf(topic), operation("receive", topic));
      }
    }
    var components = document.putObject("components");
    components.putObject("schemas").set("envelope", envelope());
    var messages = components.putObject("messages");
    Events.ALL.forEach(event -> messages.set(Events.typeOf(event), message(event)));
    return document;
  }

  private static ObjectNode channel(Topic topic) {
    var channel = JSON.createObjectNode().put("address", topic.kafkaName());
    channel.put("description", "Key: " + topic.keyedBy() + ".");
    var messages = channel.putObject("messages");
    Events.ALL.stream()
        .filter(event -> Events.topicOf(event) == topic)
        .map(Events::typeOf)
        .forEach(type -> messages.putObject(type).put("$ref", "#/components/messages/" + type));
    var kafka = channel.putObject("bindings").putObject("kafka");
    kafka.put("topic", topic.kafkaName()).put("partitions", Topic.PARTITIONS);
    var settings = new TreeMap<>(TopicCreation.settings(topic, ONE));
    var configuration = kafka.putObject("topicConfiguration");
    configuration.putArray("cleanup.policy").add(settings.get("cleanup.policy"));
    settings.forEach(
        (name, value) -> {
          if (name.endsWith(".ms")) {
            configuration.put(name, Long.parseLong(value));
          }
        });
    return channel;
  }

  private static ObjectNode operation(String action, Topic topic) {
    var operation = JSON.createObjectNode().put("action", action);
    operation.putObject("channel").put("$ref", "#/channels/" + nameOf(topic));
    return operation;
  }

  private static ObjectNode message(Class<?> event) {
    var type = Events.typeOf(event);
    var message = JSON.createObjectNode().put("name", type).put("title", event.getSimpleName());
    message.putObject("headers").put("$ref", "#/components/schemas/envelope");
    var payload = message.putObject("payload");
    payload.put("schemaFormat", "application/schema+json;version=draft-2020-12");
    payload.putObject("schema").put("$ref", "schemas/" + type + ".json");
    return message;
  }

  private static ObjectNode envelope() {
    var envelope = JSON.createObjectNode().put("type", "object");
    var properties = envelope.putObject("properties");
    REQUIRED_HEADERS.forEach((name, about) -> header(properties, name, about));
    OPTIONAL_HEADERS.forEach((name, about) -> header(properties, name, about));
    var required = envelope.putArray("required");
    REQUIRED_HEADERS.keySet().forEach(required::add);
    return envelope;
  }

  private static void header(ObjectNode properties, String name, String about) {
    properties.putObject(name).put("type", "string").put("description", about);
  }

  private static String nameOf(Topic topic) {
    return topic.kafkaName().replace("anshao.", "").replace(".v1", "");
  }
}
