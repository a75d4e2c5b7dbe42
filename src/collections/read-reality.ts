import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { LocatedProblem } from '../domain/located-problem.ts';
import { formatField } from '../domain/located-problem.ts';
import { tell } from '../domain/message.ts';
import type { Reality } from '../domain/reality.ts';
import { realitySchema } from './schema/reality.ts';

const file = 'reality.json';

/** The figures of the desk that lie in a content folder, and what is wrong with them. */
export function readReality(folder: string): {
	reality: Reality | undefined;
	problems: LocatedProblem[];
} {
	const place = path.join(folder, file);
	if (!existsSync(place)) return { reality: undefined, problems: [] };
	const said = readJson(place);
	if (said === undefined)
		return { reality: undefined, problems: [report('', tell`This file is no JSON. ${anew()}`)] };
	const { data, error } = realitySchema.safeParse(said);
	if (data) {
		const { $schema: _, ...reality } = data;
		return { reality, problems: [] };
	}
	const problems = error.issues
		.slice(0, 5)
		.map(({ path: at, message }) =>
			report(
				formatField(at.map((part) => (typeof part === 'number' ? part : String(part)))),
				`${message} ${anew()}`,
			),
		);
	return { reality: undefined, problems };
}

function readJson(place: string): unknown {
	try {
		return JSON.parse(readFileSync(place, 'utf8').replace(/^\uFEFF/, ''));
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}

const anew = () =>
	tell`Write it anew: ${'npm run -s desk -- export.csv --reality --format json > content/reality.json'}`;

function report(field: string, message: string): LocatedProblem {
	return { rule: 'field-value', severity: 'error', file, line: 1, column: 1, field, message };
}
