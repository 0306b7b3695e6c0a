package io.anshao.messaging.inbox;

/** Our own code refuses the record; its key is parked and tried again later. */
public final class RefusedRecord extends RuntimeException {

  /**
   * @param reason for an operator; without personal data, it is stored and logged
   */
  public RefusedRecord(String reason) {
    super(reason);
  }
}
