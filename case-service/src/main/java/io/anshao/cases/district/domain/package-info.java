/** What a district consists of. */
@NullMarked
package io.anshao.cases.district.domain;

import org.jspecify.annotations.NullMarked;
