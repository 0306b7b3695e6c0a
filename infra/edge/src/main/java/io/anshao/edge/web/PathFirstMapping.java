package io.anshao.edge.web;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Passes over a handler whose path begins otherwise than the request's, before anything else of it
 * is looked at. A path with a variable is compared with every handler there is, and Spring looks at
 * methods, headers and types of content first: with three hundred handlers that took a tenth of the
 * time of a request.
 */
public final class PathFirstMapping extends RequestMappingHandlerMapping {

  private final Map<RequestMappingInfo, List<String>> beginnings = new ConcurrentHashMap<>();

  @Override
  protected @Nullable RequestMappingInfo getMatchingMapping(
      RequestMappingInfo info, ServerWebExchange exchange) {
    var path = exchange.getRequest().getPath().pathWithinApplication().value();
    for (var beginning : beginnings.computeIfAbsent(info, PathFirstMapping::beginningsOf)) {
      if (path.startsWith(beginning)) {
        return super.getMatchingMapping(info, exchange);
      }
    }
    return null;
  }

  /** The words before the first variable of each pattern, which may stand for nothing at all. */
  private static List<String> beginningsOf(RequestMappingInfo info) {
    return info.getPatternsCondition().getPatterns().stream()
        .map(PathPattern::getPatternString)
        .map(pattern -> pattern.split("/?[{*?]", 2)[0])
        .distinct()
        .toList();
  }
}
