/** Who is tied to whom and who has recused, pure. */
@NullMarked
package io.anshao.cases.recusal.domain;

import org.jspecify.annotations.NullMarked;
