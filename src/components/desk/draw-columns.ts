import type { Choice } from '../../desk/view/view-opened.ts';
import { make } from '../plan/make.ts';

/** What a heading can mean, in groups. */
export type Meanings = readonly { title: string; choices: readonly Choice[] }[];

/** A choice for each heading of which it is not known what it means. */
export function drawColumns(
	headings: readonly string[],
	meanings: Meanings,
	{ none, said }: { none: string; said: Readonly<Record<string, string>> },
): HTMLElement[] {
	return headings.map((heading) => {
		const select = make(
			'select',
			{ autocomplete: 'off' },
			make('option', { value: '' }, none),
			...meanings.map(({ title, choices }) =>
				make(
					'optgroup',
					{ label: title },
					...choices.map(([value, text]) => make('option', { value }, text)),
				),
			),
		);
		select.dataset['heading'] = heading;
		select.value = said[heading] ?? '';
		return make('label', {}, make('span', {}, heading), select);
	});
}

/** What was chosen, by heading. */
export function readColumns(place: ParentNode): Record<string, string> {
	const chosen = [...place.querySelectorAll<HTMLSelectElement>('select[data-heading]')];
	return Object.fromEntries(
		chosen
			.filter(({ value }) => value !== '')
			.map(({ dataset, value }) => [dataset['heading'] ?? '', value]),
	);
}

export function fillChoices(select: HTMLSelectElement, choices: readonly Choice[]): void {
	const [all] = select.options;
	select.replaceChildren(
		...(all ? [all] : []),
		...choices.map(([value, text]) => make('option', { value }, text)),
	);
	select.value = '';
}
