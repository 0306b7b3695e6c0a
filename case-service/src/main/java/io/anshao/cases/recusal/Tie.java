package io.anshao.cases.recusal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A tie of a person to a firm. Told to the person and to administrators, nobody else.
 *
 * @param name of the firm, where it was given
 * @param uscc its 统一社会信用代码, where it was given
 */
record Tie(UUID id, @Nullable String name, @Nullable String uscc, Instant madeAt) {}
