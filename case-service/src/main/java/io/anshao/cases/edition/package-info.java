/** What a district keeps as a whole and replaces as a whole; every edition stays readable. */
@NullMarked
package io.anshao.cases.edition;

import org.jspecify.annotations.NullMarked;
