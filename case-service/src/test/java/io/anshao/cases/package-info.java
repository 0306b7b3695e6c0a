/** Tests of the case service as a whole. */
@NullMarked
package io.anshao.cases;

import org.jspecify.annotations.NullMarked;
