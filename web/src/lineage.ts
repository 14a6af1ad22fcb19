import { linkHorizontal } from 'd3-shape';
import type { Context } from './context.ts';
import type { Origin, Ref } from './dossier.ts';
import { evidenceLink, modalityBadge, sourceLink, spansLink } from './evidence.ts';
import { h, joined, svg, type Child } from './dom.ts';
import { lineageGraph, ORIGINS, reportedOrigins, ROW, type Graph, type GraphEdge, type GraphNode } from './lineagelayout.ts';
import { key, type Model } from './model.ts';
import { lazyDetails, longList } from './more.ts';
import { rove } from './roving.ts';

const WIDTH = 720;
const PADDING = 8;

/** Who reports whom: a picture from the origins over those who carry them to the articles, and the same as a list. */
export function lineage(context: Context): Child {
  const { labels, model } = context;
  const { origins } = model.dossier;
  const graph = lineageGraph(model, WIDTH);
  const shown = graph.nodes.filter(node => node.kind === 'origin').length;
  const detail = h('div', { class: 'detail', 'aria-live': 'polite' }, h('p', { class: 'note' }, labels.lineageHint));
  return [
    h('p', { class: 'lead' }, labels.independence(origins.length)),
    graph.edges.length > 0 && [
      h('div', { class: 'scroll', role: 'region', tabindex: '0', 'aria-label': labels.lineagePicture }, picture(context, graph, detail)),
      origins.length > shown && h('p', { class: 'note' }, labels.mainOrigins(shown, origins.length)), detail],
    lazyDetails(labels.asList(origins.length), () => longList(labels, h('ul', { class: 'plain' }), [...reportedOrigins(origins), ...origins.filter(origin => origin.kind === 'article')], origin => originItem(context, origin), { step: ORIGINS, then: 100 })),
  ];
}

function picture(context: Context, graph: Graph, detail: HTMLElement): SVGSVGElement {
  const { labels } = context;
  const { boxWidth } = graph;
  const link = linkHorizontal<GraphEdge, [number, number]>().source(({ from }) => [from.x + boxWidth, from.y]).target(({ to }) => [to.x, to.y]);
  const paths = graph.edges.map(edge => ({
    edge,
    path: svg('path', { class: 'edge', d: link(edge), 'stroke-width': thickness(edge) }),
  }));

  const passes = graph.nodes.filter(node => node.kind === 'pass').map(node => ({ node, path: svg('path', { class: 'edge', d: `M${node.x},${node.y}h${boxWidth}`, 'stroke-width': thickness(graph.edges.find(edge => edge.to === node)!) }) }));
  const named = graph.nodes.filter(node => node.kind !== 'pass');
  let chosen: GraphNode | null = null;
  /** Brings out the ways of one node; of none, all are alike. */
  const light = (node: GraphNode | null): void => {
    const near = node ? reach(node, graph.edges) : new Set<GraphEdge>();
    paths.forEach(({ edge, path }) => path.classList.toggle('on', near.has(edge)));
    passes.forEach(pass => pass.path.classList.toggle('on', [...near].some(({ to }) => to === pass.node)));
    drawn.classList.toggle('lit', node !== null);
  };
  const boxes = named.map(node => {
    const choose = (): void => {
      chosen = node;
      light(node);
      boxes.forEach((box, i) => box.setAttribute('aria-pressed', String(named[i] === node)));
      detail.replaceChildren(...nodeDetail(context, node));
    };
    const box = svg('g', {
      class: `node ${node.kind}`, role: 'button', 'aria-pressed': 'false', transform: `translate(${node.x},${node.y})`,
      onclick: choose, onfocus: choose, onpointerenter: () => light(node), onpointerleave: () => light(chosen),
    },
      svg('title', {}, `${labels.nodeKinds[node.kind]}: ${node.label}, ${labels.itemCount(node.items.length)}`),
      svg('rect', { y: -ROW / 2 + 5, width: boxWidth, height: ROW - 10, rx: 3 }),
      svg('text', { x: 10, dy: '0.33em' }, shortened(node.label, Math.floor((boxWidth - 18) / 6.8))));
    return box;
  });

  const drawn = svg('svg', { class: 'lineage', role: 'group', 'aria-label': labels.lineagePicture, viewBox: `-${PADDING} -28 ${WIDTH + 2 * PADDING} ${graph.height + 34}`, width: WIDTH },
    columnTitles(context, graph), [...paths, ...passes].map(({ path }) => path), boxes);
  rove(drawn, boxes);
  return drawn;
}

function columnTitles({ labels }: Context, { layers, step }: Graph): SVGTextElement[] {
  return Array.from({ length: layers }, (_, layer) =>
    svg('text', { class: 'column', x: layer * step, y: -14, 'aria-hidden': 'true' },
      layer === 0 ? labels.nodeKinds.origin : layer === layers - 1 ? labels.nodeKinds.article : labels.nodeKinds.carrier));
}

const thickness = ({ count }: GraphEdge): number => Math.min(6, 1 + Math.log2(count));

const shortened = (text: string, length: number): string => (text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`);

/** All lines upstream and downstream of a node. */
function reach(node: GraphNode, edges: readonly GraphEdge[]): Set<GraphEdge> {
  const found = new Set<GraphEdge>();
  const follow = (at: GraphNode, forward: boolean): void => {
    for (const edge of edges) {
      if ((forward ? edge.from : edge.to) !== at || found.has(edge)) continue;
      found.add(edge);
      follow(forward ? edge.to : edge.from, forward);
    }
  };
  follow(node, true);
  follow(node, false);
  return found;
}

const nodeDetail = (context: Context, node: GraphNode): HTMLElement[] => [
  h('h3', {}, node.label, h('span', { class: 'meta' }, ` · ${context.labels.nodeKinds[node.kind]}`)),
  longList(context.labels, h('ul', { class: 'sides' }), unique(node.items), ref => h('li', {}, itemLine(context, ref)), { step: 4, then: 40 }),
];

const unique = (refs: readonly Ref[]): Ref[] => [...new Map(refs.map(ref => [key(ref), ref])).values()];

/** The words of a figure or quotation as a link, with its source. */
function itemLine(context: Context, ref: Ref): Child {
  const article = context.model.article(ref.article);
  const figure = article.figures.get(ref.id);
  const words = figure ? evidenceLink(article, figure, figure.text) : spansLink(article, context.model.quotation(ref).content);
  words.lang = article.language;
  return [h('span', { class: 'excerpt' }, words), ' ', modalityBadge(context.labels, modalityOf(context.model, ref)), h('span', { class: 'meta' }, ' · ', sourceLink(context, article, figure ?? context.model.quotation(ref).content[0]!))];
}

const modalityOf = (model: Model, ref: Ref) => (model.article(ref.article).figures.get(ref.id) ?? model.quotation(ref)).modality;

function originItem(context: Context, origin: Origin): HTMLElement {
  const { labels } = context;
  return h('li', {},
    h('h3', { class: 'item' }, origin.name, h('span', { class: 'meta' }, ` · ${labels.originKinds[origin.kind] ?? origin.kind} · ${labels.inArticles(origin.articles.length)}`)),
    longList(labels, h('ul', { class: 'sides' }), origin.chains, ({ item, links }) =>
      h('li', {}, h('p', { class: 'chain' }, joined(links.map(link => link.name), ' ← ')), h('p', {}, itemLine(context, item))), { step: 4, then: 40 }));
}
