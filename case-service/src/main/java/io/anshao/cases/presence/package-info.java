/** Who looks at or works on which case now, so that two do not do the same work. */
@NullMarked
package io.anshao.cases.presence;

import org.jspecify.annotations.NullMarked;
