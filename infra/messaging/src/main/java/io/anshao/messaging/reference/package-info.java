/** Reference data as intake and notify keep it: districts, units, categories, keys. */
@NullMarked
package io.anshao.messaging.reference;

import org.jspecify.annotations.NullMarked;
