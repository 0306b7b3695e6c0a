/** How many works become one statement. */
@NullMarked
package io.anshao.messaging.batch;

import org.jspecify.annotations.NullMarked;
