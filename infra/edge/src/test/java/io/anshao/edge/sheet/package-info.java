/** What is written in files. */
@NullMarked
package io.anshao.edge.sheet;

import org.jspecify.annotations.NullMarked;
