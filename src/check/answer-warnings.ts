import type { Model, Written } from '../collections/model.ts';
import { locate } from '../collections/read-model.ts';
import { collectionNames } from '../domain/collections.ts';
import { formatField, type LocatedProblem } from '../domain/located-problem.ts';
import { tell } from '../domain/message.ts';
import type { Rule } from '../domain/rules.ts';

/**
 * The problems without the warnings that their files accept; an acceptance that answers none is a warning
 * itself. Where there are errors, not every warning is looked for: then none is missed.
 */
export function answerWarnings(
	problems: readonly LocatedProblem[],
	model: Model,
): LocatedProblem[] {
	const accepted = new Map(listAccepting(model).map(({ file, rules }) => [file, rules]));
	const isAnswered = ({ severity, file, rule }: LocatedProblem) =>
		severity === 'warning' && (accepted.get(file)?.some((one) => one === rule) ?? false);
	const left = problems.filter((problem) => !isAnswered(problem));
	if (left.some(({ severity }) => severity === 'error')) return left;
	const answered = new Set(problems.filter(isAnswered).map(({ file, rule }) => `${rule} ${file}`));
	const unneeded = [...accepted].flatMap(([file, rules]) =>
		rules.flatMap((rule, i): LocatedProblem[] => {
			if (answered.has(`${rule} ${file}`)) return [];
			const path = ['accepted', i, 'rule'];
			return [
				{
					rule: 'acceptance-unneeded',
					severity: 'warning',
					file,
					field: formatField(path),
					message: tell`There is no warning “${rule}” at this file any more. Remove it here.`,
					...locate(model, file, path),
				},
			];
		}),
	);
	return [...left, ...unneeded];
}

/** The files that accept warnings; not those of drafts, of which little is looked at. */
function listAccepting(model: Model) {
	const entries = collectionNames.flatMap((name): Written[] => [...model.entries[name].values()]);
	return [{ file: 'program.yaml', data: { ...model.program, draft: false } }, ...entries].flatMap(
		({ file, data }) =>
			data.draft || !data.accepted
				? []
				: [{ file, rules: data.accepted.map(({ rule }): Rule => rule) }],
	);
}
