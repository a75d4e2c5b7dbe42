import type { FrictionSignal, Milestone } from '../journey.ts';
import { compareLists } from './compare-lists.ts';
import { type Comparison, type Finding, nameOf } from './comparison.ts';

/** Friction signals that came or went, and whose day, watcher or play is another. */
export function diffFriction(
	comparison: Comparison,
	before: Milestone,
	after: Milestone,
): Finding[] {
	const { added, removed, reworded } = compareLists(
		before.friction,
		after.friction,
		({ signal }) => signal,
	);
	const team = (id: string) => nameOf(comparison, 'teams', id);
	const kept = after.friction.flatMap((signal) => {
		const old = before.friction.find((one) => one.signal === signal.signal);
		return old ? [{ before: old, after: signal }] : [];
	});
	return [
		...added.map(
			(one): Finding => ({
				kind: 'signal',
				text: one.signal,
				team: team(one.team),
				teams: [one.team],
			}),
		),
		...removed.map((one): Finding => ({ kind: 'noSignal', text: one.signal, teams: [one.team] })),
		...reworded.map(
			(pair): Finding => ({
				kind: 'signalText',
				before: pair.before.signal,
				after: pair.after.signal,
				teams: [pair.after.team],
			}),
		),
		...[...kept, ...reworded].flatMap((pair) => diffSignal(pair.before, pair.after)),
	];

	function diffSignal(old: FrictionSignal, now: FrictionSignal): Finding[] {
		const text = now.signal;
		const teams = [now.team];
		const found: Finding[] = [];
		if (old.day !== now.day || old.after !== now.after)
			found.push({ kind: 'signalDay', text, after: { day: now.day, after: now.after }, teams });
		if (old.team !== now.team) {
			const watchers = { before: team(old.team), after: team(now.team) };
			found.push({ kind: 'signalTeam', text, ...watchers, teams: [old.team, now.team] });
		}
		if (old.play !== now.play) {
			const play = now.play && nameOf(comparison, 'plays', now.play);
			found.push({ kind: 'signalPlay', text, after: play, teams });
		}
		return found;
	}
}
