import ELK, { type ElkNode } from 'elkjs/lib/elk.bundled.js';
import type { Id } from '../../domain/journey.ts';
import type { Point } from '../geometry.ts';
import type { Shelf } from './divide-phase.ts';
import type { Fullness, LineStyle } from './line-style.ts';
import type { Edge, LineStop } from './plan-line.ts';
import type { SetStop } from './set-stop.ts';

export interface PlacedStop {
	stop: LineStop;
	set: SetStop;
	/** The left end of its line. */
	x: number;
	y: number;
	/** How far above its line other lines come in as well, which keep apart. */
	entries: readonly number[];
	leadsOn: boolean;
}

/** A way without a stop at an end comes from the phase's beginning, or goes to its end. */
export interface Way {
	from: Id | undefined;
	to: Id | undefined;
	points: readonly Point[];
}

export interface Placed {
	width: number;
	height: number;
	stops: readonly PlacedStop[];
	ways: readonly Way[];
	/** Where the line begins and ends. */
	start: Point;
	end: Point;
}

const [startId, endId] = [' start', ' end'];
/** With more than these ELK tries fewer orders, so that it does not take seconds. */
const [manyStops, mostStops] = [14, 28];
/** ELK's lengths are for screens. */
const unit = 10;

let elk: InstanceType<typeof ELK> | undefined;
/** What ELK has answered: the same shelf is asked for again on the larger sheet. */
const known = new Map<string, string>();
const mostKnown = 500;

/** How many ways come in apart: all in one where that says nothing that is not so. */
export function countEntries({ edges, first }: Shelf, id: Id): number {
	if (id === endId) return 1;
	const sources = edges.filter(({ to }) => to === id).map(({ from }) => from);
	if (first.includes(id) || sources.length < 2) return 1;
	const isPlain = sources.every((one) => edges.filter(({ from }) => from === one).length === 1);
	return isPlain ? 1 : sources.length;
}

/** The ways of a shelf, from and to its ends as well. */
export function listLinks({ edges, first, last }: Shelf): Edge[] {
	const links = [
		...first.map((to) => ({ from: startId, to })),
		...edges,
		...last.map((from) => ({ from, to: endId })),
	];
	return last.length === 0 ? [...links, { from: startId, to: endId }] : links;
}

/** Places the stops of a shelf and leads the line through them, by ELK's layers. */
export async function placeShelf(
	shelf: Shelf,
	sets: ReadonlyMap<Id, SetStop>,
	style: LineStyle,
	placement: Fullness['placement'],
): Promise<Placed> {
	const { stops, columns } = shelf;
	const count = Math.max(0, ...columns.values()) + 1;
	const links = listLinks(shelf);
	const entered = new Map<Id, number>();
	const children: ElkNode[] = [
		makeNode(startId, 0, style.startWidth, [{ id: `${startId}>`, x: style.startWidth, y: 0 }]),
		...stops.map(({ id }) => {
			const set = sets.get(id) as SetStop;
			const ports = Array.from({ length: countEntries(shelf, id) }, (_, i) => ({
				id: `${id}<${i}`,
				x: 0,
				y: set.up - i * style.lineGap,
			}));
			ports.push({ id: `${id}>`, x: set.width, y: set.up });
			return makeNode(id, (columns.get(id) ?? 0) + 1, set.width, ports, set.up + set.down);
		}),
		makeNode(
			endId,
			count + 1,
			style.endWidth,
			[{ id: `${endId}<0`, x: 0, y: style.radius }],
			2 * style.radius,
		),
	];
	const graph = await layOut({
		id: 'root',
		layoutOptions: listOptions(style, placement, children.length),
		children,
		edges: links.map(({ from, to }, i) => {
			const entries = countEntries(shelf, to);
			const port = entries === 1 ? 0 : (entered.get(to) ?? 0);
			entered.set(to, port + 1);
			return { id: `e${i}`, sources: [`${from}>`], targets: [`${to}<${port}`] };
		}),
	});
	const at = new Map((graph.children ?? []).map((node) => [node.id, node]));
	const corner = (id: string) => ({
		x: (at.get(id)?.x ?? 0) / unit,
		y: (at.get(id)?.y ?? 0) / unit,
	});
	const ways = (graph.edges ?? []).map((edge, i): Way => {
		const [section] = edge.sections ?? [];
		const points = section
			? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint]
			: [];
		const { from, to } = links[i] as (typeof links)[number];
		return {
			from: from === startId ? undefined : from,
			to: to === endId ? undefined : to,
			points: points.map(({ x, y }) => ({ x: x / unit, y: y / unit })),
		};
	});
	return {
		width: (graph.width ?? 0) / unit,
		height: (graph.height ?? 0) / unit,
		stops: stops.map((stop): PlacedStop => {
			const set = sets.get(stop.id) as SetStop;
			const { x, y } = corner(stop.id);
			const entries = Array.from(
				{ length: countEntries(shelf, stop.id) },
				(_, i) => i * style.lineGap,
			);
			const leadsOn = links.some(({ from }) => from === stop.id);
			return { stop, set, x, y: y + set.up, entries, leadsOn };
		}),
		ways,
		start: corner(startId),
		end: { x: corner(endId).x, y: corner(endId).y + style.radius },
	};
}

function makeNode(
	id: string,
	partition: number,
	width: number,
	ports: readonly (Point & { id: string })[],
	height = 0,
): ElkNode {
	return {
		id,
		width: width * unit,
		height: height * unit,
		layoutOptions: {
			'elk.partitioning.partition': String(partition),
			'elk.portConstraints': 'FIXED_POS',
		},
		ports: ports.map((port) => ({
			id: port.id,
			x: port.x * unit,
			y: port.y * unit,
			width: 0,
			height: 0,
			layoutOptions: { 'elk.port.side': port.id.endsWith('>') ? 'EAST' : 'WEST' },
		})),
	};
}

function listOptions(style: LineStyle, placement: string, count: number): Record<string, string> {
	const length = (value: number) => String(value * unit);
	return {
		'elk.algorithm': 'layered',
		'elk.direction': 'RIGHT',
		'elk.edgeRouting': 'ORTHOGONAL',
		'elk.randomSeed': '1',
		'elk.padding': '[top=0,left=0,bottom=0,right=0]',
		'elk.partitioning.activate': 'true',
		'elk.separateConnectedComponents': 'false',
		'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
		'elk.layered.nodePlacement.strategy': placement,
		'elk.layered.thoroughness': count > mostStops ? '1' : count > manyStops ? '3' : '10',
		'elk.spacing.nodeNode': length(style.rowGap),
		'elk.spacing.edgeNode': length(style.lineWidth / 2 + 0.9 * style.scale),
		'elk.spacing.edgeEdge': length(style.lineGap),
		'elk.layered.spacing.nodeNodeBetweenLayers': length(style.columnGap),
		'elk.layered.spacing.edgeNodeBetweenLayers': length(style.columnGap / 2),
		'elk.layered.spacing.edgeEdgeBetweenLayers': length(style.lineGap),
	};
}

async function layOut(graph: ElkNode): Promise<ElkNode> {
	const asked = JSON.stringify(graph);
	let found = known.get(asked);
	if (!found) {
		elk ??= new ELK();
		found = JSON.stringify(await elk.layout(graph));
		if (known.size >= mostKnown) known.clear();
		known.set(asked, found);
	}
	return JSON.parse(found) as ElkNode;
}
