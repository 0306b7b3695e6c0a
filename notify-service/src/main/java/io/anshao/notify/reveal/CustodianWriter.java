package io.anshao.notify.reveal;

import io.anshao.messaging.lane.BatchWriter;
import io.anshao.notify.reveal.CustodianWork.Confirm;
import io.anshao.notify.reveal.CustodianWork.Enrol;
import io.anshao.notify.reveal.CustodianWork.EnrolByCode;
import io.anshao.notify.reveal.domain.P256Key;
import io.anshao.notify.reveal.domain.SignedText;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes which keys are those of custodians; each Idempotency-Key does one thing. */
final class CustodianWriter implements BatchWriter<CustodianWork, CustodianOutcome> {

  @Override
  public Object aggregate(CustodianWork work) {
    return work.by().district();
  }

  @Override
  public List<CustodianOutcome> write(Connection tx, List<CustodianWork> batch)
      throws SQLException {
    var outcomes = new ArrayList<CustodianOutcome>();
    for (var work : batch) {
      outcomes.add(write(tx, work));
    }
    return outcomes;
  }

  private CustodianOutcome write(Connection tx, CustodianWork work) throws SQLException {
    var earlier = lookUp(tx, work);
    if (earlier.isPresent()) {
      return earlier.get();
    }
    return switch (work.doing()) {
      case EnrolByCode(var key, var codeHash) -> enrolByCode(tx, work, key, codeHash);
      case Enrol(var key) -> enrol(tx, work, key, false);
      case Confirm(var signature) -> confirm(tx, work, signature);
    };
  }

  private static CustodianOutcome enrolByCode(
      Connection tx, CustodianWork work, P256Key key, byte[] codeHash) throws SQLException {
    var by = work.by();
    if (CustodianRows.lockCurrent(tx, by.district(), by.person()).isPresent()) {
      return new CustodianOutcome.EnrolledBefore();
    }
    if (CustodianRows.isTaken(tx, key)) {
      return new CustodianOutcome.KeyTaken();
    }
    return CustodianRows.useCode(tx, work, codeHash)
        ? enrol(tx, work, key, true)
        : new CustodianOutcome.WrongCode();
  }

  private static CustodianOutcome enrol(
      Connection tx, CustodianWork work, P256Key key, boolean isConfirmed) throws SQLException {
    if (CustodianRows.isTaken(tx, key)) {
      return new CustodianOutcome.KeyTaken();
    }
    var by = work.by();
    var row =
        new CustodianRow(work.enrolmentId(), by.person(), by.name(), key.bytes(), isConfirmed);
    CustodianRows.insert(tx, work, row);
    return new CustodianOutcome.Noted(row);
  }

  private static CustodianOutcome confirm(Connection tx, CustodianWork work, byte[] signature)
      throws SQLException {
    var by = work.by();
    var locked = CustodianRows.lock(tx, by.district(), work.enrolmentId());
    if (locked.isEmpty()) {
      return new CustodianOutcome.NotThere();
    }
    var row = locked.get();
    if (row.person().equals(by.person())) {
      return new CustodianOutcome.Own();
    }
    if (row.isConfirmed()) {
      return new CustodianOutcome.ConfirmedBefore();
    }
    var own = CustodianRows.lockCurrent(tx, by.district(), by.person());
    if (own.isEmpty()) {
      return new CustodianOutcome.NoKey();
    }
    var text = SignedText.enrolment(row.id(), by.district(), row.person(), row.key());
    if (!own.get().key().signed(text, signature)) {
      return new CustodianOutcome.WrongSignature();
    }
    CustodianRows.confirm(tx, work, row, signature);
    return new CustodianOutcome.Noted(row.confirmed());
  }

  @Override
  public Optional<CustodianOutcome> lookUp(Connection connection, CustodianWork work)
      throws SQLException {
    return CustodianRows.known(connection, work.keyHash())
        .map(
            known ->
                known.isFor(work)
                    ? new CustodianOutcome.Noted(known.row())
                    : new CustodianOutcome.KeyUsed());
  }

  /** Another instance may have written the same between our look and our insert. */
  @Override
  public Optional<CustodianOutcome> refused(Connection tx, CustodianWork work, Exception error)
      throws SQLException {
    return lookUp(tx, work);
  }
}
