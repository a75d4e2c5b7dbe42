import { describe, expect, it } from 'vitest';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import { buildPath } from '../../src/domain/path.ts';
import { headerHeight, placeHeader } from '../../src/map/place-header.ts';
import { findFrameScale, margin, sheets } from '../../src/map/sheet.ts';
import { leastSize } from '../../src/map/type-sizes.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { acme } from '../acme.ts';

const journey = buildJourney(readModel(acme).model, { edition: 'internal' });
const options = {
	address: 'https://partners.a-vendor-with-a-long-name.example.com/handbook/map/managed-services/',
	contentDate: '2026-11-29',
};

describe.each(['en', 'de', 'es', 'fr', 'ja'])(
	'the header of an internal sheet in “%s”',
	(locale) => {
		const words = loadWords(locale);
		it.each(['a4', 'letter', 'a3'] as const)('cuts nothing that no author wrote on %s', (name) => {
			const sheet = sheets[name];
			const scale = findFrameScale(sheet);
			const height = headerHeight * scale;
			const box = { x: margin, y: margin, width: sheet.width - 2 * margin, height };
			for (const type of journey.partnerTypes.values()) {
				const path = buildPath(journey, type);
				const { texts } = placeHeader(journey, path, 0, box, options, words, scale);
				const right = texts.filter(({ anchor }) => anchor === 'end');
				expect(right.map(({ text }) => text).join(' ')).toContain(
					words.say('site.internalEdition'),
				);
				for (const { text, y, size, width, within } of right) {
					expect(text).not.toMatch(/…$/);
					expect(width).toBeLessThanOrEqual(within.width);
					expect(size).toBeGreaterThanOrEqual(leastSize - 0.001);
					expect(y + 0.2 * size).toBeLessThanOrEqual(margin + height);
				}
			}
		});
	},
);
