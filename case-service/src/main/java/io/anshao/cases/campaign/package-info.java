/** 专项行动: campaigns of a district, the cases that belong to them, and what came of it. */
@NullMarked
package io.anshao.cases.campaign;

import org.jspecify.annotations.NullMarked;
