/** PostgreSQL and Kafka for tests. */
@NullMarked
package io.anshao.testkit;

import org.jspecify.annotations.NullMarked;
