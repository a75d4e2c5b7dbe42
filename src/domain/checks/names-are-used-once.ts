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

/** Ids whose address is that of another page: `/teams/matrix/` is the responsibility matrix. */
const takenTeamIds = new Set(['matrix']);

/** No team has the address of a page of its own, now or by an earlier id. */
export const everyTeamHasItsAddress: Check = ({ journey }) =>
	[...journey.teams.values()].flatMap((team) => {
		const say = (path: (string | number)[], id: string, fix: string) =>
			sayError(
				'taken-address',
				team,
				path,
				tell`The address /teams/${id}/ is that of the responsibility matrix. ${fix}`,
			);
		const own = takenTeamIds.has(team.id)
			? [say([], team.id, tell`Give the file another name, such as “${team.id}-team”.`)]
			: [];
		const former = team.formerly.flatMap((id, i) =>
			takenTeamIds.has(id) ? [say(['formerly', i], id, tell`Remove it here.`)] : [],
		);
		return [...own, ...former];
	});
