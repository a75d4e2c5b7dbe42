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
import { diffEntry, readText } from './diff-entry.ts';
import { findPart } from './diff-parts.ts';
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
		const { vendor, tagline, locale, portal, contact, roles, navigation, footer } = program;
		return [
			...[vendor, tagline, locale, portal, contact?.team, contact?.email, ...roles],
			...[navigation, footer],
		];
	};
	const changes: Change[] = [];
	if (old.name !== now.name)
		changes.push({ kind: 'renamed', before: old.name, after: now.name, ...concerns });
	if (!isSame(details(old), details(now))) changes.push({ kind: 'details', ...concerns });
	const [started, starts] = [old, now].map(({ year }) => year?.starts ?? '01-01');
	if (started !== undefined && starts !== undefined && started !== starts)
		changes.push({ kind: 'year', before: started, after: starts, ...concerns });
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
	const part = findPart(name);
	return [
		...[...now.values()].flatMap((entry) => {
			const earlier = old.get(entry.id);
			const found: Finding[] = earlier
				? [
						...(moved.includes(entry.id) ? [{ kind: 'address' } as const] : []),
						...diffEntry(earlier, entry, comparison.after.edition, part?.said),
						...(part?.tell(comparison, earlier, entry) ?? []),
					]
				: [
						{ kind: 'added', teams: listConcerned(entry) },
						...(part?.tellNew?.(comparison, entry) ?? []),
					];
			return dropSame(found).map((finding) => makeChange(finding, entry));
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

/** Nothing is said twice of one entry. */
function dropSame(found: readonly Finding[]): Finding[] {
	const byText = new Map(found.map((one) => [JSON.stringify(one), one]));
	return [...byText.values()];
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
