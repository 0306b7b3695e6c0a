/** Tests beside what they test. */
@NullMarked
package io.anshao.cases.retention.domain;

import org.jspecify.annotations.NullMarked;
