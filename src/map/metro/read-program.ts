import { groupTypes } from '../../domain/group-types.ts';
import type { Id, Journey, PartnerType, Phase } from '../../domain/journey.ts';
import { buildPath, type Path, type PathPhase } from '../../domain/path.ts';
import { formatList } from '../../words/format-timing.ts';
import type { Words } from '../../words/words.ts';
import { describeStop } from './describe-stop.ts';
import type { Difference, MetroLine, MetroPhase, MetroProgram, Way } from './metro-program.ts';
import { orderLines } from './order-lines.ts';

/** Past this number partner types that stop at the same milestones share a line. */
const mostAlone = 8;

/** A path as lines and stops: the whole program, or the line of one partner type alone. */
export function readProgram(journey: Journey, path: Path, words: Words): MetroProgram {
	const type = path.partnerType;
	const order = orderWays(journey, type ? buildPath(journey) : path);
	const ways = type ? [{ types: [type], path }] : order;
	const lines = ways.map(({ types, path: own }, index): MetroLine => {
		const color = type ? order.findIndex((way) => way.types.includes(type)) : index;
		return {
			letter: nameLetter(color),
			index,
			color,
			types,
			name:
				types.length > 0
					? formatList(
							words,
							types.map(({ title }) => title),
						)
					: words.say('map.allTypes'),
			phases: new Set(own.phases.map(({ phase }) => phase.id)),
		};
	});
	const phases = path.phases.map((part) => describePhase(journey, part, ways, words));
	return { lines, phases };
}

/** The place of a partner type's line among those of the whole program, from 0: its color and its letter. */
export function findLinePlace(journey: Journey, type: PartnerType): number {
	return orderWays(journey, buildPath(journey)).findIndex(({ types }) => types.includes(type));
}

/** The partner types of each line of the whole program, the uppermost first. */
export function listLineTypes(journey: Journey): (readonly Id[])[] {
	return orderWays(journey, buildPath(journey)).map(({ types }) => types.map(({ id }) => id));
}

const ordered = new WeakMap<Journey, Way[]>();

/** The lines of the whole program from the uppermost to the lowest. */
function orderWays(journey: Journey, whole: Path): Way[] {
	let ways = ordered.get(journey);
	if (!ways) {
		const given = listWays(journey, whole);
		const stopsOf = [...whole.milestones.keys()].map((id) =>
			given.flatMap(({ path }, i) => (path.milestones.has(id) ? [i] : [])),
		);
		ways = orderLines(given.length, stopsOf).flatMap((place) => given[place] ?? []);
		ordered.set(journey, ways);
	}
	return ways;
}

/** `A` to `Z`, then `AA` and so on. */
function nameLetter(index: number): string {
	const last = String.fromCharCode(65 + (index % 26));
	return index < 26 ? last : nameLetter(Math.floor(index / 26) - 1) + last;
}

function listWays(journey: Journey, whole: Path): Way[] {
	const types = [...journey.partnerTypes.values()];
	if (types.length === 0) return [{ types: [], path: whole }];
	const paths = new Map(types.map((type) => [type.id, buildPath(journey, type)]));
	if (types.length <= mostAlone)
		return types.map((type) => ({ types: [type], path: paths.get(type.id) ?? whole }));
	return groupTypes(paths, listSameness).map(({ types: ids, value }) => ({
		types: ids.flatMap((id) => journey.partnerTypes.get(id) ?? []),
		path: value,
	}));
}

/** What partner types that share a line have in common. */
function listSameness({ phases, milestones }: Path): unknown {
	return [
		phases.map(({ phase: { id, days, starts, exit } }) => [id, days, starts, exit]),
		[...milestones.values()].map(({ id, isOptional, timing, team, after, afterAny }) => [
			id,
			isOptional,
			timing,
			team,
			after,
			afterAny,
		]),
	];
}

function describePhase(
	journey: Journey,
	{ phase, milestones }: PathPhase,
	ways: readonly Way[],
	words: Words,
): MetroPhase {
	const own = ways.flatMap(({ path }, line) => {
		const part = path.phases.find((one) => one.phase.id === phase.id);
		return part ? [{ line, phase: part.phase }] : [];
	});
	const say = {
		length: (one: Pick<typeof phase, 'days'>) =>
			one.days === undefined ? words.say('map.ongoing') : words.say('map.days', { days: one.days }),
		dayZero: (one: Pick<typeof phase, 'starts'>) =>
			words.say('map.dayZero', { starts: one.starts }),
	};
	const compare = (text: (one: typeof phase) => string) => {
		const groups = groupTypes(
			own.map((one) => [String(one.line), text(one.phase)] as const),
			(value) => value,
		);
		const most = Math.max(0, ...groups.map(({ types }) => types.length));
		const often = groups.filter(({ types }) => types.length === most);
		const usual = often.find(({ value }) => value === text(phase)) ?? often[0];
		const differences = groups
			.filter((group) => group !== usual)
			.map(({ types, value }): Difference => ({ lines: types.map(Number), text: value }));
		return { usual: usual?.value ?? text(phase), differences };
	};
	const [length, dayZero] = [compare(say.length), compare(say.dayZero)];
	const stops = milestones.flatMap(
		(milestone) => describeStop(journey, milestone, ways, words) ?? [],
	);
	return {
		phase,
		length: length.usual,
		dayZero: dayZero.usual,
		doneWhen: listExits(own),
		ownLength: length.differences,
		ownDayZero: dayZero.differences,
		lines: own.map(({ line }) => line),
		stops,
		left: 0,
		isOngoing: phase.days === undefined,
	};
}

/** What is true at the end of a phase: each sentence once, with the lines for which it is asked. */
function listExits(own: readonly { line: number; phase: Phase }[]): Difference[] {
	const found = new Map<string, number[]>();
	for (const { line, phase } of own)
		for (const sentence of phase.exit) found.set(sentence, [...(found.get(sentence) ?? []), line]);
	const all = [...found].map(([text, lines]) => ({
		text,
		lines: lines.length === own.length ? [] : lines,
	}));
	return [
		...all.filter(({ lines }) => lines.length === 0),
		...all.filter(({ lines }) => lines.length > 0),
	];
}
