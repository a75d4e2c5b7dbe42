import { expect, it } from 'vitest';
import {
	formatAddress,
	formatEntryAddress,
	listStaticAddresses,
} from '../../src/domain/addresses.ts';
import { collectionNames } from '../../src/domain/collections.ts';
import { formatRuleAddress } from '../../src/domain/rules.ts';
import { assembleJourney } from './assemble-journey.ts';

it('gives every entry a page of its own, but for news, which share one, and ladders, which stand on that of the levels', () => {
	expect(collectionNames.map((name) => formatAddress(name, 'x'))).toEqual([
		'/phases/x/',
		'/milestones/x/',
		'/resources/x/',
		'/teams/x/',
		'/for/x/',
		'/levels/x/',
		'/levels/',
		'/benefits/x/',
		'/measures/x/',
		'/plays/x/',
		'/metrics/x/',
		'/glossary/x/',
		'/pages/x/',
		'/changes/',
	]);
	expect(formatEntryAddress({ collection: 'partner-types', id: 'y' })).toBe('/for/y/');
	expect(formatRuleAddress('no-exit')).toBe('/guide/problems/no-exit/');
});

const pages = [
	...['/', '/phases/', '/for/', '/resources/', '/teams/', '/metrics/', '/glossary/', '/pages/'],
	...['/map/', '/search/', '/next/', '/plan/', '/changes/', '/print/', '/accessibility/'],
];
const mapFiles = (map: string) =>
	['.svg', '.pdf', '-letter.pdf', '.png', '.pptx', '.mmd'].map((ending) => `${map}${ending}`);
const files = [
	...mapFiles('/map'),
	...['/changes.xml', '/journey.json', '/journey.schema.json', '/place.mjs', '/milestones.csv'],
	...['/resources.csv', '/handbook.pdf', '/llms.txt', '/llms-full.txt', '/licences.txt'],
];

it('has these pages and files in every public edition', () => {
	const journey = assembleJourney({ edition: 'public', partnerTypes: {} });
	expect(listStaticAddresses(journey).sort()).toEqual([...pages, ...files].sort());
});

it('has more for each partner type, and plays where there are some', () => {
	const journey = assembleJourney({
		edition: 'public',
		partnerTypes: { reseller: {} },
		plays: { call: {} },
	});
	expect(listStaticAddresses(journey).sort()).toEqual(
		[
			...[...pages, ...files, ...mapFiles('/map/reseller'), '/map/reseller/', '/plays/'],
			...['/next/reseller/', '/print/reseller/', '/journey/reseller.json'],
		].sort(),
	);
});

it('has more for those inside: hand-offs, responsibilities, friction, health and the guide', () => {
	const of = (edition: 'internal' | 'public') =>
		listStaticAddresses(assembleJourney({ edition, partnerTypes: { reseller: {} } }));
	const handoffs = (map: string) =>
		['/', '.svg', '.pdf', '-letter.pdf'].map((ending) => `${map}${ending}`);
	const outside = new Set(of('public'));
	expect(of('internal').filter((address) => !outside.has(address))).toEqual([
		...['/teams/matrix/', '/teams/matrix.csv', '/friction/', '/health/', '/health.json'],
		...['/desk/', '/guide/'],
		...handoffs('/handoffs'),
		...handoffs('/handoffs/reseller'),
	]);
});
