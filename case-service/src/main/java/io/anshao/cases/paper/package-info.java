/** 文书: documents that the office signs, as PDF. */
@NullMarked
package io.anshao.cases.paper;

import org.jspecify.annotations.NullMarked;
