package io.anshao.intake.open311.domain;

import io.anshao.intake.open311.domain.Part.Group;
import io.anshao.intake.open311.domain.Part.Listing;
import java.util.List;

/**
 * An answer as a whole.
 *
 * @param root what XML calls it; JSON leaves it out (the Spark convention)
 */
public record Document(String root, Part part) {

  /** Services of a jurisdiction. */
  public static Document services(List<Service> services) {
    return listing("services", "service", services.stream().map(Service::shown).toList());
  }

  /** What a service asks besides the place and the words. */
  public static Document definition(Service service) {
    return new Document("service_definition", service.definition());
  }

  /** Requests; a single one is a list of one. */
  public static Document requests(List<Group> requests) {
    return listing("service_requests", "request", requests);
  }

  /** What became of requests. */
  public static Document updates(List<Group> updates) {
    return listing("service_request_updates", "request_update", updates);
  }

  /** Why nothing was done. */
  public static Document errors(List<Wrong> wrongs) {
    return listing("errors", "error", wrongs.stream().map(Wrong::shown).toList());
  }

  private static Document listing(String root, String item, List<? extends Part> parts) {
    return new Document(root, new Listing(item, parts));
  }
}
