/** Informants 信息员: regular contacts in high-risk firms, known by a code and called in turn. */
@NullMarked
package io.anshao.cases.informant;

import org.jspecify.annotations.NullMarked;
