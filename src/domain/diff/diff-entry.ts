import type { Entry, Id, Journey, Metric, PartnerType, Play } from '../journey.ts';
import type { Fact } from './change.ts';
import { type Comparison, type Finding, isSame, nameOf } from './comparison.ts';

/** What has its own sentence, or is no change of the journey: order, file, reviews. */
const saidElsewhere = new Set([
	...['collection', 'id', 'title', 'summary', 'isInternal', 'isDraft', 'body', 'formerly', 'file'],
	...['reviewed', 'reviewEvery', 'accepted', 'order', 'number', 'definition'],
]);

/**
 * What changed in what every entry has: its name, summary and text, and the definition of a figure or a
 * term; and whatever is left but for what is `said` by other sentences.
 */
export function diffEntry(
	before: Entry,
	after: Entry,
	edition: Journey['edition'],
	said: readonly string[] = [],
): Fact[] {
	const facts: Fact[] = [];
	if (before.title !== after.title)
		facts.push({ kind: 'renamed', before: before.title, after: after.title });
	if (before.summary !== after.summary) facts.push({ kind: 'summary', after: after.summary });
	if (readText(before, edition) !== readText(after, edition)) facts.push({ kind: 'text' });
	if (!isSame(listDetails(before, after, said), listDetails(after, before, said)))
		facts.push({ kind: 'details' });
	return [...facts, ...diffDefinition(before, after)];
}

/** The text as the edition shows it, white space aside. */
export function readText({ body }: Pick<Entry, 'body'>, edition: Journey['edition']): string {
	const text = body?.text ?? '';
	const shown =
		edition === 'internal'
			? text
			: text
					.replace(/<Internal>[\s\S]*?<\/Internal>/g, '')
					.replace(/<!--[\s\S]*?-->|\{\/\*[\s\S]*?\*\/\}/g, '');
	return shown.replace(/\s+/g, ' ').trim();
}

/** The fields that are left; of lists of parts, what those parts have in common with the other side. */
function listDetails(entry: Entry, other: Entry, said: readonly string[]): [string, unknown][] {
	return Object.entries(entry)
		.filter(([field, value]) => {
			return value !== undefined && !saidElsewhere.has(field) && !said.includes(field);
		})
		.map(([field, value]): [string, unknown] => {
			const there = (other as unknown as Record<string, unknown>)[field];
			return [field, simplify(field, value, there)];
		});
}

/** Parts of a milestone or a phase: what names them, and what no sentence of theirs says. */
const parts: Readonly<Record<string, { key: string; field: string }>> = {
	steps: { key: 'do', field: 'role' },
	enablement: { key: 'resource', field: 'roles' },
	tracks: { key: 'id', field: 'summary' },
};

function simplify(field: string, value: unknown, there: unknown): unknown {
	const part = parts[field];
	// The steps of a play are plain sentences, and said as a whole.
	if (!part || !isListOfParts(value)) return value;
	const known = new Set(isListOfParts(there) ? there.map((one) => one[part.key]) : []);
	return value
		.filter((one) => known.has(one[part.key]))
		.map((one) => [one[part.key], one[part.field]])
		.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
}

function isListOfParts(value: unknown): value is Record<string, unknown>[] {
	return Array.isArray(value) && typeof value[0] === 'object';
}

export function diffPartnerType(
	comparison: Comparison,
	before: PartnerType,
	after: PartnerType,
): Finding[] {
	const find = (kind: 'goes' | 'goesNot', here: PartnerType, there: PartnerType): Finding[] =>
		here.phases
			.filter((id) => !there.phases.includes(id))
			// A phase that came or went as a whole says so itself.
			.filter((id) => comparison.before.phases.has(id) && comparison.after.phases.has(id))
			.map((id) => ({ kind, phase: nameOf(comparison, 'phases', id) }));
	return [...find('goes', after, before), ...find('goesNot', before, after)];
}

export function diffPlay(comparison: Comparison, before: Play, after: Play): Finding[] {
	if (before.team === after.team) return [];
	const name = (id: Id) => nameOf(comparison, 'teams', id);
	const teams = [before.team, after.team];
	return [{ kind: 'team', before: name(before.team), after: name(after.team), teams }];
}

export function diffMetric(before: Metric, after: Metric): Fact[] {
	const target = ({ target: value, direction, unit }: Metric) => [value, direction, unit];
	return isSame(target(before), target(after)) ? [] : [{ kind: 'target' }];
}

function diffDefinition(before: Entry, after: Entry): Fact[] {
	const [was, is] = [before, after].map((one) =>
		'definition' in one ? String(one.definition) : undefined,
	);
	return was === is || is === undefined ? [] : [{ kind: 'definition', after: is }];
}
