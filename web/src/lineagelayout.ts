import type { Origin, Ref } from './dossier.ts';
import type { Model } from './model.ts';

/** A pass carries the lines of one node past a layer that they skip; it has no box. */
export type NodeKind = 'origin' | 'carrier' | 'article' | 'pass';

export interface GraphNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  /** The figures and quotations that came this way. */
  readonly items: Ref[];
  layer: number;
  x: number;
  y: number;
}

export interface GraphEdge { readonly from: GraphNode; readonly to: GraphNode; count: number }

export interface Graph { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[]; readonly layers: number; readonly step: number; readonly boxWidth: number; readonly height: number }

export const ROW = 34;
/** How many origins the picture shows. */
export const ORIGINS = 14;
const SINGLE_ARTICLES = 8;
const LAYERS = 4;

/** Origins that others report: an article's own account leads back to nobody else. Those that reach most articles first. */
export const reportedOrigins = (origins: readonly Origin[]): Origin[] =>
  origins.filter(origin => origin.kind !== 'article').sort((a, b) => b.articles.length - a.articles.length || b.chains.length - a.chains.length);

/** The layered graph origin -> carriers -> articles, of the main origins; articles are joined by outlet where there are many. */
export function lineageGraph(model: Model, width: number): Graph {
  const builder = new GraphBuilder(model);
  for (const origin of reportedOrigins(model.dossier.origins).slice(0, ORIGINS)) builder.add(origin);
  return builder.place(width);
}

class GraphBuilder {
  private readonly nodes = new Map<string, GraphNode>();
  private readonly edges = new Map<string, GraphEdge>();
  private readonly model: Model;
  private readonly byOutlet: boolean;

  constructor(model: Model) {
    this.model = model;
    this.byOutlet = model.articles.size > SINGLE_ARTICLES;
  }

  add(origin: Origin): void {
    for (const { item, links } of origin.chains) {
      const source = this.node('origin', origin.id, origin.name, item, 0);
      const carriers = links.slice(1, -1).toReversed().map((link, i) => this.node('carrier', link.entity ?? link.name, this.model.holder(link.name, link.entity)!.name, item, i + 1));
      const article = this.model.article(item.article);
      const end = this.node('article', this.byOutlet ? article.outlet : article.article.id, article.outlet, item, 1);
      const path = [source, ...carriers, end];
      for (let i = 1; i < path.length; i++) this.link(path[i - 1]!, path[i]!);
    }
  }

  private node(kind: NodeKind, id: string, label: string, item: Ref | null, layer: number): GraphNode {
    const key = `${kind}:${id}`;
    const node = this.nodes.get(key) ?? { id: key, kind, label, items: [], layer, x: 0, y: 0 };
    if (item) node.items.push(item);
    node.layer = Math.max(node.layer, layer);
    this.nodes.set(key, node);
    return node;
  }

  private link(from: GraphNode, to: GraphNode, count = 1): void {
    if (from === to) return;
    const key = `${from.id}\n${to.id}`;
    const edge = this.edges.get(key) ?? { from, to, count: 0 };
    edge.count += count;
    this.edges.set(key, edge);
  }

  place(width: number): Graph {
    this.layer();
    const layers = Math.max(1, ...[...this.nodes.values()].filter(node => node.kind !== 'article').map(node => node.layer + 1)) + 1;
    for (const node of this.nodes.values()) if (node.kind === 'article') node.layer = layers - 1;
    this.routeAround();

    const nodes = [...this.nodes.values()];
    const edges = [...this.edges.values()];
    const columns = Array.from({ length: layers }, (_, layer) => nodes.filter(node => node.layer === layer));
    const boxWidth = Math.min(190, (width / layers) * 0.8);
    const step = (width - boxWidth) / (layers - 1);
    const rows = Math.max(1, ...columns.map(column => column.length));
    for (let round = 0; round < 5; round++) {
      columns.forEach((column, layer) => arrange(round === 0 ? column : byNeighbours(column, edges), layer * step, rows));
    }
    return { nodes, edges, layers, step, boxWidth, height: rows * ROW };
  }

  /** Puts each carrier right of all that it carries; bounded, since outlets may cite each other in a ring. */
  private layer(): void {
    for (let round = 0; round < LAYERS; round++) {
      for (const { from, to } of this.edges.values()) {
        if (to.kind === 'carrier') to.layer = Math.min(LAYERS, Math.max(to.layer, from.layer + 1));
      }
    }
  }

  /** Leads edges that skip a layer through a place of their own in it, so that no line runs behind a box. */
  private routeAround(): void {
    for (const [key, { from, to, count }] of [...this.edges]) {
      if (to.layer - from.layer < 2) continue;
      this.edges.delete(key);
      let last = from;
      for (let layer = from.layer + 1; layer < to.layer; layer++) {
        const pass = this.node('pass', `${from.id}:${layer}`, '', null, layer);
        this.link(last, pass, count);
        last = pass;
      }
      this.link(last, to, count);
    }
  }
}

function arrange(column: readonly GraphNode[], x: number, rows: number): void {
  const step = (rows / Math.max(1, column.length)) * ROW;
  column.forEach((node, i) => {
    node.x = x;
    node.y = (i + 0.5) * step;
  });
}

/** Nodes in the order of the mean height of those that they are linked to, so that few lines cross. */
function byNeighbours(column: readonly GraphNode[], edges: readonly GraphEdge[]): GraphNode[] {
  const centre = (node: GraphNode): number => {
    const heights = edges.flatMap(edge => (edge.from === node ? edge.to.y : edge.to === node ? edge.from.y : []));
    return heights.length === 0 ? node.y : heights.reduce((sum, height) => sum + height, 0) / heights.length;
  };
  return column.map(node => ({ node, at: centre(node) })).sort((a, b) => a.at - b.at).map(({ node }) => node);
}
