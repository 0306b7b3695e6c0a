/** What case-service tells all others: districts, units, categories, calendars, token keys. */
@NullMarked
package io.anshao.cases.reference;

import org.jspecify.annotations.NullMarked;
