import { listTargets } from '../../src/body/targets.ts';
import { writeMarkdown } from '../../src/body/write-markdown.ts';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import type { Edition, Journey } from '../../src/domain/journey.ts';
import { buildPath } from '../../src/domain/path.ts';
import type { ExportSource } from '../../src/exports/export-source.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { acme } from '../acme.ts';

/** What the exports of a content folder are made from, as on a site at this address. */
export function readSource(
	content = acme,
	site = 'https://partners.example.com',
	edition: Edition = 'public',
): ExportSource {
	const { model } = readModel(content);
	const journey = buildJourney(model, { edition });
	const words = loadWords(journey.program.locale);
	const targets = listTargets(journey, buildJourney(model, { edition: 'internal' }));
	const href = (address: string) => site + address;
	return {
		...makeSource(journey, site),
		words,
		contentDate: '2026-11-16',
		writeBody: (entry) =>
			writeMarkdown(entry, { journey, words, targets, href, findImage: () => undefined }),
	};
}

/** The same from a journey without a content folder: nothing in it has a text of its own. */
export function makeSource(journey: Journey, site = 'https://partners.example.com'): ExportSource {
	return {
		journey,
		words: loadWords('en'),
		whole: buildPath(journey),
		paths: new Map(
			[...journey.partnerTypes.values()].map((type) => [type.id, buildPath(journey, type)]),
		),
		contentDate: undefined,
		site,
		writeBody: () => undefined,
	};
}
