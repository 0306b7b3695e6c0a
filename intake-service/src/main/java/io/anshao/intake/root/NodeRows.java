package io.anshao.intake.root;

import io.anshao.contracts.tree.MerkleTree;
import io.anshao.contracts.tree.TreeNode;
import io.anshao.contracts.tree.TreeNodes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Full subtrees, read for a proof: a few dozen in one statement. */
final class NodeRows {

  static final String SELECT_JDBC = select("?", "?", "?");
  private static final String SELECT = select(":district", ":levels", ":indices");

  private final DatabaseClient database;

  NodeRows(DatabaseClient database) {
    this.database = database;
  }

  private static String select(String district, String levels, String indices) {
    return """
    select n.level::int, n.index, n.hash
      from unnest(%s::int[], %s::bigint[]) w(level, index)
      join root_node n on n.district = %s and n.level = w.level and n.index = w.index"""
        .formatted(levels, indices, district);
  }

  /** What is proved of the tree of that size. */
  Mono<List<byte[]>> prove(String district, long size, Function<MerkleTree, List<byte[]>> proof) {
    var needed = TreeNodes.neededBy(nodes -> proof.apply(new MerkleTree(size, nodes)));
    if (needed.isEmpty()) {
      return Mono.just(List.of());
    }
    return database
        .sql(SELECT)
        .bind("district", district)
        .bind("levels", needed.stream().map(TreeNode::level).toArray(Integer[]::new))
        .bind("indices", needed.stream().map(TreeNode::index).toArray(Long[]::new))
        .map(
            row ->
                Map.entry(
                    new TreeNode(
                        Objects.requireNonNull(row.get(0, Integer.class)),
                        Objects.requireNonNull(row.get(1, Long.class))),
                    Objects.requireNonNull(row.get(2, byte[].class))))
        .all()
        .collectMap(Map.Entry::getKey, Map.Entry::getValue)
        .map(found -> proof.apply(new MerkleTree(size, TreeNodes.of(found))));
  }
}
