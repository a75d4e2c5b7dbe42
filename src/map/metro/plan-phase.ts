import { measureText } from '../../fonts/measure-text.ts';
import { typeStyles } from '../type-sizes.ts';
import { enlarge } from '../write-text.ts';
import type { Fitter } from './fitter.ts';
import type { MetroLine, MetroPhase, MetroStop } from './metro-program.ts';
import {
	type Closeness,
	findLengths,
	type Lengths,
	type PhasePlan,
	type PlannedStop,
	type Run,
} from './phase-plan.ts';
import { planRun, type RunRules, type SetStop } from './plan-run.ts';
import type { Block } from './set-block.ts';

/** Widths of words that are tried, in millimetres. */
const columns = [20, 23, 27, 32, 40, 54, 72];
/** Rows of words above and below that are tried. */
const rows = [
	[1, 0],
	[1, 1],
	[2, 1],
	[2, 2],
	[3, 3],
] as const;
const mostRuns = 6;
/** A name that takes more of a run stands in the legend alone. */
export const mostName = ({ width, headWidth }: Closeness) => (width - headWidth) * 0.3;
const hair = 1e-6;

/** What one way to set a phase is made with. */
interface Setting {
	fitter: Fitter;
	phase: MetroPhase;
	close: Closeness;
	lengths: Lengths;
	head: Block;
	/** Where stops may begin. */
	start: number;
	stops: readonly SetStop[];
	above: number;
	below: number;
	/** A way that is not lower than this is of no use. */
	most: number;
}

/** What a phase may be. */
export interface Limits {
	/** Drawn as a loop where it comes round. */
	isLoop: boolean;
	/** With words that are cut. */
	mayCut: boolean;
	/** A phase that is not lower than this is of no use. */
	most: number;
}

/**
 * The lowest way to set a phase, of those in which all its stops fit; `newLines` are named where they begin.
 * A loop only where it is asked for and the phase comes round.
 */
export function planPhase(
	fitter: Fitter,
	phase: MetroPhase,
	newLines: readonly MetroLine[],
	close: Closeness,
	limits: Limits,
): Found | undefined {
	const lengths = findLengths(close);
	const head = fitter.head(phase, close.headWidth);
	if (!limits.mayCut && head.cut.length > 0) return undefined;
	const start = close.headWidth + lengths.headGap + measureNames(newLines, close, lengths);
	const form = limits.isLoop && phase.isOngoing && phase.stops.length > 2 ? planLoop : planLines;
	let best: Found | undefined;
	for (const column of columns) {
		const stops = fitter.stops(phase, column);
		if (!limits.mayCut && stops.some(({ block }) => block.cut.length > 0)) continue;
		for (const [above, below] of rows) {
			if (above + below > Math.max(phase.stops.length, 1)) continue;
			const most = best ? best.weight : limits.most;
			const least = measureBundle(phase, close.pitch, lengths) + tallest(stops);
			if (Math.max(least, head.height) + 2 * lengths.pad >= most) break;
			const setting = { fitter, phase, close, lengths, head, start, stops, above, below, most };
			const plan = form(setting);
			const weight = plan ? weigh(plan) : Infinity;
			if (plan && weight < most) best = { plan, weight, setting, form };
			// More rows of words take more height where one run holds all stops.
			if (plan && (plan.runs.length === 1 || plan.form === 'loop')) break;
		}
	}
	return best;
}

/** A way to set a phase, and how it was found. */
export interface Found {
	plan: PhasePlan;
	weight: number;
	setting: Setting;
	form: (setting: Setting) => PhasePlan | undefined;
}

/** Gives the words that reach out furthest a wider column, for as long as that makes the phase lower. */
export function widenTallest(found: Found): PhasePlan {
	const { form } = found;
	let best = found;
	const kept = new Set<MetroStop>();
	for (let turn = 0; turn < mostWidened; turn++) {
		const furthest = findFurthest(best.plan, kept);
		if (!furthest) break;
		const { setting } = best;
		const wider = columns.flatMap((column) => {
			const own = setting.fitter
				.stops(setting.phase, column)
				.find(({ stop }) => stop === furthest.stop);
			return own && own.block.height < furthest.block.height - hair ? [own] : [];
		});
		const better = wider.flatMap((own) => {
			const stops = setting.stops.map((one) => (one.stop === own.stop ? own : one));
			const plan = form({ ...setting, stops, most: best.weight });
			const weight = plan ? weigh(plan) : Infinity;
			return plan && weight < best.weight - 0.1
				? [{ ...best, plan, weight, setting: { ...setting, stops } }]
				: [];
		});
		if (better[0]) best = better.reduce((a, b) => (b.weight < a.weight ? b : a));
		else kept.add(furthest.stop);
	}
	return best.plan;
}

const mostWidened = 6;

/** Of the stops whose words may yet become wider, the one that reaches out furthest. */
function findFurthest({ runs }: PhasePlan, kept: ReadonlySet<MetroStop>) {
	const stops = runs.flatMap((run) => run.stops).filter(({ stop }) => !kept.has(stop));
	const reach = ({ distance, block }: PlannedStop) => distance + block.height;
	return stops.reduce<PlannedStop | undefined>(
		(one, other) => (one && reach(one) >= reach(other) ? one : other),
		undefined,
	);
}

function tallest(stops: readonly SetStop[]): number {
	let most = 0;
	for (const { block } of stops) most = Math.max(most, block.height);
	return most;
}

/** The least height that a phase may have. */
export function measureLeast(fitter: Fitter, phase: MetroPhase, close: Closeness): number {
	const lengths = findLengths(close);
	const words = Math.min(...columns.map((column) => tallest(fitter.stops(phase, column))));
	const lines = measureBundle(phase, close.pitch, lengths) + words;
	return Math.max(lines, fitter.head(phase, close.headWidth).height) + 2 * lengths.pad;
}

/** Its height, and far more where words are cut. */
function weigh({ height, cuts }: PhasePlan): number {
	return height + cutWeight * cuts;
}

const cutWeight = 1000;

/** What letters and names take at the start of the lines. */
function measureNames(newLines: readonly MetroLine[], close: Closeness, lengths: Lengths): number {
	const { size, weight } = nameStyle(close);
	const widths = newLines
		.map(({ name }) => measureText(name, size, weight))
		.filter((width) => width <= mostName(close));
	const name = widths.length > 0 ? Math.max(...widths) + 2.4 * lengths.leader : 0;
	return lengths.disc + name + lengths.ring * 2.4;
}

/** How the names of lines are set upon them. */
export function nameStyle({ pitch }: Pick<Closeness, 'pitch'>) {
	const style = typeStyles.smallStrong;
	return enlarge(style, Math.min(1.15, Math.max(1, (pitch * 0.84) / style.line)));
}

function makeRules(setting: Setting, room: number, end: number): RunRules {
	const { lengths, above, below } = setting;
	return {
		above,
		below,
		room,
		end,
		stopGap: lengths.ring * 2.5,
		labelGap: 1.6,
		leader: lengths.leader,
		rowGap: 0.8,
	};
}

function finish(
	setting: Setting,
	form: PhasePlan['form'],
	runs: readonly Run[],
	inner: number,
	lines: number,
): PhasePlan {
	const { phase, head, start, lengths } = setting;
	const height = Math.max(lines, head.height) + 2 * lengths.pad;
	const blocks = [head, ...runs.flatMap(({ stops }) => stops.map(({ block }) => block))];
	const cuts = blocks.reduce((sum, { cut }) => sum + cut.length, 0);
	return { phase, head, form, runs, start, inner, lines, height, cuts, lengths };
}

/** How tall the lines of a phase are with their rings. */
export function measureBundle({ lines }: MetroPhase, pitch: number, { edge }: Lengths): number {
	return (lines.length - 1) * pitch + 2 * edge;
}

/** All stops from left to right, on as many runs as they need. */
function planLines(setting: Setting): PhasePlan | undefined {
	const { phase, close, lengths, start, most } = setting;
	const rules = makeRules(setting, close.width - start, lengths.end);
	const bundle = measureBundle(phase, close.pitch, lengths);
	if (measureFewest(setting, rules, bundle) >= most) return undefined;
	const parts = fillRuns(setting, rules);
	if (!parts) return undefined;
	const gaps = (parts.length - 1) * lengths.pad * 2;
	// At least one of the words of each run stands above it or below.
	const words = parts.reduce(
		(sum, part) => sum + (part.length > 0 ? tallest(part) + lengths.near : 0),
		0,
	);
	if (bundle * parts.length + gaps + words + 2 * lengths.pad >= most) return undefined;
	const runs = parts.map((part) => planRun(part, rules));
	const height = runs.reduce((sum, run) => sum + sayHeight(run, lengths) + bundle, 0);
	return finish(setting, 'lines', runs, 0, height + gaps);
}

/** The height that cannot be gone below, by how many runs hold the words if they fill all rows. */
function measureFewest({ stops, lengths }: Setting, rules: RunRules, bundle: number): number {
	const { above, below, room, labelGap, leader } = rules;
	let [widths, least] = [0, Infinity];
	for (const { block } of stops) {
		widths += block.width + leader + labelGap;
		least = Math.min(least, block.height);
	}
	const runs = Math.ceil(widths / ((above + below) * (room + labelGap)) - hair);
	if (runs < 2) return 0;
	const others = bundle + 2 * lengths.pad + least + lengths.near;
	return bundle + tallest(stops) + lengths.near + 2 * lengths.pad + (runs - 1) * others;
}

/** What the words of a run take above and below its lines. */
function sayHeight({ above, below }: Run, { near }: Lengths): number {
	return (above > 0 ? above + near : 0) + (below > 0 ? below + near : 0);
}

/** The stops on as few runs as hold them, about as many on each. */
function fillRuns({ stops, fitter }: Setting, rules: RunRules): SetStop[][] | undefined {
	const fill = (room: number) => {
		const runs: SetStop[][] = [];
		for (let start = 0; start < stops.length; ) {
			const lengths = fitter.lengths(stops, start, rules, false);
			let count = 0;
			for (; count < lengths.count; count++) {
				const { length = 0, last = 0 } = lengths.at(count) ?? {};
				if (Math.max(length, last + rules.end) > room + hair) break;
			}
			if (count === 0 || runs.length === mostRuns) return undefined;
			runs.push(stops.slice(start, start + count));
			start += count;
		}
		return runs.length > 0 ? runs : [[]];
	};
	const runs = fill(rules.room);
	if (!runs || runs.length < 2) return runs;
	for (let part = 1 / runs.length; part < 1; part += 0.08) {
		const even = fill(rules.room * part);
		if (even && even.length <= runs.length) return even;
	}
	return runs;
}

/** Away along the upper run, and back along the lower one. */
function planLoop(setting: Setting): PhasePlan | undefined {
	const { fitter, phase, close, lengths, stops, above } = setting;
	if (setting.below > 0 && setting.below !== setting.above) return undefined;
	const bundle = measureBundle(phase, close.pitch, lengths);
	const inner = 4.8;
	const turn = inner / 2 + bundle;
	const start = setting.start + inner / 2 + lengths.disc;
	const end = turn + lengths.ring;
	const rules = makeRules({ ...setting, start }, close.width - start, end);
	const away = { ...rules, above, below: 0 };
	const back = { ...rules, above: 0, below: above };
	const half = Math.ceil(stops.length / 2);
	const measure = (one: { length: number; last: number } | undefined) =>
		one ? Math.max(one.length, one.last + end) : Infinity;
	const ways = [half, half + 1, half - 1].flatMap((count) => {
		if (count < 1 || count >= stops.length) return [];
		const there = fitter.lengths(stops, 0, away, false).at(count - 1);
		const home = fitter.lengths(stops, stops.length, back, true).at(stops.length - count - 1);
		const length = Math.max(measure(there), measure(home));
		return length <= rules.room + hair ? [{ count, length }] : [];
	});
	const [best] = ways.sort((a, b) => a.length - b.length);
	if (!best) return undefined;
	const upper = stops.slice(0, best.count);
	const lower = stops.slice(best.count).reverse();
	const runs = [planRun(upper, away), planRun(lower, back)];
	const words = runs.reduce((sum, run) => sum + sayHeight(run, lengths), 0);
	return finish({ ...setting, start }, 'loop', runs, inner, words + 2 * bundle + inner);
}
