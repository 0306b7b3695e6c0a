/** 并案与拆分: several tips about one matter are handled as one case, and come apart again whole. */
@NullMarked
package io.anshao.cases.duplicate;

import org.jspecify.annotations.NullMarked;
