package io.anshao.cases.lifecycle.domain;

import static io.anshao.cases.lifecycle.domain.CaseFixtures.FIRE;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.HANDLER;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.HOUSING;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.INSPECTOR;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.LEADER;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.OTHER_INSPECTOR;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.STREET;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.TRIAGER;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.UNIT_LEADER;
import static io.anshao.cases.lifecycle.domain.CaseFixtures.text;

import java.util.List;
import java.util.Optional;

/** Every kind of command, by several people and with several contents: letters to walk with. */
final class Alphabet {

  static final List<CaseCommand> COMMANDS =
      List.of(
          CaseFixtures.register(),
          CaseFixtures.registerFromMedia(),
          CaseFixtures.accept(),
          CaseFixtures.accept(Severity.L2_MAJOR),
          CaseFixtures.accept(Severity.L1_EMERGENCY),
          CaseFixtures.decline(),
          new CaseCommand.ApproveDecline(LEADER),
          new CaseCommand.ApproveDecline(TRIAGER),
          new CaseCommand.RejectDecline(LEADER, text("否")),
          new CaseCommand.Cancel(LEADER, text("测试")),
          CaseFixtures.assign(FIRE),
          CaseFixtures.assign(HOUSING),
          CaseFixtures.assign(STREET),
          CaseFixtures.signFor(),
          CaseFixtures.handOver(OTHER_INSPECTOR),
          CaseFixtures.handOver(INSPECTOR),
          CaseFixtures.recall(),
          CaseFixtures.giveBack(),
          CaseFixtures.giveBack(CaseFixtures.NOW.minusSeconds(1)),
          CaseFixtures.refuseReturn(),
          CaseFixtures.inspect(Finding.UNSUBSTANTIATED),
          CaseFixtures.inspect(Finding.SUBSTANTIATED, CaseFixtures.general("甲")),
          CaseFixtures.inspect(Finding.SUBSTANTIATED, CaseFixtures.fixedOnSpot("乙")),
          CaseFixtures.inspect(OTHER_INSPECTOR, Finding.PARTLY, CaseFixtures.major("丙")),
          CaseFixtures.order("h1"),
          CaseFixtures.order("h2"),
          CaseFixtures.order("h1", "h2"),
          CaseFixtures.report(),
          new CaseCommand.StartReinspection(INSPECTOR),
          new CaseCommand.StartReinspection(OTHER_INSPECTOR),
          CaseFixtures.pass(INSPECTOR),
          CaseFixtures.pass(OTHER_INSPECTOR),
          CaseFixtures.pass(HANDLER),
          CaseFixtures.fail("h1"),
          CaseFixtures.fail("h2"),
          CaseFixtures.fail(Optional.empty(), "h1"),
          CaseFixtures.submit(),
          new CaseCommand.SubmitClosure(LEADER, text("结论"), text("措施")),
          new CaseCommand.ApproveClosure(TRIAGER),
          new CaseCommand.ApproveClosure(LEADER),
          new CaseCommand.ApproveClosure(INSPECTOR),
          new CaseCommand.ApproveClosure(UNIT_LEADER),
          new CaseCommand.RejectClosure(TRIAGER, text("否")),
          CaseFixtures.reopen());

  private Alphabet() {}
}
