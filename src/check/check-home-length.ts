import type { Model } from '../collections/model.ts';
import { findHomePart } from '../collections/read-home.ts';
import type { LocatedProblem } from '../domain/located-problem.ts';
import { tell } from '../domain/message.ts';

/** Words above the map, which shall be in the first screen all the same, and below it. */
const most = { above: 80, below: 400 } as const;

/** Texts of the first page that are so long that readers lose what they came for. */
export function checkHomeLength({ home = [], program }: Model): LocatedProblem[] {
	return home.flatMap(({ id, file, body }): LocatedProblem[] => {
		const part = findHomePart(id);
		const count = countWords(body?.text ?? '', program.locale);
		if (count <= most[part]) return [];
		return [
			{
				rule: 'home-length',
				severity: 'warning',
				file,
				// The heading stands in the line before.
				line: (body?.line ?? 2) - 1,
				column: 1,
				field: '',
				message:
					part === 'above'
						? tell`Above the map stand ${count} words; more than ${most.above} push it out of the first screen, and it is what readers come for. Move some below it, or to a page of your own.`
						: tell`Below the map stand ${count} words; of more than ${most.below} most readers see the first lines alone. Move some to a page of your own, and lead there.`,
			},
		];
	});
}

/** As readers see them: without remarks, tags and the addresses of links. */
function countWords(text: string, locale = 'en'): number {
	const shown = text
		.replaceAll(/<!--[\s\S]*?-->|\{\/\*[\s\S]*?\*\/\}/g, '')
		.replaceAll(/<\/?[a-z][^>]*>|\]\([^)]*\)/gi, ' ');
	let count = 0;
	for (const { isWordLike } of new Intl.Segmenter(locale, { granularity: 'word' }).segment(shown))
		if (isWordLike) count++;
	return count;
}
