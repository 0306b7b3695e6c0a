package io.anshao.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.anshao.contracts.Topic;
import io.anshao.contracts.TopicCreation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopicCreationTests {

  private static final short ONE = 1;

  private Admin admin;

  @BeforeEach
  void connect() {
    admin = Admin.create(Map.of("bootstrap.servers", TestKafka.bootstrapServers()));
  }

  @AfterEach
  void disconnect() {
    admin.close();
  }

  @Test
  void createsEveryTopicWithItsPartitionsAndRetention() throws Exception {
    var names = Arrays.stream(Topic.values()).map(Topic::kafkaName).toList();

    var topics = admin.describeTopics(names).allTopicNames().get();

    assertThat(topics.values()).allSatisfy(t -> assertThat(t.partitions()).hasSize(24));
    assertThat(setting(Topic.TIPS, "cleanup.policy")).isEqualTo("delete");
    assertThat(setting(Topic.TIPS, "retention.ms")).isEqualTo("604800000");
    assertThat(setting(Topic.CONTACTS, "cleanup.policy")).isEqualTo("compact");
    assertThat(setting(Topic.CONTACTS, "delete.retention.ms")).isEqualTo("2592000000");
  }

  @Test
  void bringsBackASettingThatSomebodyChanged() throws Exception {
    var resource = new ConfigResource(ConfigResource.Type.TOPIC, Topic.ROOTS.kafkaName());
    var change =
        new AlterConfigOp(new ConfigEntry("segment.ms", "60000"), AlterConfigOp.OpType.SET);
    admin.incrementalAlterConfigs(Map.of(resource, List.of(change))).all().get();

    TopicCreation.create(admin, ONE);

    assertThat(setting(Topic.ROOTS, "segment.ms")).isEqualTo("3600000");
  }

  @Test
  void refusesATopicWithAnotherNumberOfPartitions() throws Exception {
    var name = Topic.ROOTS.kafkaName();
    admin.deleteTopics(List.of(name)).all().get();
    admin.createTopics(List.of(new NewTopic(name, 3, ONE))).all().get();
    await().ignoreExceptions().until(() -> partitions(name) == 3);
    try {
      assertThatThrownBy(() -> TopicCreation.create(admin, ONE))
          .hasMessageContaining(name + " has 3 partitions instead of 24");
    } finally {
      admin.deleteTopics(List.of(name)).all().get();
      await().until(() -> !admin.listTopics().names().get().contains(name));
      TopicCreation.create(admin, ONE);
      await().ignoreExceptions().until(() -> partitions(name) == 24);
    }
  }

  private int partitions(String name) throws Exception {
    return admin.describeTopics(List.of(name)).allTopicNames().get().get(name).partitions().size();
  }

  private String setting(Topic topic, String name) throws Exception {
    var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.kafkaName());
    return admin.describeConfigs(List.of(resource)).all().get().get(resource).get(name).value();
  }
}
