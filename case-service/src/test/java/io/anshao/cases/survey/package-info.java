/** The risk register over HTTP. */
@NullMarked
package io.anshao.cases.survey;

import org.jspecify.annotations.NullMarked;
