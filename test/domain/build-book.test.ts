import { expect, it } from 'vitest';
import { buildBook, formatBookId } from '../../src/domain/book.ts';
import { buildPath } from '../../src/domain/path.ts';
import { assembleJourney, days, type Parts } from './assemble-journey.ts';

const parts: Parts = {
	milestones: {
		signed: { timing: days(0, 5) },
		paid: { timing: days(6, 9), partnerTypes: ['reseller'] },
		deal: { phase: 'two' },
	},
	resources: {
		guide: {},
		terms: { partnerTypes: ['reseller'] },
		tips: { partnerTypes: ['referral'] },
	},
	plays: { call: {} },
	metrics: { deals: {} },
	glossary: { deal: {} },
	pages: { about: {} },
};

function read(own: Parts, type?: string) {
	const journey = assembleJourney(own);
	return buildBook(journey, buildPath(journey, journey.partnerTypes.get(type ?? '')));
}
const tell = (book: ReturnType<typeof read>) =>
	book.chapters.map(
		({ number, id, entries }) =>
			`${number} ${id}: ${entries.map((one) => [one.number, one.entry.id].filter(Boolean).join(' ')).join(', ')}`,
	);

it('has the phases with numbered milestones, then all that they refer to', () => {
	expect(tell(read(parts))).toEqual([
		'1 phases-one: 1.1 signed, 1.2 paid',
		'2 phases-two: 2.1 deal',
		'3 partner-types: referral, reseller',
		'4 pages: about',
		'5 resources: guide, terms, tips',
		'6 plays: call',
		'7 metrics: deals',
		'8 teams: legal, sales',
		'9 glossary: deal',
	]);
});

it('has only what is for its partner type', () => {
	const own = tell(read(parts, 'referral'));
	expect(own[0]).toBe('1 phases-one: 1.1 signed');
	expect(own[2]).toBe('3 partner-types: referral');
	expect(own[4]).toBe('5 resources: guide, tips');
});

it('has no empty chapters, and numbers the others without a gap', () => {
	expect(tell(read({ glossary: { deal: {} }, teams: {}, partnerTypes: {} }))).toEqual([
		'1 phases-one: ',
		'2 phases-two: ',
		'3 glossary: deal',
	]);
});

it('says of a chapter which phase or collection it is, and lists the entries of long ones', () => {
	const { chapters, path } = read(parts);
	expect(chapters.map(({ phase, collection }) => phase?.id ?? collection)).toEqual([
		...[
			'one',
			'two',
			'partner-types',
			'pages',
			'resources',
			'plays',
			'metrics',
			'teams',
			'glossary',
		],
	]);
	expect(chapters[0]?.collection).toBe('phases');
	expect(chapters.filter(({ isListed }) => isListed).map(({ id }) => id)).toEqual([
		...['phases-one', 'phases-two', 'partner-types', 'pages', 'plays'],
	]);
	expect(path.milestones.size).toBe(3);
});

it('tells more than 200 milestones in short', () => {
	const many = (count: number) =>
		read({
			milestones: Object.fromEntries(Array.from({ length: count }, (_, i) => [`m${i}`, {}])),
		}).isShort;
	expect([many(200), many(201)]).toEqual([false, true]);
});

it('names an entry by its collection and id', () => {
	expect(formatBookId({ collection: 'plays', id: 'call' })).toBe('plays-call');
});
