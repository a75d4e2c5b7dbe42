import type { Plan } from '../../plan/plan.ts';
import type { TypeIds } from '../../plan/plan-file.ts';
import { writeFragment } from '../../plan/share-link.ts';

/** The partner types that can be chosen, by their ids and the ones that they had before. */
export function readTypes({ options }: HTMLSelectElement): TypeIds {
	return new Map(
		[...options].flatMap(({ value, dataset }) =>
			[value, ...(dataset['formerly'] ?? '').split(' ')]
				.filter(Boolean)
				.map((id) => [id, value] as const),
		),
	);
}

/** Shows the link of a plan in its field and takes it along; says which of the two has been done. */
export async function copyLink(
	plan: Plan,
	room: HTMLElement,
	field: HTMLInputElement,
): Promise<'plan.linkCopied' | 'plan.linkShown'> {
	const link = `${location.origin}${location.pathname}#${writeFragment(plan)}`;
	field.value = link;
	room.hidden = false;
	try {
		await navigator.clipboard.writeText(link);
		return 'plan.linkCopied';
	} catch {
		field.select();
		return 'plan.linkShown';
	}
}
