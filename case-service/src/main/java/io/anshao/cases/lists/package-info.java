/** Streets and categories of a district, replaced in editions; every edition stays readable. */
@NullMarked
package io.anshao.cases.lists;

import org.jspecify.annotations.NullMarked;
