/** RFC 9457 answers in Chinese and English that name every wrong field. */
@NullMarked
package io.anshao.edge.problem;

import org.jspecify.annotations.NullMarked;
