/** One PostgreSQL server with a database, an owner and an application role for each service. */
@NullMarked
package io.anshao.launcher.postgres;

import org.jspecify.annotations.NullMarked;
