@NullMarked
package io.anshao.cases.notice;

import org.jspecify.annotations.NullMarked;
