import type { Id } from '../../../src/domain/journey.ts';
import type { PartnerState } from '../../../src/domain/place/partner-state.ts';
import type { PlaceMilestone, PlacePath } from '../../../src/domain/place/place-path.ts';

/** “id day list”, such as “kickoff 2026-03-04 open”; “-” where there is no day. */
type Line = string;

/**
 * The same answer as `findPlace` gives, worked out a second time as plainly as can be: day by day,
 * with none of its code. Slow, and only for comparing.
 */
export function findSimplePlace(path: PlacePath, state: PartnerState, today: string): Line[] {
	if (state.ended !== undefined && state.ended <= today) return [];
	const all = path.milestones;
	const byId = (id: Id) => all.find((one) => one.id === id);
	const windowed = (one: PlaceMilestone) => one.timing.kind === 'window';
	const inPhase = (i: number) => all.filter((one) => one.phase === path.phases[i]?.id);
	const required = (i: number) => inPhase(i).filter((one) => windowed(one) && !one.optional);

	/** Everything before a milestone of which it is certain that it came before. */
	const before = (id: Id, seen: Id[] = []): Id[] => {
		const one = byId(id);
		if (!one) return seen;
		const isAsked = one.afterAny.length === 1 && byId(one.afterAny[0] ?? '')?.optional === false;
		const sure = [...one.after, ...(isAsked ? one.afterAny : [])];
		for (const next of sure) {
			if (seen.includes(next) || !byId(next)) continue;
			seen.push(next);
			before(next, seen);
		}
		return seen;
	};
	const certain = new Set([...state.reached.keys()].flatMap((id) => before(id)));
	const isCertain = (id: Id) => certain.has(id) && !byId(id)?.optional && !state.notYet.has(id);

	let phase = 0;
	for (let i = 0; i < path.phases.length; i += 1) {
		const start = state.starts.get(path.phases[i]?.id ?? '');
		if (start !== undefined && start <= today) phase = i;
		if (inPhase(i).some((one) => state.reached.has(one.id))) phase = i;
	}
	for (let i = phase; i < path.phases.length - 1; i += 1) {
		const asked = required(i);
		if (asked.length === 0) break;
		if (asked.some((one) => !state.reached.has(one.id) && !isCertain(one.id))) break;
		phase = i + 1;
	}
	const phaseOf = (one: PlaceMilestone) => path.phases.findIndex(({ id }) => id === one.phase);
	const isImplied = (one: PlaceMilestone) =>
		!state.reached.has(one.id) &&
		!state.notYet.has(one.id) &&
		!one.optional &&
		(isCertain(one.id) || phaseOf(one) < phase);
	const isBehind = (id: Id) => {
		const one = byId(id);
		return one !== undefined && (state.reached.has(id) || isImplied(one));
	};

	const startOf = (i: number): string | undefined => {
		const given = state.starts.get(path.phases[i]?.id ?? '');
		if (given) return given;
		const days = required(i - 1).map((one) => state.reached.get(one.id) ?? '');
		return days.filter((day) => day !== '').sort((a, b) => (a < b ? 1 : -1))[0];
	};
	const isPaused = (day: string) =>
		state.paused.some(([from, to]) => from <= to && from <= day && day <= to);
	/** Lets a clock run from a day until it has counted so many days. */
	const run = (start: string, count: number): string => {
		if (count < 0) return move(start, count);
		let day = start;
		for (let left = count; left > 0; left -= isPaused(day) ? 0 : 1) day = move(day, 1);
		return day;
	};

	/** The turns after a day, in order, as far as 60 of them. */
	function* listTurns(one: PlaceMilestone, from: string): Generator<string> {
		const { timing } = one;
		if (timing.kind === 'window' || timing.cadence === 'each-release') return;
		const months = { monthly: 1, quarterly: 3, 'half-yearly': 6, yearly: 12 } as Record<
			string,
			number
		>;
		const length = months[timing.cadence];
		if (length === undefined) {
			for (let i = 1; i < 600; i += 1) {
				yield run(from, i * (timing.cadence === 'weekly' ? 7 : 14));
			}
		} else if (timing.of === undefined && timing.on === undefined) {
			for (let i = 1; i < 600; i += 1) {
				yield run(
					from,
					Math.round((Date.parse(later(from, i * length)) - Date.parse(from)) / 86_400_000),
				);
			}
		} else {
			const begins = timing.of === 'year' ? (path.yearStarts ?? '01-01') : '01-01';
			const date = timing.on ?? Number(begins.slice(3));
			for (let i = 1; i < 3000; i += 1) {
				const day = move(from, i);
				const [year = 0, month = 0, own = 0] = day.split('-').map(Number);
				const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
				const isMonth = (month - Number(begins.slice(0, 2)) + 12) % length === 0;
				if (isMonth && own === Math.min(date, last) && !isPaused(day)) yield day;
			}
		}
	}
	const due = (
		one: PlaceMilestone,
	): { day?: string | undefined; opens?: string | undefined; isOver?: boolean } => {
		const agreed = state.agreed.get(one.id);
		const start = startOf(phaseOf(one));
		if (one.timing.kind === 'window') {
			const { from, to } = one.timing;
			return { day: agreed ?? (start && run(start, to)), opens: start && run(start, from) };
		}
		const last = state.reached.get(one.id);
		const from = last || start;
		const length = path.phases[phaseOf(one)]?.days;
		const end = start && length !== undefined ? run(start, length) : '9999-12-31';
		let missed: string | undefined;
		let next: string | undefined;
		for (const day of from ? listTurns(one, from) : []) {
			next = day;
			if (day >= today) break;
			if (day <= end) missed = day;
		}
		// The latest turn that was missed stands until the next one is past; without a known one, none was.
		const turn = last && missed ? missed : next && next <= end ? next : undefined;
		// What was agreed on and has been held is done with.
		const isAgreed = agreed !== undefined && !(last && agreed <= last);
		const day = isAgreed ? agreed : turn;
		if (next !== undefined && day === undefined) return { isOver: true };
		const lead = one.enablement.reduce((most, need) => Math.max(most, need.lead), 0);
		return { day, opens: day && move(day, -lead) };
	};
	const canBegin = (one: PlaceMilestone, seen: Id[] = []): boolean => {
		const isMet = (id: Id) => {
			const other = byId(id);
			if (!other || isBehind(id)) return true;
			return other.optional && (seen.includes(id) || canBegin(other, [...seen, id]));
		};
		const choices = one.afterAny.filter(byId);
		const asks = choices.some((id) => !byId(id)?.optional);
		return one.after.every(isMet) && (!asks || choices.some(isBehind));
	};

	const asked = all.filter((one) => {
		if (phaseOf(one) > phase) return false;
		if (phaseOf(one) < phase && !state.notYet.has(one.id)) return false;
		return windowed(one) ? !isBehind(one.id) : !due(one).isOver;
	});
	const items = asked.map((one, place) => {
		const { day, opens } = due(one);
		const isPast = day !== undefined && day < today;
		const isFree = (!windowed(one) && isBehind(one.id)) || canBegin(one);
		const isAnyDay =
			windowed(one) || (one.timing.kind === 'cadence' && one.timing.cadence === 'each-release');
		const isBegun = opens === undefined ? isAnyDay : opens <= today || isPast;
		const list = isPast && !one.optional ? 'overdue' : isFree && isBegun ? 'open' : 'coming';
		return { one, day, list, place };
	});
	const lines = ['overdue', 'open', 'coming'].flatMap((list) =>
		items
			.filter((item) => item.list === list)
			.sort((a, b) => {
				if (a.one.optional !== b.one.optional) return a.one.optional ? 1 : -1;
				if (a.day === b.day) return a.place - b.place;
				return (a.day ?? 'none') < (b.day ?? 'none') ? -1 : 1;
			})
			.map(({ one, day }) => `${one.id} ${day ?? '-'} ${list}`),
	);
	const next = path.phases.findIndex((_, i) => i > phase && inPhase(i).length > 0);
	return [...lines, ...first(next < 0 ? [] : inPhase(next)).map((id) => `${id} gate`)];
}

function first(milestones: readonly PlaceMilestone[]): Id[] {
	const order = [
		'weekly',
		'fortnightly',
		'monthly',
		'quarterly',
		'half-yearly',
		'yearly',
		'each-release',
	];
	const free = milestones.filter(
		(one) => !milestones.some(({ id }) => one.after.includes(id) || one.afterAny.includes(id)),
	);
	const days = free.flatMap((one) => (one.timing.kind === 'window' ? [one.timing.from] : []));
	const best = Math.min(
		...free.flatMap((one) =>
			one.timing.kind === 'cadence' ? [order.indexOf(one.timing.cadence)] : [],
		),
	);
	return free
		.filter(({ timing }) =>
			days.length > 0
				? timing.kind === 'window' && timing.from === Math.min(...days)
				: timing.kind === 'cadence' && order.indexOf(timing.cadence) === best,
		)
		.map(({ id }) => id);
}

const moved = new Map<string, string>();

function move(day: string, days: number): string {
	const key = `${day} ${days}`;
	let to = moved.get(key);
	if (to === undefined) {
		const date = new Date(`${day}T12:00:00Z`);
		date.setUTCDate(date.getUTCDate() + days);
		to = date.toISOString().slice(0, 10);
		moved.set(key, to);
	}
	return to;
}

/** Calendar months later, the last day where the month is too short. */
function later(day: string, months: number): string {
	const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
	const total = year * 12 + month - 1 + months;
	const last = new Date(Date.UTC(Math.floor(total / 12), (total % 12) + 1, 0)).getUTCDate();
	const two = (part: number) => String(part).padStart(2, '0');
	return `${Math.floor(total / 12)}-${two((total % 12) + 1)}-${two(Math.min(date, last))}`;
}
