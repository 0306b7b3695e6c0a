/** 涉公职人员、承办单位的投诉: what accuses a unit never passes through it (DOMAIN 3.5, 4.7). */
@NullMarked
package io.anshao.cases.accusation;

import org.jspecify.annotations.NullMarked;
