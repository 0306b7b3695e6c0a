/** Tests beside what they test. */
@NullMarked
package io.anshao.cases.report;

import org.jspecify.annotations.NullMarked;
