import { tell, tellAuthor } from '../domain/message.ts';
import type { Path } from '../domain/path.ts';
import type { MapProblem } from '../map/map-problem.ts';

const told = new WeakMap<Path, Set<string>>();

/** Has a build print what its authors should know of a drawing of a path, each sentence once; `name` is its address. */
export function tellProblems(path: Path, name: string, problems: readonly MapProblem[]): void {
	const said = told.get(path) ?? new Set<string>();
	told.set(path, said);
	for (const { severity, message } of problems) {
		if (said.has(message)) continue;
		said.add(message);
		const mark = tellAuthor(() => (severity === 'error' ? tell`error` : tell`warning`));
		console.warn(`${name} (${mark}): ${message}`);
	}
}
