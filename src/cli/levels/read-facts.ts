import { LineCounter, parseDocument } from 'yaml';
import { findOffset } from '../../collections/find-offset.ts';
import { nouns } from '../../domain/collections.ts';
import type { Journey } from '../../domain/journey.ts';
import { findStatements } from '../../domain/levels/find-statements.ts';
import type { LevelFacts } from '../../domain/levels/rules.ts';
import { tell, tellWord } from '../../domain/message.ts';
import { SettingsError } from '../../settings.ts';
import { findNearest, listChoices } from '../../words/nearest.ts';
import { wordNoDay } from './word-no-day.ts';

type Path = readonly (string | number)[];
/** Says what is wrong at a place of the file. */
type Report = (path: Path, message: string, of?: 'key' | 'value') => void;

/** The facts of a file, one partner or a list of them. All that is wrong with it is one error. */
export function readFacts(file: string, text: string, journey: Journey): LevelFacts | LevelFacts[] {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines, version: '1.2', prettyErrors: false });
	const faults: string[] = [];
	const at = (offset: number, message: string) => {
		const { line, col } = lines.linePos(offset);
		faults.push(`${file}:${Math.max(line, 1)}:${Math.max(col, 1)} ${message}`);
	};
	const report: Report = (path, message, of = 'value') =>
		at(findOffset(document, path, of), message);
	for (const { pos, message } of document.errors) at(pos[0], message);
	const facts: unknown = faults.length > 0 ? undefined : document.toJS({ maxAliasCount: 50 });
	if (faults.length === 0) {
		const known = listKnown(journey);
		const all: [unknown, Path][] = Array.isArray(facts)
			? facts.map((one, i) => [one, [i]])
			: [[facts, []]];
		for (const [one, path] of all) checkFacts(one, path, known, report);
	}
	if (faults.length > 0) throw new SettingsError(faults.join('\n'));
	return facts as LevelFacts | LevelFacts[];
}

/** What may be named, by what it is. */
type Known = Readonly<
	Record<'type' | 'region' | 'measure' | 'milestone' | 'statement' | 'level', readonly string[]>
>;

function listKnown(journey: Journey): Known {
	return {
		type: [...journey.partnerTypes.keys()],
		region: [...(journey.program.regions?.keys() ?? [])],
		measure: [...journey.measures.keys()],
		milestone: [...journey.milestones.keys()],
		statement: [...findStatements(journey).keys()],
		level: [...journey.levels.keys()],
	};
}

const names = ['type', 'region', 'measures', 'milestones', 'statements', 'invitations', 'since'];
const lists = { milestones: 'milestone', statements: 'statement', invitations: 'level' } as const;

function checkFacts(facts: unknown, path: Path, known: Known, report: Report): void {
	if (!isFields(facts)) {
		report(path, tell`What is known of a partner is written as “name: value”, one a line.`);
		return;
	}
	const checkId = (of: keyof Known, id: unknown, here: Path, at?: 'key') => {
		if (typeof id === 'string' && known[of].includes(id)) return;
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
					const fault = name === 'since' ? wordNoDay(one) : wordNoFigure(one);
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

function wordNoFigure(value: unknown): string | undefined {
	return typeof value === 'number' && Number.isFinite(value)
		? undefined
		: tell`“${String(value)}” is no number. Write the figure alone, such as 250000 or 92.5.`;
}

function wordUnknown(of: keyof Known, id: string, choices: readonly string[]): string {
	const words = { type: 'partner type', statement: 'statement', region: nouns.regions };
	const noun = tellWord(of in words ? words[of as keyof typeof words] : of);
	const near = findNearest(id, choices);
	const list =
		choices.length > 0 ? tell` Choices: ${listChoices(choices)}.` : tell` There is no ${noun} yet.`;
	return tell`There is no ${noun} called “${id}”.${near ? tell` Did you mean “${near}”?` : ''}${list}`;
}
