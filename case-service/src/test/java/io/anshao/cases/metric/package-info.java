/** Tests of figures over the log and by HTTP. */
@NullMarked
package io.anshao.cases.metric;

import org.jspecify.annotations.NullMarked;
