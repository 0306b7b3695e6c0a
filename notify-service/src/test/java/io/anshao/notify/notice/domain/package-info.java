/** Tests of the pure rules. */
@NullMarked
package io.anshao.notify.notice.domain;

import org.jspecify.annotations.NullMarked;
