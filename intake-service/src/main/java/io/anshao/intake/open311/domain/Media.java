package io.anshao.intake.open311.domain;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Addresses of pictures that a request names. */
final class Media {

  private static final String NAME = "media_url";

  /** As many as a tip of the form may have. */
  private static final int MOST = 9;

  private static final int LONGEST = 2000;
  private static final Set<Integer> PORTS = Set.of(-1, 80, 443);
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private Media() {}

  static List<URI> read(Arguments in, List<Wrong> wrongs) {
    var given = in.all(NAME);
    var urls = new ArrayList<URI>();
    for (var text : given) {
      url(text.strip()).ifPresent(urls::add);
    }
    if (given.size() > MOST) {
      wrongs.add(Wrong.bad(NAME + " may be there 9 times at most"));
    } else if (urls.size() < given.size()) {
      wrongs.add(Wrong.bad(NAME + " must be an http or https address on its usual port"));
    }
    return urls;
  }

  private static Optional<URI> url(String text) {
    try {
      var url = URI.create(text);
      return text.length() <= LONGEST
              && url.getHost() != null
              && url.getRawUserInfo() == null
              && url.getScheme() != null
              && SCHEMES.contains(url.getScheme().toLowerCase(Locale.ROOT))
              && PORTS.contains(url.getPort())
          ? Optional.of(url)
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
