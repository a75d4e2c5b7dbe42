import type { Box, MapConnector, MapLayout, MapText, Point } from './map-layout.ts';
import type { MapProblem } from './map-problem.ts';
import { leastSize, leastTitleSize } from './type-sizes.ts';

/** Rounding and the hair that type sets wider than it is measured, in millimetres. */
const hair = 0.02;
/** Lines nearer to each other than this look like one. */
const leastLineGap = 0.5;

/**
 * Measures what a sheet promises: nothing too small to read, nothing that overlaps or leaves its
 * place, no line through a card or a text, nothing missing. A sound sheet has no problems.
 */
export function measureLayout(layout: MapLayout): MapProblem[] {
	const faults = [
		...measureTexts(layout),
		...measureBoxes(layout),
		...measureConnectors(layout),
		...countAll(layout),
	];
	return faults.map((fault) => ({
		rule: 'map-geometry',
		severity: 'error',
		collection: 'program',
		id: 'program',
		path: ['map'],
		message: `“${layout.title}” on ${layout.sheet.label}: ${fault}`,
	}));
}

interface Named {
	text: MapText;
	isTitle: boolean;
}

function listTexts(layout: MapLayout): Named[] {
	const plain = [
		...layout.header,
		...layout.gatesTitle,
		...layout.bands.flatMap(({ texts, headings }) => [
			...texts,
			...headings.flatMap(({ text }) => (text ? [text] : [])),
		]),
		...layout.gates.flatMap(({ texts, badge }) => [...texts, badge.text]),
		...layout.legend.map(({ text }) => text),
		...layout.cards.flatMap(({ details }) => details),
	];
	return [
		...plain.map((text) => ({ text, isTitle: false })),
		...layout.cards.flatMap(({ title }) => title.map((text) => ({ text, isTitle: true }))),
	];
}

/** What a line of text covers: from the top of its capitals to the end of its descenders. */
function boxOfText({ x, y, anchor, width, size }: MapText): Box {
	return {
		x: anchor === 'end' ? x - width : x,
		y: y - size * 0.73,
		width,
		height: size * 0.93,
	};
}

function measureTexts(layout: MapLayout): string[] {
	const faults: string[] = [];
	const texts = listTexts(layout);
	const boxes = texts.map(({ text }) => boxOfText(text));
	texts.forEach(({ text, isTitle }, i) => {
		const box = boxes[i];
		if (!box) return;
		if (text.size < (isTitle ? leastTitleSize : leastSize) - 0.001)
			faults.push(`“${text.text}” is set at ${text.size.toFixed(2)} mm, too small to read.`);
		if (!contains(text.within, box)) faults.push(`“${text.text}” leaves its place.`);
		for (let j = i + 1; j < texts.length; j++) {
			const other = boxes[j];
			if (other && overlaps(box, other, 0.05))
				faults.push(`“${text.text}” and “${texts[j]?.text.text}” overlap.`);
		}
	});
	return faults;
}

function measureBoxes({ sheet, cards, bands, gates, legend, code, header }: MapLayout): string[] {
	const faults: string[] = [];
	const page = { x: 5, y: 5, width: sheet.width - 10, height: sheet.height - 10 };
	const all: [string, Box][] = [
		...bands.map((band): [string, Box] => [`phase “${band.title}”`, band]),
		...gates.map((gate): [string, Box] => [`the end of phase ${gate.phase}`, gate]),
		...legend.map((item): [string, Box] => [`the legend’s “${item.text.text}”`, item]),
		...header.map((text): [string, Box] => [`“${text.text}”`, boxOfText(text)]),
		['the code', code],
	];
	const named = cards.map((card): [string, Box] => [`“${card.id}”`, card]);
	for (const [name, box] of [...all, ...named])
		if (!contains(page, box)) faults.push(`${name} leaves the sheet.`);
	for (const list of [all, named])
		list.forEach(([name, box], i) => {
			for (const [other, its] of list.slice(i + 1))
				if (overlaps(box, its, hair)) faults.push(`${name} and ${other} overlap.`);
		});
	for (const card of cards) {
		const band = bands.find(({ number }) => number === card.phase);
		if (!band || !contains(band, card)) faults.push(`“${card.id}” leaves its phase.`);
		if (band && overlaps(band.head, card, hair))
			faults.push(`“${card.id}” covers its phase’s name.`);
	}
	return faults;
}

interface Segment {
	a: Point;
	b: Point;
	connector: MapConnector;
}

function measureConnectors(layout: MapLayout): string[] {
	const faults: string[] = [];
	const segments = listSegments(layout.connectors);
	const texts = listTexts(layout).map(({ text }) => ({ name: text.text, box: boxOfText(text) }));
	const page = { x: 5, y: 5, width: layout.sheet.width - 10, height: layout.sheet.height - 10 };
	segments.forEach(({ a, b, connector }) => {
		const name = `The line from “${connector.from}” to “${connector.to}”`;
		const box = {
			x: Math.min(a.x, b.x),
			y: Math.min(a.y, b.y),
			width: Math.abs(a.x - b.x),
			height: Math.abs(a.y - b.y),
		};
		if (Math.min(box.width, box.height) > hair) faults.push(`${name} is oblique.`);
		if (!contains(page, box)) faults.push(`${name} leaves the sheet.`);
		for (const card of layout.cards)
			if (overlaps(box, card, hair)) faults.push(`${name} runs through “${card.id}”.`);
		for (const text of texts)
			if (overlaps(box, text.box, hair)) faults.push(`${name} runs through “${text.name}”.`);
	});
	for (const [{ from, to }, other] of findCollisions(layout.connectors))
		faults.push(
			`The line from “${from}” to “${to}” lies upon that from “${other.from}” to “${other.to}”.`,
		);
	for (const { points, from, to } of layout.connectors) {
		const [first, last] = [points[0], points.at(-1)];
		const [source, target] = [from, to].map((id) => layout.cards.find((card) => card.id === id));
		const starts =
			source &&
			first &&
			Math.abs(first.x - source.x - source.width) < hair &&
			first.y > source.y &&
			first.y < source.y + source.height;
		const ends =
			target &&
			last &&
			Math.abs(last.x - target.x) < hair &&
			last.y > target.y &&
			last.y < target.y + target.height;
		if (!starts || !ends)
			faults.push(`The line from “${from}” to “${to}” does not join its cards.`);
	}
	return faults;
}

function listSegments(connectors: readonly MapConnector[]): Segment[] {
	return connectors.flatMap((connector) =>
		connector.points.slice(1).map((b, i) => ({ a: connector.points[i] as Point, b, connector })),
	);
}

/** Connectors that look like one though they have nothing to do with each other. */
export function findCollisions(
	connectors: readonly MapConnector[],
): [MapConnector, MapConnector][] {
	const segments = listSegments(connectors);
	const found: [MapConnector, MapConnector][] = [];
	segments.forEach((segment, i) => {
		const one = segment.connector;
		for (const other of segments.slice(i + 1)) {
			const two = other.connector;
			if (two.net === one.net || two.to === one.to || two.from === one.from) continue;
			if (liesUpon(segment, other)) found.push([one, two]);
		}
	});
	return found;
}

/** Whether two segments run side by side so closely that they look like one. */
function liesUpon(one: Segment, two: Segment): boolean {
	const isUpright = (segment: Segment) => Math.abs(segment.a.x - segment.b.x) < hair;
	if (isUpright(one) !== isUpright(two)) return false;
	const [across, along] = isUpright(one) ? (['x', 'y'] as const) : (['y', 'x'] as const);
	if (Math.abs(one.a[across] - two.a[across]) > leastLineGap) return false;
	const low = Math.max(Math.min(one.a[along], one.b[along]), Math.min(two.a[along], two.b[along]));
	const high = Math.min(Math.max(one.a[along], one.b[along]), Math.max(two.a[along], two.b[along]));
	return high - low > 0.3;
}

function countAll({ cards, total, folded, links, connectors, named }: MapLayout): string[] {
	const faults: string[] = [];
	const shown = cards.flatMap(({ milestones }) => milestones);
	if (new Set(shown).size !== total || shown.length !== total)
		faults.push(`${shown.length} of ${total} milestones are on the sheet.`);
	const inFolds = cards.reduce((sum, card) => sum + (card.isFold ? card.milestones.length : 0), 0);
	if (inFolds !== folded)
		faults.push(`${folded} milestones are counted as folded, and ${inFolds} are.`);
	const drawn = new Set([...connectors, ...named].map(({ from, to }) => `${from} ${to}`));
	for (const { from, to } of links)
		if (!drawn.has(`${from} ${to}`))
			faults.push(`“${to}” does not show that it comes after “${from}”.`);
	return faults;
}

function contains(outer: Box, inner: Box): boolean {
	return (
		inner.x >= outer.x - hair &&
		inner.y >= outer.y - hair &&
		inner.x + inner.width <= outer.x + outer.width + hair &&
		inner.y + inner.height <= outer.y + outer.height + hair
	);
}

function overlaps(a: Box, b: Box, by: number): boolean {
	return (
		a.x + a.width > b.x + by &&
		b.x + b.width > a.x + by &&
		a.y + a.height > b.y + by &&
		b.y + b.height > a.y + by
	);
}
