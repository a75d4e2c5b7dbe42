import type { Fitter } from './fitter.ts';
import type { MetroProgram } from './metro-program.ts';
import type { Closeness, PhasePlan } from './phase-plan.ts';
import { type Found, type Limits, measureLeast, planPhase, widenTallest } from './plan-phase.ts';

/** The room for the phases of a sheet, in millimetres. */
export interface Room {
	width: number;
	height: number;
}

export interface Chosen {
	/** What all of it is to be enlarged by. */
	scale: number;
	close: Closeness;
	/** Phases that stand side by side. */
	rows: readonly (readonly PhasePlan[])[];
	/** What is left of the height, before it is enlarged; so are the gaps between two phases. */
	left: number;
	gap: number;
	sideGap: number;
}

const [leastScale, mostScale, turns] = [1, 2.6, 6];
/** From one line to the next; the closest ones for many lines. */
const pitches = [3.7, 2.75];
const heads = [34, 46, 64];
const [gap, sideGap] = [1, 4];
/** So many phases may stand side by side where there are more than the first number. */
const [many, mostBeside] = [4, 3];
/** Past this it is not worth while to seek for a lower way. */
const mostOver = 1.15;
const hair = 1e-6;
/** A loop is drawn even where the text could be so much larger without one, or where it is large enough. */
const loopWorth = 0.82;
const enough = 7.5 / 7;

/** The largest text, up to `most`, in which the whole program has room; nothing where there is none. */
export function chooseScale(
	fitter: Fitter,
	program: MetroProgram,
	room: Room,
	most = mostScale,
): Chosen | undefined {
	return (
		seekScale(fitter, program, room, most, false) ?? seekScale(fitter, program, room, most, true)
	);
}

function seekScale(
	fitter: Fitter,
	program: MetroProgram,
	room: Room,
	most: number,
	mayCut: boolean,
): Chosen | undefined {
	const search = (isLoop: boolean, highest: number) => {
		const at = (scale: number) => trySizes(fitter, program, room, scale, isLoop, mayCut);
		let [low, high] = [leastScale, highest];
		let best = at(low);
		if (!best) return undefined;
		for (let turn = 0; turn < turns; turn++) {
			const middle = (low + high) / 2;
			const chosen = at(middle);
			if (chosen) [best, low] = [chosen, middle];
			else high = middle;
		}
		return best;
	};
	const flat = search(false, most);
	const loop = program.phases.some(({ isOngoing }) => isOngoing)
		? search(true, flat?.scale ?? most)
		: flat;
	if (!loop || !flat) return loop ?? flat;
	return loop.scale >= Math.min(enough, flat.scale * loopWorth) ? loop : flat;
}

function trySizes(
	fitter: Fitter,
	program: MetroProgram,
	room: Room,
	scale: number,
	isLoop: boolean,
	mayCut: boolean,
): Chosen | undefined {
	const count = program.phases.length;
	for (let beside = 1; beside <= (count > many ? mostBeside : 1); beside++) {
		const width = (room.width / scale - sideGap * (beside - 1)) / beside;
		const height = room.height / scale - gap * Math.max(Math.ceil(count / beside) - 1, 0);
		for (const pitch of pitches)
			for (const headWidth of heads) {
				if (headWidth > width * (beside === 1 ? 0.4 : 0.45)) continue;
				const close = { pitch, headWidth, width, beside };
				const plans = planAll(fitter, program, close, { isLoop, mayCut }, height);
				if (!plans) continue;
				const rows = putBeside(plans, beside);
				const left = height - measureRows(rows);
				if (left >= 0) return { scale, close, rows, left, gap, sideGap };
			}
	}
	return undefined;
}

function putBeside<T>(plans: readonly T[], beside: number): T[][] {
	const rows: T[][] = [];
	for (let i = 0; i < plans.length; i += beside) rows.push(plans.slice(i, i + beside));
	return rows;
}

function measureRows(rows: readonly (readonly { height: number }[])[]): number {
	return rows.reduce((sum, row) => sum + Math.max(...row.map(({ height }) => height)), 0);
}

function planAll(
	fitter: Fitter,
	{ phases, lines }: MetroProgram,
	close: Closeness & { beside: number },
	may: Omit<Limits, 'most'>,
	room: number,
): PhasePlan[] | undefined {
	const { beside } = close;
	const measure = (parts: readonly { height: number }[]) => measureRows(putBeside(parts, beside));
	const parts = phases.map((phase) => ({ height: measureLeast(fitter, phase, close) }));
	if (measure(parts) > room) return undefined;
	const found: Found[] = [];
	const named = new Set<number>();
	for (const [i, phase] of phases.entries()) {
		const newLines = lines.filter(({ index }) => phase.lines.includes(index) && !named.has(index));
		for (const { index } of newLines) named.add(index);
		// What the phases that do not stand beside it leave, of which the later ones take their least.
		const others = putBeside(parts, beside).filter((_, row) => row !== Math.floor(i / beside));
		const most = may.mayCut ? Infinity : room * mostOver - measureRows(others) + hair;
		const one = planPhase(fitter, phase, newLines, close, { ...may, most });
		if (!one) return undefined;
		found.push(one);
		parts[i] = one.plan;
	}
	const height = measure(parts);
	if (height <= room) return found.map(({ plan }) => plan);
	return height > room * mostOver ? undefined : found.map(widenTallest);
}
