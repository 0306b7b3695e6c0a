/** Figures of a district as of any moment, counted from the log of its cases (DOMAIN 5.3, 5.4). */
@NullMarked
package io.anshao.cases.metric;

import org.jspecify.annotations.NullMarked;
