import { listCollections } from '../find-entry.ts';
import { tell } from '../message.ts';
import { type Check, type Problem, sayError } from '../problem.ts';

/** A word of the glossary means one thing. */
export const everyAliasHasOneTerm: Check = ({ journey }) => {
	const owners = new Map<string, string>();
	for (const term of journey.glossary.values()) owners.set(fold(term.title), term.title);
	return [...journey.glossary.values()].flatMap((term) =>
		term.aliases.flatMap((alias, i) => {
			const owner = owners.get(fold(alias));
			if (owner === undefined) {
				owners.set(fold(alias), term.title);
				return [];
			}
			return [
				sayError(
					'alias-twice',
					term,
					['aliases', i],
					owner === term.title
						? tell`“${alias}” is named twice, or is the title itself. Remove it.`
						: tell`“${alias}” belongs to “${owner}” already. Remove it from one of the two.`,
				),
			];
		}),
	);
};

function fold(word: string): string {
	return word.toLowerCase();
}

/** An earlier id leads to one entry and is no longer in use. */
export const everyFormerIdIsFree: Check = ({ journey }) => {
	const problems: Problem[] = [];
	for (const entries of Object.values(listCollections(journey))) {
		const taken = new Map([...entries.values()].map((entry) => [entry.id, entry.title]));
		for (const entry of entries.values()) {
			entry.formerly.forEach((id, i) => {
				const title = taken.get(id);
				if (title !== undefined) {
					problems.push(
						sayError(
							'former-id-in-use',
							entry,
							['formerly', i],
							tell`The id “${id}” belongs to “${title}”. Remove it here.`,
						),
					);
				}
				taken.set(id, entry.title);
			});
		}
	}
	return problems;
};
