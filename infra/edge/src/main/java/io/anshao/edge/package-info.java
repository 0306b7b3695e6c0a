/** What every HTTP edge shares. */
@NullMarked
package io.anshao.edge;

import org.jspecify.annotations.NullMarked;
