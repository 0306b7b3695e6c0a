/** Cases: what became of each tip, who has to act and by when. */
@NullMarked
package io.anshao.cases;

import org.jspecify.annotations.NullMarked;
