import { buildBook, listVolumes, type Stretch, type Volume } from '../../domain/book.ts';
import { nameSpan } from '../../exports/book/cut-volume.ts';
import type { Site } from '../../site/site.ts';
import { nameChapter } from './name-chapter.ts';

/** The PDFs of the whole handbook. */
export function listBookVolumes({ journey, whole }: Site): Volume[] {
	return listVolumes(buildBook(journey, whole));
}

/** “Volume 2 of 5: Onboarding (2.701–2.1400) – Glossary”. */
export function nameVolume(site: Site, { number, count, stretches }: Volume): string {
	const name = (stretch: Stretch) => {
		const span = nameSpan(stretch);
		return nameChapter(site, stretch.chapter) + (span === '' ? '' : ` (${span})`);
	};
	const ends = [...new Set([stretches[0], stretches.at(-1)])].flatMap((one) => one ?? []);
	const parts = ends.map(name).join(' – ');
	return site.words.say('book.volumeWith', { number, count, parts });
}
