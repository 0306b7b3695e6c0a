@NullMarked
package io.anshao.cases.notice.domain;

import org.jspecify.annotations.NullMarked;
