package io.anshao.cases.duplicate.domain;

import io.anshao.cases.lifecycle.domain.Registration;
import java.util.UUID;

/**
 * A case whose matter another case handles.
 *
 * @param caseId the case that its tip opened
 * @param number of that case
 * @param channel by which the tip came
 * @param tip as it was registered: its words stay with the case that it opened
 */
public record Member(UUID caseId, String number, String channel, Registration.Tip tip) {}
