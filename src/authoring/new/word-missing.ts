import type { Model } from '../../collections/model.ts';
import { tell } from '../../domain/message.ts';
import { listChoices as joinChoices } from '../../words/nearest.ts';
import { listAnswers } from './choices.ts';
import { findCollection, nameOne } from './collections.ts';
import type { Need } from './find-missing.ts';
import type { Answers, Flag } from './flags.ts';

/** Says which flags are missing, a line each, and what each of them takes. */
export function wordMissing(needs: readonly Need[], model: Model, answers: Answers): string {
	return needs
		.map((need) => {
			const groups = need.map((group) =>
				group.map((flag) => wordFlag(flag, model, answers)).join(tell` with `),
			);
			return `  ${groups.join(tell`, or `)}`;
		})
		.join('\n');
}

/** A flag and its values, such as `--team (enablement, legal)`. */
export function wordFlag(flag: Flag, model: Model, answers: Answers): string {
	const choices = listAnswers(flag, model, answers);
	const to = flag.field.to ?? flag.field.item?.to;
	if (choices?.length === 0 && to)
		return `--${flag.name} (${tell`there is none yet: npm run new -- ${nameOne(findCollection(to) ?? 'pages')}`})`;
	return `--${flag.name} (${choices ? joinChoices(choices.map(({ value }) => value)) : wordKind(flag)})`;
}

/** What a flag takes, in a word or two. */
function wordKind({ field, isMany }: Flag): string {
	const inner = isMany ? (field.item ?? field) : field;
	const text =
		inner.most === undefined ? tell`text` : tell`text of ${inner.most} characters or fewer`;
	const kinds: Partial<Record<typeof inner.kind, string>> = {
		number: inner.isWhole ? tell`whole number` : tell`number`,
		date: tell`date such as 2026-10-01`,
		switch: tell`no value`,
		'number-or-text': tell`number or text`,
	};
	const formats = { address: tell`https address`, email: tell`e-mail address` };
	const kind = inner.format ? formats[inner.format] : (kinds[inner.kind] ?? text);
	return isMany ? tell`${kind}; may be repeated` : kind;
}
