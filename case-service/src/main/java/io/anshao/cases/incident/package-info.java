/** 突发聚集: many tips at once about one place are seen, held and answered together. */
@NullMarked
package io.anshao.cases.incident;

import org.jspecify.annotations.NullMarked;
