import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/check-content.ts';
import { buildJourney } from '../../src/collections/build-journey.ts';
import { readModel } from '../../src/collections/read-model.ts';
import type { Edition } from '../../src/domain/journey.ts';
import { buildPath } from '../../src/domain/path.ts';
import { writeContent } from '../small-program.ts';

type Changes = Parameters<typeof writeContent>[0];
const deal = (line: string) => ({
	'milestones/first-deal.md': (text: string) => text.replace('activation:', `${line}\nactivation:`),
});
const read = (changes: Changes, edition: Edition = 'public') =>
	buildJourney(readModel(writeContent(changes)).model, { edition });
const check = async (changes: Changes) =>
	(await checkContent(writeContent(changes), '2026-11-23')).problems.map(
		({ severity, field, message }) => `${severity} ${field} | ${message}`,
	);

describe('what differs for a partner type', () => {
	it('may be nothing at all, by an empty list', () => {
		const changes = deal('byType: { reseller: { after: [], steps: [], enablement: [], exit: } }');
		expect(read(changes).milestones.get('first-deal')?.byType.get('reseller')).toEqual({
			after: [],
			steps: [],
			enablement: [],
		});
	});

	it('names what there is', async () => {
		expect(await check(deal('byType: { reseller: { after: [singed] } }'))).toEqual([
			expect.stringContaining(
				'error byType.reseller.after[1] | There is no milestone called “singed”. Did you mean “signed”?',
			),
		]);
		expect(
			await check(deal('byType: { reseller: { steps: [{ by: sales, do: Call, with: 2 }] } }')),
		).toEqual([
			expect.stringContaining(
				'error byType.reseller.steps[1].with | There is no field called “with”',
			),
		]);
	});

	it('loses in the public edition what is internal', () => {
		const changes = {
			...deal(
				'byType: { reseller: { after: [checked], steps: [{ by: sales, do: Call }, { by: sales, do: Ask, internal: true }], enablement: [{ resource: secret }] } }',
			),
			'milestones/checked.md':
				'---\ntitle: Checked\nphase: join\nsummary: S.\nteam: sales\nwindow: { from: 1, to: 2 }\nafter: [signed]\ninternal: true\n---\n',
			'resources/secret.md':
				'---\ntitle: Secret\nkind: guide\nsummary: S.\nurl: https://example.com\ninternal: true\n---\n',
		};
		const own = (edition: Edition) => {
			const found = read(changes, edition).milestones.get('first-deal')?.byType.get('reseller');
			return [found?.after, found?.steps?.length, found?.enablement?.length];
		};
		expect(own('public')).toEqual([['signed'], 1, 0]);
		expect(own('internal')).toEqual([['checked'], 2, 1]);
	});

	it('holds through an internal milestone that a type comes after in its own way', () => {
		const journey = read({
			'partner-types/referral.md': '---\ntitle: Referral\nsummary: R.\n---\n',
			'milestones/first-deal.md': (text) => text.replace('[signed]', '[checked]'),
			'milestones/called.md':
				'---\ntitle: Called\nphase: join\nsummary: S.\nteam: sales\nwindow: { from: 1, to: 2 }\n---\n',
			'milestones/checked.md':
				'---\ntitle: Checked\nphase: join\nsummary: S.\nteam: sales\nwindow: { from: 1, to: 2 }\nafter: [signed]\nbyType: { referral: { after: [called] } }\ninternal: true\n---\n',
		});
		const after = (type: string) =>
			buildPath(journey, journey.partnerTypes.get(type)).milestones.get('first-deal')?.after;
		expect([after('reseller'), after('referral')]).toEqual([['signed'], ['called']]);
	});
});
