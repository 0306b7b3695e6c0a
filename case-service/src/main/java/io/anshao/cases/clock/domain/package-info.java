/** Working days, deadlines and what they say of themselves (DOMAIN 3.3), pure. */
@NullMarked
package io.anshao.cases.clock.domain;

import org.jspecify.annotations.NullMarked;
