/** What must be so before a service starts where it is meant. */
@NullMarked
package io.anshao.edge.production;

import org.jspecify.annotations.NullMarked;
