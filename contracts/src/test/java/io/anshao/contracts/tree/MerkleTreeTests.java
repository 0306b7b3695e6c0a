package io.anshao.contracts.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Known vectors, and every proof of every tree up to a size. */
class MerkleTreeTests {

  private static final HexFormat HEX = HexFormat.of();
  private static final int UP_TO = 40;

  /** The tree that implementations of RFC 6962 and 9162 test themselves with. */
  private static final List<String> CONTENTS =
      List.of(
          "",
          "00",
          "10",
          "2021",
          "3031",
          "40414243",
          "5051525354555657",
          "606162636465666768696a6b6c6d6e6f");

  private static final List<String> ROOTS =
      List.of(
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  @Test
  void hasTheRootsThatOthersHave() {
    var tree = known();

    assertThat(HEX.formatHex(tree.at(0).root()))
        .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    for (int size = 1; size <= ROOTS.size(); size++) {
      assertThat(HEX.formatHex(tree.at(size).root())).isEqualTo(ROOTS.get(size - 1));
    }
  }

  @Test
  void hasTheProofsThatOthersHave() {
    var tree = known();

    assertThat(hex(tree.at(8).inclusion(0)))
        .containsExactly(
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
    assertThat(hex(tree.at(8).consistency(6)))
        .containsExactly(
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
  }

  @Test
  void provesEveryLeafAndNothingElse() {
    var tree = Grown.random(UP_TO, new Random(1));
    for (int size = 1; size <= UP_TO; size++) {
      var root = tree.at(size).root();
      for (int index = 0; index < size; index++) {
        var path = tree.at(size).inclusion(index);
        assertThat(Proofs.includes(tree.leaf(index), index, size, path, root)).isTrue();
        for (var altered : altered(path)) {
          assertThat(Proofs.includes(tree.leaf(index), index, size, altered, root)).isFalse();
        }
        for (int other = 0; other < size; other++) {
          if (other != index) {
            assertThat(Proofs.includes(tree.leaf(index), other, size, path, root)).isFalse();
            assertThat(Proofs.includes(tree.leaf(other), index, size, path, root)).isFalse();
          }
        }
      }
    }
  }

  @Test
  void provesEveryGrowthAndNothingElse() {
    var tree = Grown.random(UP_TO, new Random(2));
    var stranger = Grown.random(UP_TO, new Random(3));
    for (int later = 1; later <= UP_TO; later++) {
      var root = tree.at(later).root();
      for (int earlier = 1; earlier <= later; earlier++) {
        var before = tree.at(earlier).root();
        var path = tree.at(later).consistency(earlier);
        assertThat(Proofs.grewFrom(earlier, before, later, root, path)).isTrue();
        for (var altered : altered(path)) {
          assertThat(Proofs.grewFrom(earlier, before, later, root, altered)).isFalse();
        }
        var other = stranger.at(earlier).root();
        assertThat(Proofs.grewFrom(earlier, other, later, root, path)).isFalse();
        assertThat(Proofs.grewFrom(earlier, before, later, stranger.at(later).root(), path))
            .isFalse();
      }
    }
  }

  /** So that a proof is read from the database in one query. */
  @Test
  void namesTheNodesThatAProofNeeds() {
    var tree = Grown.random(UP_TO, new Random(4));
    var needed = TreeNodes.neededBy(nodes -> new MerkleTree(UP_TO, nodes).inclusion(17));
    var nodes = new java.util.HashMap<TreeNode, byte[]>();
    needed.forEach(node -> nodes.put(node, tree.at(UP_TO).nodes().at(node)));

    var path = new MerkleTree(UP_TO, TreeNodes.of(nodes)).inclusion(17);

    assertThat(hex(path)).isEqualTo(hex(tree.at(UP_TO).inclusion(17)));
    assertThat(needed).hasSizeLessThan(10);
  }

  @Test
  void isWalkedLeafByLeafToEachOfItsRoots() {
    var tree = Grown.random(UP_TO, new Random(6));
    var frontier = new Frontier();
    assertThat(frontier.root()).isEqualTo(TreeHash.empty());
    for (int size = 1; size <= UP_TO; size++) {
      frontier.add(tree.leaf(size - 1));
      assertThat(frontier.root()).isEqualTo(tree.at(size).root());
    }
  }

  @Test
  void growsByManyAsByOne() {
    var one = Grown.random(UP_TO, new Random(5));
    var many = new Grown();
    many.add(Stream.iterate(0, i -> i + 1).limit(13).map(one::leaf).toList());
    many.add(Stream.iterate(13, i -> i + 1).limit(UP_TO - 13).map(one::leaf).toList());

    assertThat(many.at(UP_TO).root()).isEqualTo(one.at(UP_TO).root());
  }

  private static Grown known() {
    var tree = new Grown();
    CONTENTS.forEach(hex -> tree.add(List.of(TreeHash.leaf(HEX.parseHex(hex)))));
    return tree;
  }

  /** One bit of each hash turned, one hash left out, one too many. */
  private static List<List<byte[]>> altered(List<byte[]> path) {
    var all = new ArrayList<List<byte[]>>();
    for (int i = 0; i < path.size(); i++) {
      var turned = new ArrayList<>(path);
      var hash = path.get(i).clone();
      hash[(i * 7) % TreeHash.BYTES] ^= 0x10;
      turned.set(i, hash);
      all.add(turned);
    }
    if (!path.isEmpty()) {
      all.add(path.subList(1, path.size()));
      all.add(path.subList(0, path.size() - 1));
    }
    var longer = new ArrayList<>(path);
    longer.add(new byte[TreeHash.BYTES]);
    all.add(longer);
    return all;
  }

  private static List<String> hex(List<byte[]> path) {
    return path.stream().map(HEX::formatHex).toList();
  }
}
