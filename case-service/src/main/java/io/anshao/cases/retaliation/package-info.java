/** 打击报复: reporters who suffer for their report are heard of within a day and helped. */
@NullMarked
package io.anshao.cases.retaliation;

import org.jspecify.annotations.NullMarked;
