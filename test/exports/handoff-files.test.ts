import { beforeAll, describe, expect, it } from 'vitest';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import { listStaticAddresses } from '../../src/domain/addresses.ts';
import type { Journey } from '../../src/domain/journey.ts';
import { buildPath } from '../../src/domain/path.ts';
import { handoffFiles } from '../../src/exports/handoff-sheets.ts';
import { mapFiles } from '../../src/exports/map-files.ts';
import type { MapSource } from '../../src/exports/map-sheets.ts';
import { loadWords } from '../../src/words/load-words.ts';
import { acme } from '../acme.ts';
import { readObjects } from './read-objects.ts';

const words = loadWords('en');
let journey: Journey;
beforeAll(() => {
	journey = buildJourney(readModel(acme).model, { edition: 'internal' });
});

function source(type?: string, from = journey): MapSource {
	return {
		journey: from,
		path: buildPath(from, type === undefined ? undefined : from.partnerTypes.get(type)),
		words,
		contentDate: '2026-11-16',
		site: 'https://partners.example.com',
	};
}

/** Width and height of each page in points, as the file says. */
function findPages(pdf: string | Buffer): [width: number, height: number][] {
	const text = [String(pdf), ...readObjects(Buffer.from(pdf)).values()].join('\n');
	const boxes = text.matchAll(/\/MediaBox ?\[ ?0 0 ([\d.]+) ([\d.]+) ?\]/g);
	return [...boxes].map(([, width, height]) => [
		Math.round(Number(width)),
		Math.round(Number(height)),
	]);
}

describe('the files of the hand-off map', () => {
	it.each([
		['.pdf', undefined, [842, 595]],
		['-letter.pdf', undefined, [792, 612]],
		['.pdf', 'reseller', [842, 595]],
		['-letter.pdf', 'reseller', [792, 612]],
	])('are one page of the right size: %s of %s', async (ending, type, size) => {
		const pdf = await handoffFiles[ending]?.draw(source(type));
		expect(findPages(pdf ?? '')).toEqual([size]);
	});

	it('can be linked in the internal edition, and do not exist for the public one', () => {
		const list = (edition: 'public' | 'internal') =>
			listStaticAddresses(buildJourney(readModel(acme).model, { edition })).filter((address) =>
				address.startsWith('/handoffs'),
			);
		expect(list('internal')).toContain('/handoffs/reseller-letter.pdf');
		expect(list('public')).toEqual([]);
	});
});

describe('a sheet says that it is internal', () => {
	it('in the internal edition, and not in the public one', async () => {
		const mark = words.say('site.internalEdition');
		const open = buildJourney(readModel(acme).model, { edition: 'public' });
		expect(await handoffFiles['.svg']?.draw(source('reseller'))).toContain(mark);
		expect(await mapFiles['.svg']?.draw(source('reseller'))).toContain(mark);
		expect(await mapFiles['.svg']?.draw(source('reseller', open))).not.toContain(mark);
	});
});
