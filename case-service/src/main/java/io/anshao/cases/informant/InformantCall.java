package io.anshao.cases.informant;

/** A call to an informant: whether they were reached, and what is to be remembered of it. */
record InformantCall(boolean reached, String note) {}
