package io.anshao.contracts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * What each service may do at a broker that asks who it is: publish to the topics it owns, read
 * those it is a reader of, and nothing else. Follows from {@link Topic}. The name that a service
 * signs in by is its own: {@code intake}, {@code cases}, {@code notify}.
 */
public final class TopicAccess {

  private static final String FROM_ANYWHERE = "*";

  private TopicAccess() {}

  /** The services that there are, in the order of the alphabet. */
  public static List<String> services() {
    return Arrays.stream(Topic.values())
        .flatMap(topic -> Stream.concat(Stream.of(topic.owner()), topic.readers().stream()))
        .distinct()
        .sorted()
        .toList();
  }

  /** The grants of one service. */
  public static List<AclBinding> of(String service) {
    var grants = new ArrayList<AclBinding>();
    for (var topic : Topic.values()) {
      if (topic.owner().equals(service)) {
        grants.add(on(topic, service, AclOperation.WRITE));
      }
      if (topic.readers().contains(service)) {
        grants.add(on(topic, service, AclOperation.READ));
      }
    }
    // groups and transactions carry the service's name in front
    grants.add(under(ResourceType.GROUP, service, AclOperation.READ));
    grants.add(under(ResourceType.TRANSACTIONAL_ID, service, AclOperation.WRITE));
    return grants;
  }

  /**
   * Grants every service what it needs; what was granted before stays.
   *
   * @throws IllegalStateException in words for an operator, when the broker refuses
   */
  public static void grant(Admin admin) {
    try {
      var all = services().stream().flatMap(service -> of(service).stream()).toList();
      admin.createAcls(all).all().get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the broker refuses: " + e.getCause().getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static AclBinding on(Topic topic, String service, AclOperation operation) {
    var pattern = new ResourcePattern(ResourceType.TOPIC, topic.kafkaName(), PatternType.LITERAL);
    return new AclBinding(pattern, allowed(service, operation));
  }

  private static AclBinding under(ResourceType type, String service, AclOperation operation) {
    var pattern = new ResourcePattern(type, service + "-", PatternType.PREFIXED);
    return new AclBinding(pattern, allowed(service, operation));
  }

  private static AccessControlEntry allowed(String service, AclOperation operation) {
    return new AccessControlEntry(
        "User:" + service, FROM_ANYWHERE, operation, AclPermissionType.ALLOW);
  }
}
