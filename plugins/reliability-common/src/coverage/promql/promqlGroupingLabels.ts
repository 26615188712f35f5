import { parsePromql } from './parsePromql';

/** Labels that the aggregations of a query keep: those of every `by (…)`. */
export function promqlGroupingLabels(query: string): string[] {
  const { text, tree } = parsePromql(query);
  const labels = new Set<string>();
  tree.iterate({
    enter: node => {
      if (node.name !== 'AggregateModifier') return;
      if (!node.node.getChild('By')) return;
      const list = node.node.getChild('GroupingLabels');
      for (let part = list?.firstChild; part; part = part.nextSibling) {
        if (part.name === 'LabelName') {
          labels.add(text.slice(part.from, part.to));
        }
      }
    },
  });
  return Array.from(labels);
}
