/** Tests beside what they test. */
@NullMarked
package io.anshao.cases.report.domain;

import org.jspecify.annotations.NullMarked;
