import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Id } from '../domain/journey.ts';
import type { LocatedProblem } from '../domain/located-problem.ts';
import { formatField } from '../domain/located-problem.ts';
import { tell } from '../domain/message.ts';
import type { Reality } from '../domain/reality.ts';
import { readToday } from '../settings.ts';
import { checkReality } from './check-reality.ts';
import { findOffset } from './find-offset.ts';
import type { Model } from './model.ts';
import { openFields } from './read-fields.ts';
import { realitySchema } from './schema/reality.ts';
import { wordIssue } from './word-issue.ts';

const file = 'reality.json';

interface Read {
	reality: Reality | undefined;
	problems: LocatedProblem[];
}

/** The figures of the desk that lie in a content folder, with the ids of today, and what is wrong with them. */
export function readReality(model: Pick<Model, 'folder' | 'entries' | 'attempts'>): Read {
	const place = path.join(model.folder, file);
	if (!existsSync(place)) return { reality: undefined, problems: [] };
	const text = readFileSync(place, 'utf8').replace(/^\uFEFF/, '');
	const said = readJson(text);
	const locate = makeLocate(text);
	const report = (
		at: readonly PropertyKey[],
		message: string,
		severity: LocatedProblem['severity'] = 'error',
	): LocatedProblem => ({
		...{ rule: 'field-value', severity, file },
		...locate(at),
		field: formatField(at.map((part) => (typeof part === 'number' ? part : String(part)))),
		message: `${message} ${anew()}`,
	});
	const refuse = (problems: LocatedProblem[]): Read => ({
		reality: undefined,
		problems: problems.slice(0, mostProblems),
	});
	if (said === undefined) return refuse([report([], tell`This file is no JSON.`)]);
	const { data, error } = realitySchema.safeParse(said, { reportInput: true });
	if (!data)
		return refuse(
			error.issues
				.flatMap((issue) => wordIssue(issue, realitySchema, said))
				.map((issue) => report(issue.path, issue.message)),
		);
	const { $schema: _, ...written } = data;
	const { reality, unknown } = takeKnown(written, listIds(model));
	const faults = checkReality(written, readToday());
	if (faults.length > 0) return refuse(faults.map(({ path: at, message }) => report(at, message)));
	const rows = written.milestones.length + written.activation.length;
	if (rows > 0 && unknown.length === rows)
		return refuse([
			report([], tell`These are the figures of another program: nothing in it is known here.`),
		]);
	return {
		reality,
		problems: unknown
			.slice(0, mostProblems)
			.map(({ at, name }) =>
				report(at, tell`There is no “${name}” any more: its figures are left out.`, 'warning'),
			),
	};
}

/** Of one file that is wrong altogether the first few are enough. */
const mostProblems = 5;

/** What figures may be of, by its id and earlier ones; ids of files that cannot be read are known all the same. */
function listIds({ entries, attempts }: Pick<Model, 'entries' | 'attempts'>) {
	const list = (collection: 'milestones' | 'partner-types') => {
		const now = new Map<Id, Id>();
		for (const [id, { data }] of entries[collection])
			for (const one of data.formerly ?? []) now.set(one, id);
		for (const one of attempts) if (one.collection === collection) now.set(one.id, one.id);
		for (const id of entries[collection].keys()) now.set(id, id);
		return now;
	};
	return { milestones: list('milestones'), types: list('partner-types') };
}

/** Rows of what is there, by its id of today, and where the others stand. */
function takeKnown({ milestones, activation, ...rest }: Reality, ids: ReturnType<typeof listIds>) {
	const unknown: { at: (string | number)[]; name: string }[] = [];
	const take = (list: string, i: number, field: string, milestone: Id, type: string) => {
		const now = ids.milestones.get(milestone);
		const types = type.split('+').map((one) => ids.types.get(one));
		const missing = type.split('+').find((_, at) => types[at] === undefined);
		if (now !== undefined && missing === undefined)
			return { milestone: now, type: types.join('+') };
		unknown.push(
			now === undefined
				? { at: [list, i, field], name: milestone }
				: { at: [list, i, 'type'], name: missing ?? '' },
		);
		return undefined;
	};
	const reality: Reality = {
		...rest,
		milestones: milestones.flatMap((row, i) => {
			const own = take('milestones', i, 'id', row.id, row.type);
			return own ? [{ ...row, id: own.milestone, type: own.type }] : [];
		}),
		activation: activation.flatMap((row, i) => {
			const own = take('activation', i, 'milestone', row.milestone, row.type);
			return own ? [{ ...row, ...own }] : [];
		}),
	};
	return { reality, unknown };
}

function readJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}

/** Where a field stands: JSON is YAML, but for tabs. */
function makeLocate(text: string) {
	const yaml = text.replaceAll(/^\t+/gm, (tabs) => ' '.repeat(tabs.length));
	let fields: ReturnType<typeof openFields> | undefined;
	return (at: readonly PropertyKey[]) => {
		if (at.length === 0) return { line: 1, column: 1 };
		fields ??= openFields({ yaml, line: 1 });
		return fields.locate(findOffset(fields.document, at, 'value'));
	};
}

const anew = () =>
	tell`Write it anew: ${'npm run -s desk -- export.csv --reality --format json > content/reality.json'}`;
