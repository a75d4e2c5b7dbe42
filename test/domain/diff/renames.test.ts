import { describe, expect, it } from 'vitest';
import { diffJourneys } from '../../../src/domain/diff/diff-journeys.ts';
import { assembleJourney, days, type Parts } from '../assemble-journey.ts';
import { findChanges, step } from './find-changes.ts';

/** A journey whose every reference leads to an entry with this ending in its id. */
function endingIn(end: string, formerly: string[] = []): Parts {
	const id = (word: string) => `${word}${end}`;
	const entry = (word: string, more: object = {}) => ({
		[id(word)]: { title: word, formerly: formerly.map((old) => `${word}${old}`), ...more },
	});
	const text = `Read [it](/resources/${id('guide')}/) and <Milestone id="${id('signed')}" />.`;
	return {
		program: { contact: { team: id('sales'), email: undefined } },
		phases: { ...entry('join'), ...entry('grow', { days: undefined }) },
		teams: entry('sales'),
		partnerTypes: entry('reseller', { phases: [id('join'), id('grow')] }),
		resources: entry('guide', { partnerTypes: [id('reseller')], team: id('sales') }),
		plays: entry('call', { team: id('sales') }),
		metrics: entry('deals', { phase: id('join') }),
		glossary: { ...entry('deal'), ...entry('lead', { see: [id('deal')] }) },
		pages: entry('about', { body: { format: 'mdx', text, line: 5 } }),
		milestones: {
			...entry('first', { phase: id('join'), team: id('sales'), timing: days(0, 3) }),
			...entry('signed', {
				phase: id('join'),
				team: id('sales'),
				timing: days(5, 9),
				after: [id('first')],
				afterAny: [id('first')],
				consulted: [id('sales')],
				informed: [id('sales')],
				byType: new Map([
					[id('reseller'), { team: id('sales') }],
					[id('other'), { isOptional: true }],
				]),
				steps: [step('partner', 'Sign'), step(id('sales'), 'File', { resource: id('guide') })],
				enablement: [{ resource: id('guide'), lead: 3, roles: [] }],
				friction: [
					{ signal: 'Silence', day: 7, after: undefined, team: id('sales'), play: id('call') },
					{ signal: 'No call', day: 8, after: undefined, team: id('sales'), play: undefined },
				],
				metrics: [id('deals')],
			}),
		},
	};
}

describe('an entry with a new id', () => {
	it('is the same one if the earlier id is in formerly, for all that refer to it', () => {
		const changes = findChanges(endingIn(''), endingIn('-new', ['']));
		expect([...new Set(changes.map(({ kind }) => kind))]).toEqual(['address']);
		expect(changes.map(({ subject }) => subject.id)).toEqual([
			...['first-new', 'signed-new', 'join-new', 'grow-new', 'reseller-new', 'sales-new'],
			...['guide-new', 'call-new', 'deals-new', 'deal-new', 'lead-new', 'about-new'],
		]);
	});

	it('is compared with itself by its new id', () => {
		const after = { resources: { manual: { title: 'Manual', formerly: ['guide'] } } };
		expect(findChanges({ resources: { guide: {} } }, after)).toMatchObject([
			{ kind: 'address', subject: { id: 'manual' } },
			{ kind: 'renamed', before: 'Guide', after: 'Manual' },
		]);
	});

	it('is another one if the earlier id is still in use', () => {
		const after = { resources: { guide: {}, manual: { formerly: ['guide'] } } };
		expect(findChanges({ resources: { guide: {} } }, after).map(({ kind }) => kind)).toEqual([
			'added',
		]);
	});

	it('is no other where the id was there before, whatever it was called formerly', () => {
		const kinds = findChanges(
			{ resources: { guide: {}, manual: {} } },
			{ resources: { manual: { formerly: ['guide'] } } },
		).map(({ kind, subject }) => `${kind} ${subject.id}`);
		expect(kinds).toEqual(['removed guide']);
	});

	it('takes the place of an earlier one before another can', () => {
		const after = { resources: { a: { formerly: ['guide'] }, b: { formerly: ['guide'] } } };
		const kinds = findChanges({ resources: { guide: { title: 'A' } } }, after).map(
			({ kind, subject }) => `${kind} ${subject.id}`,
		);
		expect(kinds).toEqual(['address a', 'added b']);
	});

	it('does not change the earlier journey’s own address', () => {
		const before = assembleJourney({ resources: { guide: {} } });
		const after = assembleJourney({ resources: { manual: {} } });
		expect(diffJourneys(before, after).lostAddresses).toEqual([
			{ title: 'Guide', collection: 'resources', id: 'guide', address: '/resources/guide/' },
		]);
	});
});

describe('an address', () => {
	const lost = (before: Parts, after: Parts) =>
		diffJourneys(assembleJourney(before), assembleJourney(after)).lostAddresses.map(
			({ address }) => address,
		);

	it('is lost with its entry, and with it the earlier ones', () => {
		expect(lost({ pages: { about: { formerly: ['us'] } } }, {})).toEqual([
			'/pages/about/',
			'/pages/us/',
		]);
	});

	it('is not lost where another entry takes it over', () => {
		const after = { pages: { company: { formerly: ['about', 'us'] } } };
		expect(lost({ pages: { about: { formerly: ['us'] } } }, after)).toEqual([]);
	});

	it('is lost where an entry of another collection alone has the id', () => {
		expect(lost({ pages: { about: {} } }, { resources: { about: {} } })).toEqual(['/pages/about/']);
	});

	it('cannot be lost by news, which has none of its own', () => {
		expect(lost({ changes: { news: {} } }, {})).toEqual([]);
	});
});
