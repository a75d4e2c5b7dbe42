/** What comes before a milestone: all of some, and at least one of others; addresses, sorted. */
interface Before {
	all: string[];
	any: string[];
}

/** A milestone as it is shown, under the address of its page. */
export interface Shown {
	milestone: string;
	phase: string;
	before: Before;
}

interface Point {
	x: number;
	y: number;
}

/** The milestones of a drawn map, with what its lines say: read from the drawing alone. */
export function readPicture(svg: Element): Shown[] {
	const cards: { address: string; phase: string; corners: [Point, Point] }[] = [];
	let phase = '';
	for (const link of svg.querySelectorAll('a')) {
		const address = link.getAttribute('href') ?? '';
		if (address.startsWith('/phases/')) phase = address;
		const frame = link.querySelector('path');
		if (!address.startsWith('/milestones/') || !frame) continue;
		const points = readPoints(frame);
		const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
		const corners: [Point, Point] = [
			{ x: Math.min(...xs), y: Math.min(...ys) },
			{ x: Math.max(...xs), y: Math.max(...ys) },
		];
		cards.push({ address, phase, corners });
	}
	/** The card at whose start or end a line begins or stops; the head of an arrow is 2 mm at most. */
	const findCard = ({ x, y }: Point, side: 0 | 1) =>
		cards.find(
			({ corners }) =>
				Math.abs(corners[side].x - x) < 2 && corners[0].y - 0.1 < y && y < corners[1].y + 0.1,
		)?.address;
	const lines = [...svg.querySelectorAll('path.stroke-line[fill="none"]')]
		.filter((one) => !one.closest('a'))
		.map((line) => ({
			points: readPoints(line),
			isAny: line.hasAttribute('stroke-dasharray'),
			hasHead: line.nextElementSibling?.matches('path.fill-line') ?? false,
		}));
	const before = new Map<string, Before>();
	for (const line of lines) {
		const [from, to] = [findCard(line.points[0] ?? { x: 0, y: 0 }, 1), findEnd(line, lines)];
		const target = to && findCard(to, 0);
		if (!from && !target) continue; // An example in the legend.
		if (!from || !target) throw new Error(`A line leads from ${from} to ${target}.`);
		const known = before.get(target) ?? { all: [], any: [] };
		known[line.isAny ? 'any' : 'all'].push(from);
		before.set(target, known);
	}
	return cards.map(({ address, phase: own }) => {
		const { all, any } = before.get(address) ?? { all: [], any: [] };
		return { milestone: address, phase: own, before: { all: all.sort(), any: any.sort() } };
	});
}

interface Line {
	points: readonly Point[];
	isAny: boolean;
	/** It ends with the head of an arrow. */
	hasHead: boolean;
}

/** Where a line leads: one without a head joins an earlier one, at times in its rounded corner, and goes on with it. */
function findEnd(line: Line, lines: readonly Line[]): Point | undefined {
	const end = line.points.at(-1);
	if (!end || line.hasHead) return end;
	const [joined] = lines
		.slice(0, lines.indexOf(line))
		.filter((other) => other.isAny)
		.map((other) => ({ other, distance: measureDistance(end, other.points) }))
		.filter(({ distance }) => distance < 1.3)
		.sort((a, b) => a.distance - b.distance);
	return joined ? findEnd(joined.other, lines) : end;
}

/** From a point to the nearest stretch of a line. */
function measureDistance(point: Point, line: readonly Point[]): number {
	const distances = line.slice(1).map((b, i) => {
		const a = line[i] ?? b;
		const beyond = (axis: 'x' | 'y') =>
			Math.max(
				Math.min(a[axis], b[axis]) - point[axis],
				point[axis] - Math.max(a[axis], b[axis]),
				0,
			);
		return Math.hypot(beyond('x'), beyond('y'));
	});
	return Math.min(...distances);
}

/** The points through which a path goes, without the handles of its curves. */
function readPoints(path: Element): Point[] {
	const at = { x: 0, y: 0 };
	const steps = (path.getAttribute('d') ?? '').matchAll(/([MLHVC])([^MLHVCZ]*)/gi);
	return [...steps].map(([, letter = '', text = '']) => {
		const numbers = (text.match(/-?(?:\d*\.\d+|\d+)/g) ?? []).map(Number);
		const [last = 0, other = 0] = numbers.toReversed();
		const isRelative = letter === letter.toLowerCase();
		const [x, y] = /h/i.test(letter)
			? [last]
			: /v/i.test(letter)
				? [undefined, last]
				: [other, last];
		if (x !== undefined) at.x = x + (isRelative ? at.x : 0);
		if (y !== undefined) at.y = y + (isRelative ? at.y : 0);
		return { ...at };
	});
}

/** The milestones of the list beside the map, with what its words say. */
export function readList(list: Element): Shown[] {
	const items = [...list.querySelectorAll('.phase > ol > li')];
	const addressOf = (item: Element) => item.querySelector('a')?.getAttribute('href') ?? '';
	const titles = items
		.map((item) => ({
			title: item.querySelector('a')?.textContent ?? '',
			address: addressOf(item),
		}))
		.sort((a, b) => b.title.length - a.title.length);
	const find = (text: string) => {
		let rest = text;
		return titles
			.filter(({ title }) => {
				const isNamed = rest.includes(title);
				rest = rest.replace(title, '');
				return isNamed;
			})
			.map(({ address }) => address)
			.sort();
	};
	return items.map((item) => {
		const lines = [...item.querySelectorAll('span')].map(({ textContent }) => textContent ?? '');
		const read = (start: string) => find(lines.find((line) => line.startsWith(start)) ?? '');
		return {
			milestone: addressOf(item),
			phase: item.closest('.phase')?.querySelector('h2 a')?.getAttribute('href') ?? '',
			before: { all: read('After: '), any: read('After one of: ') },
		};
	});
}
