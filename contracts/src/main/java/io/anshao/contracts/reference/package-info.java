/** Districts, units, categories, calendar, token keys: case-service to all. */
@NullMarked
package io.anshao.contracts.reference;

import org.jspecify.annotations.NullMarked;
