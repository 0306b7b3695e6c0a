package io.anshao.launcher.demo;

import java.util.function.BiConsumer;

/** What a picture shows, before and after it was put right. */
enum Motif {
  EXIT(
      (c, fixed) -> {
        c.box(380, 150, 240, 470, 0x5d7b63);
        c.box(395, 165, 210, 455, 0x7fa287);
        c.box(400, 80, 200, 50, 0x2e8b57);
        c.line(430, 105, 540, 105, 8, 0xf2fff5);
        if (fixed) {
          c.box(405, 175, 60, 440, 0x30343a);
        } else {
          c.ring(505, 390, 34, 12, 0x8a8f96);
          c.box(480, 400, 52, 50, 0xc9a227);
          c.crates(180, 500, 5);
        }
      }),
  EBIKE(
      (c, fixed) -> {
        c.stairs(560, 620);
        for (int i = 0; i < (fixed ? 0 : 3); i++) {
          c.bike(180 + i * 170, 520);
          c.curve(180 + i * 170, 460, 420, 120, 0x22262b);
        }
        c.box(400, 100, 60, 40, 0xe8e8e8);
      }),
  GAS(
      (c, fixed) -> {
        c.box(90, 420, 780, 40, 0x9a8f80);
        c.box(140, 330, 190, 90, 0x55585c);
        c.flame(235, 320, fixed ? 0 : 60);
        for (int i = 0; i < (fixed ? 1 : 3); i++) {
          c.bottle(520 + i * 110, 470);
        }
        if (!fixed) {
          c.curve(235, 400, 520, 480, 0xd97a1e);
        }
      }),
  DUST(
      (c, fixed) -> {
        c.box(120, 260, 300, 340, 0x7f8894);
        c.box(520, 330, 300, 270, 0x6f7884);
        c.box(200, 140, 60, 130, 0x9aa3ae);
        c.haze(fixed ? 0 : 900, 0xd8cbb0);
        c.heap(470, 610, fixed ? 0 : 220, 0xcbb994);
      }),
  SCAFFOLD(
      (c, fixed) -> {
        c.box(250, 120, 460, 500, 0xb9a88e);
        for (int y = 160; y < 620; y += 115) {
          c.line(180, y, 780, y, 8, 0x4e6a86);
          c.line(180, y + 14, 780, y + 14, 14, 0xa98d5e);
          if (fixed) {
            c.line(180, y - 50, 780, y - 50, 6, 0xe0b020);
          }
        }
        for (int x = 180; x <= 780; x += 150) {
          c.line(x, 90, x, 640, 8, 0x4e6a86);
        }
        if (fixed) {
          c.box(255, 420, 450, 200, 0x2e8b57);
          c.box(80, 120, 90, 500, 0x2e8b57);
        }
        c.person(420, 275);
      }),
  FORKLIFT(
      (c, fixed) -> {
        c.box(0, 600, 960, 120, 0x8c8f92);
        c.box(360, 400, 240, 150, 0xe2a31b);
        c.line(610, 250, 610, 570, 16, 0x33383d);
        c.line(610, 560, 730, 560, 14, 0x33383d);
        c.disc(410, 570, 48, 0x25282b);
        c.disc(560, 570, 40, 0x25282b);
        if (fixed) {
          c.box(760, 600, 200, 120, 0xe0b020);
          c.box(780, 400, 30, 210, 0xd0392b);
          c.box(920, 400, 30, 210, 0xd0392b);
        } else {
          c.crates(620, 380, 4);
          c.person(700, 340);
        }
        c.person(450, 330);
      }),
  WIRING(
      (c, fixed) -> {
        c.box(380, 160, 200, 260, 0xa7adb3);
        c.box(400, 180, 160, 220, fixed ? 0xc9ced3 : 0x4b4f54);
        for (int i = 0; i < (fixed ? 2 : 11); i++) {
          c.curve(400 + i * 15, 410, 80 + i * 80, 660, i % 3 == 0 ? 0xb03a2e : 0x2c3036);
        }
      }),
  PANEL(
      (c, fixed) -> {
        c.box(120, 200, 720, 420, 0x6f93b5);
        for (int x = 120; x < 840; x += 45) {
          c.line(x, 200, x, 620, 3, 0x557796);
        }
        c.box(100, 160, 760, 46, 0x8f4038);
        c.box(420, 420, 120, 200, 0x3f4a55);
        if (fixed) {
          c.box(160, 260, 200, 300, 0x3f566c);
          c.box(600, 260, 200, 300, 0x3f566c);
        } else {
          c.box(620, 300, 110, 120, 0xf0e6c8);
          c.line(600, 260, 760, 450, 6, 0x2f2f2f);
        }
      }),
  EXTINGUISHER(
      (c, fixed) -> {
        c.box(300, 180, 360, 440, 0xb8473c);
        c.box(320, 200, 320, 400, fixed ? 0xd8d3ca : 0x6b6258);
        if (fixed) {
          c.bottle(410, 560);
          c.bottle(540, 560);
        } else {
          c.crates(340, 510, 3);
        }
      }),
  LIFT(
      (c, fixed) -> {
        c.box(300, 120, 360, 500, 0x8d9499);
        c.box(315, 135, fixed ? 160 : 110, 485, 0xb7bec4);
        c.box(fixed ? 485 : 530, 135, fixed ? 160 : 115, 485, 0xb7bec4);
        if (fixed) {
          c.box(80, 250, 160, 220, 0xf2f2f2);
          c.box(100, 280, 120, 60, 0x2e8b57);
        } else {
          c.box(425, 135, 105, 485, 0x16191c);
          c.line(300, 560, 660, 480, 12, 0xe0b020);
        }
        c.box(700, 330, 40, 80, 0x4b4f54);
      }),
  DRUMS(
      (c, fixed) -> {
        for (int i = 0; i < 6; i++) {
          c.drum(120 + i % 3 * 190 + (fixed ? 0 : i * 17), 330 + i / 3 * 150, i % 2 == 0);
        }
        if (fixed) {
          c.box(80, 610, 780, 20, 0xe0b020);
        } else {
          c.heap(560, 650, 260, 0x5e6f4e);
        }
      }),
  HOT_WORK(
      (c, fixed) -> {
        c.box(80, 560, 800, 60, 0x5b6167);
        c.line(200, 560, 760, 300, 18, 0x777e85);
        c.person(330, 330);
        c.flame(430, 470, 30);
        c.haze(fixed ? 40 : 160, 0xffc14d);
        if (fixed) {
          c.bottle(700, 540);
        } else {
          c.crates(560, 470, 5);
        }
      }),
  PIT(
      (c, fixed) -> {
        c.box(0, 330, 960, 390, 0xa58a62);
        c.box(230, 400, 500, 320, 0x5d4c36);
        c.line(230, 400, 730, 400, 6, 0x3d3223);
        if (fixed) {
          c.line(200, 320, 760, 320, 8, 0xd0392b);
          c.line(200, 360, 760, 360, 8, 0xf2f2f2);
          c.box(230, 400, 110, 320, 0xd9c9a0);
          c.box(620, 400, 110, 320, 0xd9c9a0);
        } else {
          c.heap(640, 400, 220, 0x8a7149);
        }
        c.person(460, 480);
      }),
  MACHINE(
      (c, fixed) -> {
        c.box(180, 330, 520, 260, 0x4f7a6b);
        c.disc(300, 450, 90, 0x2d3136);
        c.disc(560, 450, 70, 0x2d3136);
        c.line(300, 360, 560, 380, 10, 0x1d1f22);
        c.line(300, 540, 560, 520, 10, 0x1d1f22);
        if (fixed) {
          c.box(200, 340, 460, 220, 0xe0b020);
        }
        c.person(740, 340);
      }),
  TANK(
      (c, fixed) -> {
        c.box(0, 560, 960, 160, 0x83878a);
        c.disc(480, 600, 110, fixed ? 0xc9ced3 : 0x1a1c1e);
        c.ring(480, 600, 112, 14, 0x5c6064);
        if (fixed) {
          c.box(60, 300, 240, 260, 0xe0b020);
          c.disc(180, 430, 90, 0x2b3036);
          c.line(270, 430, 420, 540, 40, 0xd9a441);
          c.line(330, 470, 900, 470, 14, 0xd0392b);
          c.line(330, 530, 900, 530, 14, 0xd0392b);
          c.person(820, 260);
        } else {
          c.line(470, 600, 470, 430, 6, 0xc9ced3);
          c.person(640, 380);
        }
      });

  private final BiConsumer<Canvas, Boolean> drawing;

  Motif(BiConsumer<Canvas, Boolean> drawing) {
    this.drawing = drawing;
  }

  void draw(Canvas canvas, boolean fixed) {
    drawing.accept(canvas, fixed);
  }
}
