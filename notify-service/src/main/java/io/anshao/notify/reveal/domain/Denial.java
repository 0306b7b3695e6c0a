package io.anshao.notify.reveal.domain;

/** Why a command on a request is denied. */
public enum Denial {
  /** Its time is over. */
  EXPIRED,
  /** Nobody decides on what they ask for themselves. */
  OWN_REQUEST,
  /** Two different people must agree. */
  APPROVED_BEFORE,
  /** Two agreed already: nothing is left to decide. */
  DECIDED,
  /** A custodian did not agree. */
  REFUSED,
  /** It was served: once is all. */
  SERVED,
  /** The signature is not that of the custodian's key over this request. */
  WRONG_SIGNATURE,
  /** The custodian has agreed to as many as a day allows. */
  OVER_LIMIT,
  /** Only who asked is served. */
  ANOTHERS,
  /** Two custodians have not agreed yet. */
  NOT_APPROVED
}
