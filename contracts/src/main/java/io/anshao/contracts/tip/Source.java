package io.anshao.contracts.tip;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where something was published (DOMAIN 4.1).
 *
 * @param url of the post or story
 * @param account public name of who posted it, or of the medium
 * @param capturedAt when staff took it down
 */
public record Source(String url, @Nullable String account, @Nullable Instant capturedAt) {}
