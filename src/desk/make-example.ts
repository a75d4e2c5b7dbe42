import type { DeskData, DeskMilestone, DeskPath } from '../domain/desk/desk-data.ts';
import type { Id } from '../domain/journey.ts';
import { addDays, type Day } from '../domain/place/days.ts';
import { isRequiredStop } from '../domain/place/place-path.ts';
import { makeTurns } from '../domain/place/turns.ts';

interface ExampleOptions {
	/** The last day on which anything has been reached. */
	asOf: Day;
	partners?: number;
	/** The same seed gives the same partners. */
	seed?: number;
}

/** A partner that does not exist, and what it has reached on which day. */
interface Made {
	id: string;
	type: Id;
	starts: Map<Id, Day>;
	reached: Map<Id, Day>;
	ended: Day | undefined;
}

/**
 * An export of partners who do not exist, on the paths of a program: so that one can look at the desk before
 * there is an export of one's own. Most go as the journey says, some are slow, some stay where they are, and
 * in one place many go another way.
 */
export function makeExample(
	data: DeskData,
	{ asOf, partners = 240, seed = 1 }: ExampleOptions,
): string {
	const random = makeRandom(seed);
	const types = data.types.filter(({ id }) => (data.paths[id]?.milestones.length ?? 0) > 0);
	const all = Array.from({ length: types.length > 0 ? partners : 0 }, (_, i) => {
		// The first types have the most partners.
		const type = types[Math.floor(random() ** 1.6 * types.length)] ?? types[0];
		return makePartner(`p-${String(i + 1).padStart(4, '0')}`, type?.id ?? '', data, asOf, random);
	});
	const phases = data.phases.filter(({ id }) => all.some(({ starts }) => starts.has(id)));
	const milestones = data.milestones.filter(({ id }) => all.some(({ reached }) => reached.has(id)));
	const titles = new Map(data.types.map(({ id, title }) => [id, title]));
	const head = [
		'Partner',
		'Type',
		...[...phases, ...milestones].map(({ title }) => title),
		'Ended',
	];
	const rows = all.map(({ id, type, starts, reached, ended = '' }) => [
		id,
		titles.get(type) ?? type,
		...phases.map((one) => starts.get(one.id) ?? ''),
		...milestones.map((one) => reached.get(one.id) ?? ''),
		ended,
	]);
	return `${[head, ...rows].map((cells) => cells.map(quote).join(',')).join('\r\n')}\r\n`;
}

function quote(cell: string): string {
	return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

type Random = () => number;

/** Numbers from 0 to 1 by Mulberry32, a small generator with a seed. */
function makeRandom(seed: number): Random {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

function makePartner(id: string, type: Id, data: DeskData, asOf: Day, random: Random): Made {
	const made: Made = { id, type, starts: new Map(), reached: new Map(), ended: undefined };
	const path = data.paths[type];
	if (!path) return made;
	const mood = random();
	const pace = mood < 0.65 ? 1 : 1.1 + random();
	/** Of all steps of the way one at which somebody stays. */
	const stops =
		mood > 0.88 ? Math.floor(random() * path.milestones.length) : path.milestones.length;
	let day = addDays(asOf, -Math.floor(random() * 500));
	let done = 0;
	for (const { id: phase } of path.phases) {
		if (day > asOf || done >= stops) break;
		made.starts.set(phase, day);
		const own = path.milestones.filter((one) => one.phase === phase);
		const days = findDays(own, path, day, asOf, pace, random);
		for (const [milestone, on] of days) {
			if (done >= stops) break;
			done += 1;
			if (on <= asOf) made.reached.set(milestone, on);
		}
		const required = own.filter(isRequiredStop);
		const ends = required.flatMap((one) => made.reached.get(one.id) ?? []);
		if (ends.length < required.length || required.length === 0) break;
		day = addDays([...ends].sort().at(-1) ?? day, 1 + Math.floor(random() * 5));
	}
	if (random() < 0.05) made.ended = addDays(asOf, -Math.floor(random() * 60));
	const { ended, starts, reached } = made;
	if (ended !== undefined)
		for (const days of [starts, reached])
			for (const [id, on] of days) if (on > ended) days.delete(id);
	return made;
}

/** On which day each milestone of a phase is reached that is begun on a day. */
function findDays(
	own: readonly DeskMilestone[],
	{ yearStarts }: DeskPath,
	start: Day,
	asOf: Day,
	pace: number,
	random: Random,
): Map<Id, Day> {
	const days = new Map<Id, Day>();
	for (const { id, timing, after, afterAny, optional } of own) {
		const chance = random();
		const before = [...after, ...afterAny.slice(0, 1)]
			.flatMap((one) => days.get(one) ?? [])
			.sort()
			.at(-1);
		if (optional && chance < 0.4) continue;
		if (timing.kind === 'window') {
			const count = timing.from + (timing.to - timing.from) * (0.3 + 0.7 * chance) * pace;
			const on = addDays(start, Math.round(count));
			days.set(id, before !== undefined && before > on ? before : on);
			continue;
		}
		const turns = makeTurns(timing, before ?? start, [], yearStarts);
		// One in eight has missed a turn or two.
		const last = turns ? turns.count(asOf) - (chance < 0.12 ? 3 : 1) : 0;
		if (turns && last > 0) days.set(id, turns.find(last));
	}
	swapPair(own, days, random);
	return days;
}

/** The first pair of which one waits for the other: half of the partners do it the other way round. */
function swapPair(own: readonly DeskMilestone[], days: Map<Id, Day>, random: Random): void {
	const pair = own.flatMap((later) => {
		const first = later.after[0];
		const before = own.find(({ id }) => id === first);
		const bound = [later, before].every((one) => one && isRequiredStop(one));
		return bound && before && own.some(({ isActivation }) => isActivation)
			? [{ before, later }]
			: [];
	})[0];
	if (!pair || random() < 0.5) return;
	const [one, other] = [days.get(pair.before.id), days.get(pair.later.id)];
	if (one === undefined || other === undefined || one === other) return;
	days.set(pair.before.id, other);
	days.set(pair.later.id, one);
}
