package io.anshao.intake.open311;

import io.anshao.edge.problem.Problems;
import io.anshao.edge.trace.InTrace;
import io.anshao.intake.apikey.ApiKey;
import io.anshao.intake.apikey.KeyGate;
import io.anshao.intake.open311.domain.Arguments;
import io.anshao.intake.open311.domain.Document;
import io.anshao.intake.open311.domain.Path;
import io.anshao.intake.open311.domain.Refused;
import io.anshao.intake.open311.domain.Wrong;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;
import reactor.core.publisher.Mono;

/** Everything below {@code /open311}, also what is not there. */
final class Endpoint {

  private final Catalogue catalogue;
  private final KeyGate keys;
  private final RequestIntake intake;
  private final RequestReading reading;
  private final Updates updates;

  Endpoint(
      Catalogue catalogue,
      KeyGate keys,
      RequestIntake intake,
      RequestReading reading,
      Updates updates) {
    this.catalogue = catalogue;
    this.keys = keys;
    this.intake = intake;
    this.reading = reading;
    this.updates = updates;
  }

  Mono<ServerResponse> handle(ServerRequest request) {
    var path = Path.of(request.path());
    var format = Format.ofSuffix(path.suffix());
    return Mono.justOrEmpty(format)
        .flatMap(_ -> answer(path, request))
        .switchIfEmpty(Mono.error(() -> new Refused(Wrong.unknown("this path, format or method"))))
        .flatMap(document -> written(200, format.orElse(Format.XML), document, request))
        .onErrorResume(error -> refused(error, format.orElse(Format.XML), request));
  }

  private Mono<Document> answer(Path path, ServerRequest request) {
    if (request.method() == HttpMethod.POST) {
      return posted(path, request);
    }
    return isReading(request) ? read(path, request) : Mono.empty();
  }

  private Mono<Document> posted(Path path, ServerRequest request) {
    return switch (path.isWhole() ? path.resource() : "") {
      case "requests" -> keyed(request, (in, key) -> intake.take(in, key, request.exchange()));
      case "servicerequestupdates" -> keyed(request, updates::take);
      default -> Mono.empty();
    };
  }

  private Mono<Document> read(Path path, ServerRequest request) {
    var in = Arguments.of(request.queryParams());
    return path.isWhole()
        ? whole(path.resource(), in, request)
        : Mono.justOrEmpty(path.one()).flatMap(name -> one(path.resource(), name, in));
  }

  private Mono<Document> whole(String resource, Arguments in, ServerRequest request) {
    return switch (resource) {
      case "discovery" -> Mono.just(Discovery.at(request.uri()));
      case "services" ->
          Mono.fromSupplier(
              () -> Document.services(catalogue.offer(catalogue.district(in)).services()));
      case "requests" -> Mono.defer(() -> reading.list(in));
      case "servicerequestupdates" -> Mono.defer(() -> updates.list(in));
      default -> Mono.empty();
    };
  }

  private Mono<Document> one(String resource, String name, Arguments in) {
    return switch (resource) {
      case "services" ->
          Mono.justOrEmpty(catalogue.offer(catalogue.district(in)).find(name))
              .switchIfEmpty(Mono.error(() -> new Refused(Wrong.unknown("service_code"))))
              .map(Document::definition);
      case "requests" -> reading.one(name, in);
      case "tokens" -> reading.ofToken(name);
      default -> Mono.empty();
    };
  }

  /** A key counts in its own district. */
  private Mono<Document> keyed(
      ServerRequest request, BiFunction<Arguments, ApiKey, Mono<Document>> call) {
    return arguments(request)
        .flatMap(
            in ->
                keys.enter(in.one("api_key"), request.exchange().getRequest())
                    .flatMap(key -> call.apply(in, ofDistrict(key, in))));
  }

  private ApiKey ofDistrict(ApiKey key, Arguments in) {
    if (!key.district().equals(catalogue.district(in))) {
      throw new Refused(new Wrong(403, "this api_key is of another jurisdiction"));
    }
    return key;
  }

  /** The form's, and what the address says besides. */
  private static Mono<Arguments> arguments(ServerRequest request) {
    var type = request.headers().contentType();
    if (type.filter(t -> !MediaType.APPLICATION_FORM_URLENCODED.isCompatibleWith(t)).isPresent()) {
      return Mono.error(
          new Refused(Wrong.bad("send the arguments as application/x-www-form-urlencoded")));
    }
    return request
        .formData()
        .onErrorMap(
            Endpoint::isUnreadable, _ -> new Refused(Wrong.bad("the arguments are not readable")))
        .map(
            form -> {
              var all = new LinkedMultiValueMap<>(form);
              request.queryParams().forEach(all::putIfAbsent);
              return Arguments.of(all);
            });
  }

  /** Not encoded as it must be. */
  private static boolean isUnreadable(Throwable error) {
    return error instanceof IllegalArgumentException
        || Problems.of(error).getStatusCode().value() == 400;
  }

  private static Mono<ServerResponse> refused(
      Throwable error, Format format, ServerRequest request) {
    return InTrace.call(() -> Errors.of(error))
        .flatMap(
            refusal ->
                written(
                    refusal.status(),
                    format,
                    refusal.body(),
                    request,
                    headers ->
                        refusal
                            .retryAfter()
                            .ifPresent(s -> headers.set(HttpHeaders.RETRY_AFTER, s))));
  }

  private static Mono<ServerResponse> written(
      int status, Format format, Document document, ServerRequest request) {
    return written(status, format, document, request, _ -> {});
  }

  private static Mono<ServerResponse> written(
      int status,
      Format format,
      Document document,
      ServerRequest request,
      Consumer<HttpHeaders> more) {
    return ServerResponse.status(status)
        .header(HttpHeaders.CONTENT_TYPE, format.contentType())
        .headers(
            headers -> {
              // any page may read what anybody may read; none may report in a visitor's name
              if (isReading(request)) {
                headers.setAccessControlAllowOrigin("*");
              }
              more.accept(headers);
            })
        .bodyValue(format.bytes(document));
  }

  private static boolean isReading(ServerRequest request) {
    return request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD;
  }
}
