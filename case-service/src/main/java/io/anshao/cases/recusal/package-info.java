/** 回避: ties of people to firms, and people who take no part in a case (DOMAIN 2.4). */
@NullMarked
package io.anshao.cases.recusal;

import org.jspecify.annotations.NullMarked;
