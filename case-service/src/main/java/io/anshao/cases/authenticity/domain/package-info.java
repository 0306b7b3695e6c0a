/** Whether what is reported as rectified is true: pure rules. */
@NullMarked
package io.anshao.cases.authenticity.domain;

import org.jspecify.annotations.NullMarked;
