/** Who should handle a case: ordered rules of each district, tried out before they hold. */
@NullMarked
package io.anshao.cases.routing;

import org.jspecify.annotations.NullMarked;
