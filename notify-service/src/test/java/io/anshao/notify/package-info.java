/** Tests of the service on real servers: PostgreSQL, Kafka and SMTP. */
@NullMarked
package io.anshao.notify;

import org.jspecify.annotations.NullMarked;
