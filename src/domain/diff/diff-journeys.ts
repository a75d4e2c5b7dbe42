import { type CollectionName, listInOrder } from '../collections.ts';
import { listCollections } from '../find-entry.ts';
import {
	type Entry,
	homeParts,
	type Id,
	type Journey,
	type Milestone,
	type Program,
} from '../journey.ts';
import { alignIds } from './align-ids.ts';
import type { Change, JourneyDiff, Named, Subject } from './change.ts';
import {
	buildComparison,
	type Comparison,
	type Finding,
	isSame,
	listHolders,
	listInvolvedTeams,
} from './comparison.ts';
import {
	diffDefinition,
	diffEntry,
	diffMetric,
	diffPartnerType,
	diffPlay,
	readText,
} from './diff-entry.ts';
import { diffBenefit, diffLadder, diffLevel } from './diff-levels.ts';
import { diffMilestone } from './diff-milestone.ts';
import { diffOnPaths } from './diff-paths.ts';
import { diffPhase } from './diff-phase.ts';
import { findLostAddresses } from './find-lost-addresses.ts';
import { findRenames } from './pair-entries.ts';

/** What has changed between two states of a journey, both of the same edition. */
export function diffJourneys(before: Journey, after: Journey): JourneyDiff {
	const renames = findRenames(before, after);
	const comparison = buildComparison(alignIds(before, renames), after);
	const changes = [
		...diffProgram(comparison),
		...listInOrder(({ diff }) => diff).flatMap((name) =>
			diffCollection(comparison, name, [...renames[name].values()]),
		),
	];
	return { changes, lostAddresses: findLostAddresses(before, after) };
}

function diffProgram(comparison: Comparison): Change[] {
	const [old, now] = [comparison.before.program, comparison.after.program];
	// A folder without files has no program that could have changed.
	if (old.name === '' || now.name === '') return [];
	const subject: Subject = { collection: 'program', id: 'program', title: now.name };
	const concerns = { subject, teams: [], types: [], only: [] };
	const details = (program: Program) => {
		const { vendor, tagline, locale, portal, contact, roles, year, navigation, footer } = program;
		return [
			...[vendor, tagline, locale, portal, contact?.team, contact?.email, year?.starts, ...roles],
			...[navigation, footer],
		];
	};
	const changes: Change[] = [];
	if (old.name !== now.name)
		changes.push({ kind: 'renamed', before: old.name, after: now.name, ...concerns });
	if (!isSame(details(old), details(now))) changes.push({ kind: 'details', ...concerns });
	const edition = comparison.after.edition;
	const texts = ({ home }: Journey) =>
		homeParts.map((part) => readText(home?.[part] ?? { body: undefined }, edition));
	if (!isSame(texts(comparison.before), texts(comparison.after)))
		changes.push({ kind: 'text', ...concerns });
	return changes;
}

function diffCollection(comparison: Comparison, name: CollectionName, moved: Id[]): Change[] {
	const old = listCollections(comparison.before)[name];
	const now = listCollections(comparison.after)[name];
	return [
		...[...now.values()].flatMap((entry) => {
			const earlier = old.get(entry.id);
			const found: Finding[] = earlier
				? [
						...(moved.includes(entry.id) ? [{ kind: 'address' } as const] : []),
						...diffEntry(earlier, entry, comparison.after.edition),
						...diffParts(comparison, earlier, entry),
					]
				: [{ kind: 'added', teams: listConcerned(entry) }];
			return found.map((finding) => makeChange(finding, entry));
		}),
		...[...old.values()]
			.filter((entry) => !now.has(entry.id))
			.map((entry) => {
				const heir = [...now.values()].find(({ formerly }) => formerly.includes(entry.id));
				const teams = listConcerned(entry);
				return makeChange({ kind: 'removed', now: heir && nameEntry(heir), teams }, entry);
			}),
	];
}

function diffParts(comparison: Comparison, before: Entry, after: Entry): Finding[] {
	const is = <C extends CollectionName>(collection: C) => before.collection === collection;
	type Of<E> = [E, E];
	const pair = [before, after] as unknown;
	if (is('milestones')) {
		const own = pair as Of<Milestone>;
		return [...diffOnPaths(comparison, ...own), ...diffMilestone(comparison, ...own)];
	}
	if (is('phases')) return diffPhase(comparison, ...(pair as Of<Parameters<typeof diffPhase>[1]>));
	if (is('partner-types'))
		return diffPartnerType(comparison, ...(pair as Of<Parameters<typeof diffPartnerType>[1]>));
	if (is('plays')) return diffPlay(comparison, ...(pair as Of<Parameters<typeof diffPlay>[1]>));
	if (is('metrics')) return diffMetric(...(pair as Parameters<typeof diffMetric>));
	if (is('levels')) return diffLevel(comparison, ...(pair as Of<Parameters<typeof diffLevel>[1]>));
	if (is('ladders'))
		return diffLadder(comparison, ...(pair as Of<Parameters<typeof diffLadder>[1]>));
	if (is('benefits'))
		return diffBenefit(comparison, ...(pair as Of<Parameters<typeof diffBenefit>[1]>));
	if (is('measures')) return diffDefinition(...(pair as Parameters<typeof diffDefinition>));
	if (is('glossary')) return diffDefinition(...(pair as Parameters<typeof diffDefinition>));
	return [];
}

function makeChange(finding: Finding, entry: Entry): Change {
	const subject: Subject = { collection: entry.collection, ...nameEntry(entry) };
	const types = finding.types ?? listTypes(entry);
	return {
		...finding,
		subject,
		teams: [...new Set([...(finding.teams ?? []), ...listOwners(entry)])],
		types,
		only: finding.only ?? [],
	};
}

function nameEntry({ id, title }: Entry): Named {
	return { id, title };
}

/** Whom a new or removed entry concerns. */
function listConcerned(entry: Entry): Id[] {
	return isMilestone(entry) ? listInvolvedTeams(entry) : listOwners(entry);
}

/** Whom every change of an entry concerns. */
function listOwners(entry: Entry): Id[] {
	if (isMilestone(entry)) return listHolders(entry);
	if (entry.collection === 'teams') return [entry.id];
	return entry.team === undefined ? [] : [entry.team];
}

function listTypes(entry: Entry): readonly Id[] {
	if (isMilestone(entry)) return entry.partnerTypes;
	return entry.collection === 'partner-types' ? [entry.id] : [];
}

function isMilestone(entry: Entry): entry is Milestone {
	return entry.collection === 'milestones';
}
