package io.anshao.cases.queue;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody who looks at the list can do and has to do.
 *
 * @param person themselves
 * @param commands of side tracks that they may give
 * @param hands they themselves, and for whom they stand in today
 */
record Me(UUID person, List<String> commands, Set<UUID> hands) {}
