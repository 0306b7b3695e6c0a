/** Districts: made from packs, kept in memory, published to all. */
@NullMarked
package io.anshao.cases.district;

import org.jspecify.annotations.NullMarked;
