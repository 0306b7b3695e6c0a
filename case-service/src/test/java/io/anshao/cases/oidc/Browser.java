package io.anshao.cases.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.anshao.cases.OpenIdProvider;
import io.anshao.cases.ServiceTest;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Somebody's browser on the way to the provider and back, one step at a time. */
final class Browser {

  private final HttpClient http = HttpClient.newBuilder().followRedirects(Redirect.NEVER).build();
  private final String service;
  private final Map<String, String> cookies = new HashMap<>();

  Browser(String service) {
    this.service = service;
  }

  /** Presses the button; gives the provider's address to which the service leads. */
  URI start() throws IOException, InterruptedException {
    return location(get(service + ProviderCalls.START));
  }

  /** Signs in at the provider; gives the address by which it leads back. */
  URI prove(URI provider, String who) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(provider).header(OpenIdProvider.WHO, who).build();
    return location(http.send(request, BodyHandlers.ofString()));
  }

  /** Comes back to the service; gives where it leads from there. */
  URI comeBack(URI back) throws IOException, InterruptedException {
    assertThat(back.toString()).startsWith(ServiceTest.ORIGIN + ProviderCalls.CALLBACK);
    return location(get(service + back.getRawPath() + "?" + back.getRawQuery()));
  }

  /** The whole way. */
  URI signIn(String who) throws IOException, InterruptedException {
    return comeBack(prove(start(), who));
  }

  /** The value of a cookie that this browser has. */
  String cookie(String name) {
    return cookies.getOrDefault(name, "");
  }

  /** The names of all that it has. */
  Set<String> cookies() {
    return Set.copyOf(cookies.keySet());
  }

  private HttpResponse<String> get(String address) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(address));
    if (!cookies.isEmpty()) {
      request.header(
          "Cookie",
          cookies.entrySet().stream()
              .map(each -> each.getKey() + "=" + each.getValue())
              .collect(Collectors.joining("; ")));
    }
    var answer = http.send(request.build(), BodyHandlers.ofString());
    answer.headers().allValues("Set-Cookie").stream()
        .flatMap(line -> HttpCookie.parse(line.replaceAll("; SameSite=\\w+", "")).stream())
        .forEach(cookie -> cookies.put(cookie.getName(), cookie.getValue()));
    cookies.values().removeIf(String::isEmpty);
    return answer;
  }

  private static URI location(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
    return URI.create(answer.headers().firstValue("Location").orElseThrow());
  }
}
