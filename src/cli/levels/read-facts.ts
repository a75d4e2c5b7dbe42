import { type Document, isAlias, isCollection, visit } from 'yaml';
import { findOffset } from '../../collections/find-offset.ts';
import { openFields } from '../../collections/read-fields.ts';
import { findLooseAliases, wordYamlErrors } from '../../collections/word-yaml-error.ts';
import { nouns } from '../../domain/collections.ts';
import type { Journey } from '../../domain/journey.ts';
import { findStatements } from '../../domain/levels/find-statements.ts';
import { mayBeNegative } from '../../domain/levels/may-be-negative.ts';
import type { LevelFacts } from '../../domain/levels/rules.ts';
import { tell, tellWord } from '../../domain/message.ts';
import { SettingsError } from '../../settings.ts';
import { findNearest, listChoices } from '../../words/nearest.ts';
import { followEarlierIds, listRenamed, type Renamed } from './follow-earlier-ids.ts';
import { wordNoDay } from './word-no-day.ts';

type Path = readonly (string | number)[];
/** Says what is wrong at a place of the file. */
type Report = (path: Path, message: string, of?: 'key' | 'value') => void;

/** The facts of a file, one partner or a list of them. All that is wrong with it is one error. */
export function readFacts(file: string, text: string, journey: Journey): LevelFacts | LevelFacts[] {
	const { document, locate } = openFields({ yaml: text, line: 1 });
	const faults: string[] = [];
	const at = (offset: number, message: string) => {
		const { line, column } = locate(offset);
		faults.push(`${file}:${line}:${column} ${message}`);
	};
	const report: Report = (path, message, of = 'value') =>
		at(findOffset(document, path, of), message);
	for (const { offset, message } of [
		...wordYamlErrors(document, text),
		...findLooseAliases(document),
		...findOdd(document),
	])
		at(offset, message);
	const facts = faults.length > 0 ? undefined : readValues(document, at);
	const known = listKnown(journey);
	if (faults.length === 0) {
		const all: [unknown, Path][] = Array.isArray(facts)
			? facts.map((one, i) => [one, [i]])
			: [[facts, []]];
		for (const [one, path] of all) checkFacts(one, path, known, report);
	}
	if (faults.length > 0) throw new SettingsError(faults.join('\n'));
	const follow = (one: LevelFacts) => followEarlierIds(one, known.renamed);
	const read = facts as LevelFacts | LevelFacts[];
	return Array.isArray(read) ? read.map(follow) : follow(read);
}

/** What plain data has not: names that are lists or groups themselves, and values of a kind of their own. */
function findOdd(document: Document.Parsed): { offset: number; message: string }[] {
	const found: { offset: number; message: string }[] = [];
	visit(document, {
		Pair: (_, { key }) => {
			if (!isCollection(isAlias(key) ? key.resolve(document) : key)) return;
			const message = tell`A name is a word, and here stands a list or a group. Write “name: value”.`;
			found.push({ offset: (key as { range?: [number] }).range?.[0] ?? 0, message });
		},
		Node: (_, { tag, range }) => {
			if (tag === undefined || /:(?:str|int|float|bool|null|map|seq)$/.test(tag)) return;
			const message = tell`A word with an exclamation mark before it (a tag) is not allowed here. Put the text in quotes.`;
			found.push({ offset: range?.[0] ?? 0, message });
		},
	});
	return found;
}

/** The values; references that grow too large, and those to themselves, are a fault. */
function readValues(
	document: Document.Parsed,
	at: (offset: number, message: string) => void,
): unknown {
	try {
		const facts: unknown = document.toJS({ maxAliasCount: 50 });
		// What refers to itself has no end.
		JSON.stringify(facts);
		return facts;
	} catch {
		at(0, tell`The references (*name) in this file grow too large. Write the values out.`);
		return undefined;
	}
}

/** What may be named, by what it is. */
type Known = Readonly<Record<Nameable, readonly string[]>> & {
	/** The measures whose figures cannot be below zero. */
	counted: ReadonlySet<string>;
	renamed: Renamed;
};
type Nameable = 'type' | 'region' | 'measure' | 'milestone' | 'statement' | 'level';

function listKnown(journey: Journey): Known {
	return {
		type: [...journey.partnerTypes.keys()],
		region: [...(journey.program.regions?.keys() ?? [])],
		measure: [...journey.measures.keys()],
		milestone: [...journey.milestones.keys()],
		statement: [...findStatements(journey).keys()],
		level: [...journey.levels.keys()],
		counted: new Set(
			[...journey.measures.values()]
				.filter((one) => !mayBeNegative(one))
				.flatMap(({ id, formerly }) => [id, ...formerly]),
		),
		renamed: listRenamed(journey),
	};
}

const names = ['type', 'region', 'measures', 'milestones', 'statements', 'invitations', 'since'];
const lists = { milestones: 'milestone', statements: 'statement', invitations: 'level' } as const;

function checkFacts(facts: unknown, path: Path, known: Known, report: Report): void {
	if (!isFields(facts)) {
		report(path, tell`What is known of a partner is written as “name: value”, one a line.`);
		return;
	}
	const checkId = (of: Nameable, id: unknown, here: Path, at?: 'key') => {
		const earlier = known.renamed[of as keyof Renamed];
		if (typeof id === 'string' && (known[of].includes(id) || earlier?.has(id))) return;
		if (isNested(id)) return report(here, tell`Here stands a list or a group. Write one id.`);
		report(here, wordUnknown(of, String(id), known[of]), at);
	};
	for (const [name, value] of Object.entries(facts)) {
		const here = [...path, name];
		if (!names.includes(name)) {
			const near = findNearest(name, names);
			report(
				here,
				tell`There is no field called “${name}” here. ${near ? tell`Did you mean “${near}”?` : tell`Remove it.`} Fields: ${listChoices(names)}.`,
				'key',
			);
		} else if (value === null) {
			report(here, tell`“${name}” has no value. Remove it where nothing is known.`, 'key');
		} else if (name === 'type' || name === 'region') checkId(name, value, here);
		else if (name === 'measures' || name === 'since') {
			if (!isFields(value))
				report(here, tell`“${name}” has a line for each: its id, a colon and the value.`);
			else
				for (const [id, one] of Object.entries(value)) {
					checkId(name === 'since' ? 'level' : 'measure', id, [...here, id], 'key');
					const fault = isNested(one)
						? tell`Here stands a list or a group. Write one value.`
						: name === 'since'
							? wordNoDay(one)
							: wordNoFigure(one, known.counted.has(id));
					if (fault !== undefined) report([...here, id], fault);
				}
		} else if (!Array.isArray(value))
			report(here, tell`“${name}” is a list of ids: [first, second].`);
		else
			for (const [i, id] of value.entries())
				checkId(lists[name as keyof typeof lists], id, [...here, i]);
	}
}

function isFields(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isNested(value: unknown): boolean {
	return typeof value === 'object' && value !== null;
}

function wordNoFigure(value: unknown, isCounted: boolean): string | undefined {
	if (typeof value !== 'number' || !Number.isFinite(value))
		return tell`“${String(value)}” is no number. Write the figure alone, such as 250000 or 92.5.`;
	return isCounted && value < 0
		? tell`${value} is below zero, and this measure counts. Write 0 or more.`
		: undefined;
}

function wordUnknown(of: Nameable, id: string, choices: readonly string[]): string {
	const words = { type: 'partner type', statement: 'statement', region: nouns.regions };
	const noun = tellWord(of in words ? words[of as keyof typeof words] : of);
	const near = findNearest(id, choices);
	const list =
		choices.length > 0 ? tell` Choices: ${listChoices(choices)}.` : tell` There is no ${noun} yet.`;
	return tell`There is no ${noun} called “${id}”.${near ? tell` Did you mean “${near}”?` : ''}${list}`;
}
