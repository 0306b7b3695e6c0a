/** 整改真实性: pictures of a rectification are compared, and what is doubted is verified on site. */
@NullMarked
package io.anshao.cases.authenticity;

import org.jspecify.annotations.NullMarked;
