import { findHeirs, formatKey, type PastState } from './find-heirs.ts';
import { hideEarlierWords, keyOf } from './hide-earlier-words.ts';
import { formatStepKey, type PastEntry } from './past-entries.ts';

/**
 * The public steps of each state that may be internal now under other words. A step has no id, so
 * nothing tells one that was deleted from one that was reworded and made internal at once. It is taken
 * for internal where it is public no longer, and where its milestone has got a new internal step since,
 * or any milestone has in the commit that took it away; and by all words that it may have had before.
 */
export function findHiddenSteps(states: readonly PastState[]): ReadonlySet<string>[] {
	const nameOf = tieLines(states);
	const times = states.map(({ entries }) => {
		const lines = Map.groupBy(entries, (entry) => nameOf(formatKey(entry)));
		return new Map([...lines].map(([line, own]) => [line, splitSteps(own)]));
	});
	const inside = states.map(({ entries }) => listInside(entries));
	const isNew = (later: ReadonlySet<string>, before: ReadonlySet<string>) =>
		[...later].some((text) => !before.has(text));

	const becameInternal = (line: string, text: string): boolean => {
		const own = times.map((time) => time.get(line));
		const there = own.flatMap((one, i) => (one?.shown.has(text) ? [i] : []));
		const [first = 0, last = 0] = [there[0], there.at(-1)];
		if (last === own.findLastIndex((one) => one !== undefined)) return false;
		const before = own[first]?.inside ?? new Set();
		return (
			own.slice(first + 1).some((one) => one && isNew(one.inside, before)) ||
			isNew(inside[last + 1] ?? new Set(), inside[last] ?? new Set())
		);
	};
	const hidden = new Set<string>();
	for (const time of times)
		for (const [line, { shown }] of time)
			for (const text of shown) if (becameInternal(line, text)) hidden.add(keyOf(line, text));
	hideEarlierWords(
		times.map((time) => new Map([...time].map(([line, { shown }]) => [line, shown]))),
		hidden,
	);
	return states.map(({ entries }) => {
		const all = entries.flatMap((entry) => entry.steps.map(({ text }) => ({ entry, text })));
		const found = all.filter(({ entry, text }) =>
			hidden.has(keyOf(nameOf(formatKey(entry)), text)),
		);
		return new Set(found.map(({ entry, text }) => formatStepKey(entry, text)));
	});
}

function splitSteps(entries: readonly PastEntry[]) {
	const steps = entries.flatMap((entry) => entry.steps);
	const list = (isHidden: boolean) =>
		new Set(steps.filter((step) => step.isHidden === isHidden).map(({ text }) => text));
	return { shown: list(false), inside: list(true) };
}

/** All that is done in internal steps, and in the steps of milestones that are hidden as a whole. */
function listInside(entries: readonly PastEntry[]): ReadonlySet<string> {
	return new Set(
		entries.flatMap((entry) =>
			entry.steps.flatMap(({ text, isHidden }) => (isHidden || entry.isHidden ? text : [])),
		),
	);
}

/** Gives every id that an entry had at any time one name. */
function tieLines(states: readonly PastState[]): (key: string) => string {
	const names = new Map<string, string>();
	const nameOf = (key: string): string => {
		const name = names.get(key);
		return name === undefined ? key : nameOf(name);
	};
	for (const [i, { entries }] of states.entries()) {
		const heirsOf = findHeirs(states, i);
		for (const entry of entries) {
			if (entry.collection !== 'milestones') continue;
			for (const heir of heirsOf(entry)) {
				const [own, next] = [nameOf(formatKey(entry)), nameOf(formatKey(heir))];
				if (own !== next) names.set(own, next);
			}
		}
	}
	return nameOf;
}
