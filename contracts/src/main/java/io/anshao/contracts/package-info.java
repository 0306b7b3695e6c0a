/** What the services say to each other: topics, event records, the envelope they travel in. */
@NullMarked
package io.anshao.contracts;

import org.jspecify.annotations.NullMarked;
