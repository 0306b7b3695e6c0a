/** 催办督办: what is late climbs a ladder of reminders, rung by rung, each once (DOMAIN 3.4). */
@NullMarked
package io.anshao.cases.escalation;

import org.jspecify.annotations.NullMarked;
