import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkContent } from '../../check/check-content.ts';
import type { Model } from '../../collections/model.ts';
import type { LocatedProblem } from '../../domain/located-problem.ts';
import { withCopy } from '../with-copy.ts';
import { chooseFile, type NewEntry, writeEntry } from './write-entry.ts';

/** What the check would say of a new entry. */
export interface Trial {
	file: string;
	text: string;
	/** Errors that there were not before; with any, the entry cannot be written. */
	errors: LocatedProblem[];
	/** What else it says of the new file: what may be written next. */
	warnings: LocatedProblem[];
	/** Why it is a draft for now: something else has to be written first. */
	waitsFor: LocatedProblem[];
}

/** Errors that are mended by writing more, so that the entry may wait as a draft. */
const needMore: readonly string[] = [
	...['empty-phase', 'no-activation', 'phase-after-ongoing', 'level-ladder'],
];

/** Puts an entry into a copy of the content and checks it; makes it a draft where it cannot be published yet. */
export function tryEntry(model: Model, entry: NewEntry, today: string): Promise<Trial> {
	return withCopy(model.folder, async (copy) => {
		const before = new Set((await checkContent(copy, today)).problems.map(nameProblem));
		const file = chooseFile(model, entry);
		const attempt = async (text: string) => {
			mkdirSync(path.dirname(path.join(copy, file)), { recursive: true });
			writeFileSync(path.join(copy, file), text);
			const { problems } = await checkContent(copy, today);
			const isNew = problems.filter((problem) => !before.has(nameProblem(problem)));
			return {
				text,
				errors: isNew.filter(({ severity }) => severity === 'error'),
				warnings: isNew.filter((one) => one.severity === 'warning' && one.file === file),
			};
		};
		const first = await attempt(writeEntry(entry));
		const isWaiting =
			first.errors.length > 0 && first.errors.every(({ rule }) => needMore.includes(rule));
		if (!isWaiting) return { file, ...first, waitsFor: [] };
		const draft = await attempt(writeEntry(asDraft(entry)));
		return { file, ...draft, waitsFor: first.errors };
	});
}

function asDraft(entry: NewEntry): NewEntry {
	const { title, ...rest } = entry.data;
	return { ...entry, data: { title, draft: true, ...rest } };
}

/** Lines move when a file changes; what is said of it does not. */
function nameProblem({ file, rule, message }: LocatedProblem): string {
	return JSON.stringify([file, rule, message]);
}
