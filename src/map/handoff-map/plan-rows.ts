import type { FrictionSignal, Id, Milestone, Phase } from '../../domain/journey.ts';
import { listHandoffs } from '../../domain/list-handoffs.ts';
import { listStops } from '../../domain/list-stops.ts';
import type { Path } from '../../domain/path.ts';
import type { Lead } from './list-leads.ts';

/** A row of the hand-off map: one milestone, or some that follow each other in the same team. */
export interface HandoffRow {
	phase: Phase;
	team: Id;
	milestones: readonly Milestone[];
	/** The teams that hand the partner over for it. */
	from: readonly Id[];
	/** Those that say more than that a milestone is late. */
	signals: readonly FrictionSignal[];
}

/** The rows of a path in its order, each milestone on its own. */
export function planRows(path: Path): HandoffRow[] {
	const moments = Map.groupBy(listHandoffs(listStops([path])), ({ after }) => after.id);
	return path.phases.flatMap(({ phase, milestones }) =>
		milestones.map((milestone) => ({
			phase,
			team: milestone.team,
			milestones: [milestone],
			from: [...new Set((moments.get(milestone.id) ?? []).map(({ from }) => from))],
			signals: milestone.friction.filter((signal) => !saysOnlyLate(milestone, signal)),
		})),
	);
}

/**
 * A signal says only that the milestone is late, which its days say already, where it is of the last
 * day of the window or the day after it and its text names one of the two: “Past day 60 without a
 * registration”. One that names another thing on such a day (“The sponsor did not come”) says more,
 * and so does each of what recurs, which has no window.
 */
export function saysOnlyLate({ timing }: Milestone, { day, signal }: FrictionSignal): boolean {
	if (timing.kind !== 'window' || day === undefined) return false;
	const lastDays = [timing.window.to, timing.window.to + 1];
	return lastDays.includes(day) && readNumbers(signal).some((one) => lastDays.includes(one));
}

/** The whole numbers of a text, in the digits of any script. */
function readNumbers(text: string): number[] {
	return (text.match(/\p{Nd}+/gu) ?? []).map((digits) =>
		Number([...digits].map(readDigit).join('')),
	);
}

/** Digits stand ten in a row in Unicode, so those before one in its row are counted. */
function readDigit(digit: string): number {
	let value = 0;
	const code = digit.codePointAt(0) ?? 0;
	while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - value - 1))) value++;
	return value;
}

/** Joins what only leads to the next one, in one phase and team, where nothing else leads to that. */
export function foldRows(rows: readonly HandoffRow[], leads: readonly Lead[]): HandoffRow[] {
	const isOnlyLead = (before: Milestone, after: Milestone) =>
		leads.every((lead) => (lead.before === before) === (lead.after === after)) &&
		leads.some((lead) => lead.before === before);
	const folded: HandoffRow[] = [];
	for (const row of rows) {
		const last = folded.at(-1);
		const end = last?.milestones.at(-1);
		const goesOn = last && last.phase === row.phase && last.team === row.team;
		if (goesOn && end && isOnlyLead(end, firstOf(row))) {
			folded[folded.length - 1] = {
				...last,
				milestones: [...last.milestones, ...row.milestones],
				signals: [...last.signals, ...row.signals],
			};
		} else folded.push(row);
	}
	return folded;
}

/** The ids of its milestones, a space between them. */
export function listIds({ milestones }: HandoffRow): string {
	return milestones.map(({ id }) => id).join(' ');
}

/** The milestone that a row leads to. */
export function firstOf({ milestones: [first] }: HandoffRow) {
	if (!first) throw new Error('A row of the hand-off map has at least one milestone.');
	return first;
}
