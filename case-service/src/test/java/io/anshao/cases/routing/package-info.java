/** Routing over HTTP and the real database. */
@NullMarked
package io.anshao.cases.routing;

import org.jspecify.annotations.NullMarked;
