import type { Model } from '../collections/model.ts';
import { mayBeAway } from '../domain/collections.ts';
import type { HandbookPage } from '../domain/journey.ts';
import { tell } from '../domain/message.ts';
import {
	dropTwins,
	findTarget,
	fitInRow,
	isShort,
	longestInRow,
	mostInRow,
	orderMenu,
} from '../domain/own-links.ts';
import type { SayField } from './say-field.ts';

/** Links of the program's own that stand twice, or that have no room where they are meant to stand. */
export function checkMenu({ program, entries }: Model, say: SayField): void {
	const isOfNone = (page: HandbookPage | undefined) =>
		page !== undefined &&
		page !== 'map' &&
		page !== 'plan' &&
		mayBeAway(page) &&
		entries[page].size === 0;
	for (const field of ['navigation', 'footer'] as const) {
		const seen = new Map<string, number>();
		program[field]?.forEach((link, index) => {
			if (isOfNone(link.handbook))
				say(
					'menu',
					'warning',
					[field, index],
					tell`This program has none of them, so the link is left out. Remove it, or begin with a file in ${`${link.handbook}/`}.`,
				);
			const first = seen.get(findTarget(link));
			if (first === undefined) seen.set(findTarget(link), index);
			else
				say(
					'menu',
					'warning',
					[field, index],
					tell`This leads to the same as link ${first + 1} of the list, and is left out. Remove one of the two.`,
				);
		});
	}
	// What is internal has no room to take in the menu of the public edition.
	const written = (program.navigation ?? []).map((link, index) => ({ ...link, index }));
	const shown = dropTwins(written)
		.filter(({ page }) => page === undefined || !entries.pages.get(page)?.data.internal)
		.map((link) => ({
			...link,
			title: link.title ?? (link.page && (entries.pages.get(link.page)?.data.title ?? link.page)),
		}));
	for (const link of shown) {
		if (isShort(link)) continue;
		say(
			'menu',
			'warning',
			['navigation', link.index],
			tell`“${link.title ?? ''}” has more than ${longestInRow} letters, so it stands below “Help”. Give it a shorter “title” to have it in the row.`,
		);
	}
	const short = orderMenu(shown).filter(isShort);
	const late = short.filter((link) => !fitInRow(short).includes(link));
	const [first] = late;
	if (!first) return;
	const names = late.map(({ title, handbook }) => `“${title ?? handbook ?? ''}”`).join(', ');
	say(
		'menu',
		'warning',
		'index' in first ? ['navigation', first.index] : ['navigation'],
		tell`The row has room for ${mostInRow} names, so these stand below “Help”: ${names}. Move what should be seen first further up, or leave “handbook” pages out.`,
	);
}
